import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { fallOf } from '../api';
import { ScoreBar } from '../components/ScoreBar';
import { mutedColor } from '../components/statusColor';
import { ScorecardLink } from '../scoreboard/shared/ScorecardLink';
import { productionChecklistTranslationRef } from '../translations';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    'li:first-child > &': { borderTop: 0 },
  },
  why: {
    fontSize: theme.typography.pxToRem(13),
    color: mutedColor(theme),
  },
  score: { width: 120 },
}));

interface NeedyServiceProps {
  row: ServiceRow;
  levels: number;
}

/** A service in one line: its score, and why somebody is to look at it. */
export function NeedyService(props: NeedyServiceProps) {
  const { row, levels } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const critical = row.score?.criticalFailures ?? 0;
  const fall = fallOf(row);
  const reasons = [
    critical > 0 && t('card.criticalFailures', { count: critical }),
    fall > 0 && t('myServices.slipped', { points: String(fall) }),
    !row.score && t('card.notScanned'),
  ].filter(Boolean);
  return (
    <div className={classes.root}>
      <div>
        <ScorecardLink entityRef={row.entityRef} title={row.title} />
        <div className={classes.why}>
          {reasons.length > 0
            ? reasons.join(' · ')
            : t('card.noCriticalFailures')}
        </div>
      </div>
      <div className={classes.score}>
        <ScoreBar score={row.score} levels={levels} />
      </div>
    </div>
  );
}
