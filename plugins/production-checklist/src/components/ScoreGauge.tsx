import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Score } from 'backstage-plugin-production-checklist-common';
import { productionChecklistTranslationRef } from '../translations';
import { levelColor } from './levelColor';
import { mutedColor } from './statusColor';

const SIZE = 96;
const STROKE = 8;
const RADIUS = (SIZE - STROKE) / 2;
const LENGTH = 2 * Math.PI * RADIUS;

const useStyles = makeStyles(theme => ({
  root: { position: 'relative', width: SIZE, height: SIZE, flex: 'none' },
  ring: { transform: 'rotate(-90deg)', display: 'block' },
  arc: {
    transition: theme.transitions.create('stroke-dashoffset'),
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
  number: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: theme.typography.pxToRem(30),
    fontWeight: 600,
    letterSpacing: '-0.02em',
    fontVariantNumeric: 'tabular-nums',
    color: theme.palette.text.primary,
  },
  percent: {
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 'normal',
    marginLeft: 1,
    color: mutedColor(theme),
  },
}));

/** The score as a ring with its number. */
export function ScoreGauge(props: { score: Score; levels: number }) {
  const { score, levels } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const percent = score.score;
  return (
    <div
      className={classes.root}
      role="img"
      aria-label={
        percent === undefined
          ? t('score.gaugeNone')
          : t('score.gauge', { score: String(percent) })
      }
    >
      <svg className={classes.ring} width={SIZE} height={SIZE} aria-hidden>
        <circle
          cx={SIZE / 2}
          cy={SIZE / 2}
          r={RADIUS}
          fill="none"
          stroke={theme.palette.action.selected}
          strokeWidth={STROKE}
        />
        {percent !== undefined && percent > 0 && (
          <circle
            className={classes.arc}
            cx={SIZE / 2}
            cy={SIZE / 2}
            r={RADIUS}
            fill="none"
            stroke={levelColor(theme, score.level, levels)}
            strokeWidth={STROKE}
            strokeLinecap="round"
            strokeDasharray={LENGTH}
            strokeDashoffset={LENGTH * (1 - percent / 100)}
          />
        )}
      </svg>
      <div className={classes.number} aria-hidden>
        {percent ?? '–'}
        {percent !== undefined && <span className={classes.percent}>%</span>}
      </div>
    </div>
  );
}
