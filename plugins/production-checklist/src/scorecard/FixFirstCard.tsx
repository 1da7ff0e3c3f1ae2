import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Level } from 'backstage-plugin-production-checklist-common';
import { PlainButton } from '../components/PlainButton';
import { placeOf } from '../components/placeOf';
import { RichText } from '../components/RichText';
import { StatusIcon } from '../components/StatusIcon';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { Fix, FixFirst } from './fixFirst';
import { NextLevel } from './NextLevel';
import { mutedColor } from '../components/statusColor';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    padding: theme.spacing(2, 2, 1),
  },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.5),
    marginBottom: theme.spacing(1),
  },
  list: {
    margin: theme.spacing(0, -1),
    padding: 0,
    listStyle: 'none',
  },
  fix: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
    width: '100%',
    padding: theme.spacing(0.75, 1),
    '&:hover': { backgroundColor: theme.palette.action.hover },
  },
  title: {
    display: 'block',
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    color: theme.palette.text.primary,
  },
  place: {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 'normal',
    color: mutedColor(theme),
    overflowWrap: 'anywhere',
  },
  reason: {
    display: '-webkit-box',
    '-webkit-line-clamp': 2,
    '-webkit-box-orient': 'vertical',
    overflow: 'hidden',
    fontSize: theme.typography.pxToRem(13),
    color: mutedColor(theme),
  },
  gain: {
    fontSize: theme.typography.pxToRem(13),
    fontWeight: 600,
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: theme.palette.text.primary,
  },
  chevron: { color: mutedColor(theme) },
}));

interface FixFirstCardProps {
  fixFirst: FixFirst;
  levels: Level[];
  onShow(check: string): void;
}

/** The worst things, and what fixing them brings. */
export function FixFirstCard(props: FixFirstCardProps) {
  const { fixFirst, levels, onShow } = props;
  const { fixes } = fixFirst;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <Paper variant="outlined" className={classes.root}>
      <div className={classes.heading}>
        <Typography variant="subtitle1" component="h2">
          <b>{t('fixFirst.title')}</b>
        </Typography>
        <NextLevel fixFirst={fixFirst} levels={levels} />
      </div>
      {fixes.length === 0 ? (
        <Typography variant="body2">{t('fixFirst.nothingFails')}</Typography>
      ) : (
        <ol className={classes.list}>
          {fixes.map(fix => (
            <li key={fix.check.id}>
              <FixRow fix={fix} onShow={onShow} />
            </li>
          ))}
        </ol>
      )}
    </Paper>
  );
}

function FixRow(props: { fix: Fix; onShow(check: string): void }) {
  const { fix, onShow } = props;
  const { check, result, gain } = fix;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const [evidence] = result.evidence;
  return (
    <PlainButton className={classes.fix} onClick={() => onShow(check.id)}>
      <StatusIcon status="fail" />
      <span>
        <span className={classes.title}>
          <RichText text={text.check(check, 'title')} />{' '}
          {evidence && (
            <span className={classes.place}>{placeOf(evidence)}</span>
          )}
        </span>
        <span className={classes.reason}>
          <RichText text={text.message(result.reason)} />
        </span>
      </span>
      <span className={classes.gain}>
        {t('fixFirst.gain', { points: String(gain) })}
      </span>
      <ChevronRightIcon className={classes.chevron} aria-hidden />
    </PlainButton>
  );
}
