import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TrendPoint } from 'backstage-plugin-production-checklist-common';
import { Sparkline } from '../components/Sparkline';
import { mutedColor } from '../components/statusColor';
import { useDateTexts } from '../components/useDateTexts';
import { productionChecklistTranslationRef } from '../translations';
import { trendChange } from './trendChange';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    marginTop: theme.spacing(0.75),
    fontSize: theme.typography.pxToRem(13),
    color: mutedColor(theme),
  },
  change: { fontVariantNumeric: 'tabular-nums' },
}));

/** How the score went, and what that makes since last week. */
export function ScoreTrend(props: { trend: TrendPoint[] }) {
  const { trend } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const dates = useDateTexts();
  const change = trendChange(trend, Date.now());
  if (!change) return null;
  const scores = trend.map(
    ({ at, value }) => `${dates.date(at)} ${value ?? '–'}`,
  );
  const days = String(change.days);
  const points = String(Math.abs(change.points));
  return (
    <div className={classes.root}>
      {trend.length > 1 && (
        <Sparkline
          points={trend}
          label={t('trend.label', { scores: scores.join(', ') })}
        />
      )}
      <span className={classes.change}>
        {change.points > 0 && t('trend.up', { points, days })}
        {change.points < 0 && t('trend.down', { points, days })}
        {change.points === 0 && t('trend.same', { days })}
      </span>
    </div>
  );
}
