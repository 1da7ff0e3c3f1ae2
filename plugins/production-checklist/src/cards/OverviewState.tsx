import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ScanStatus } from 'backstage-plugin-production-checklist-common';
import { isScanActive } from '../api';
import { mutedColor } from '../components/statusColor';
import { StatusIcon } from '../components/StatusIcon';
import { useDateTexts } from '../components/useDateTexts';
import { useProgressText } from '../scorecard/ScanProgress';
import { productionChecklistTranslationRef } from '../translations';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    fontSize: theme.typography.pxToRem(13),
    color: mutedColor(theme),
  },
}));

interface OverviewStateProps {
  scan: ScanStatus;
  isScanned: boolean;
}

/** What keeps the report from being the newest; nothing where it is. */
export function OverviewState(props: OverviewStateProps) {
  const { scan, isScanned } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const progressText = useProgressText();
  const dates = useDateTexts();
  if (scan.waitingUntil) {
    return (
      <div className={classes.root}>
        <StatusIcon status="unknown" decorative />
        {t('waiting.title', { time: dates.exact(scan.waitingUntil) })}
      </div>
    );
  }
  if (scan.problem) {
    return (
      <div className={classes.root}>
        <StatusIcon status="error" decorative />
        {scan.problem.code === 'no-source-location'
          ? t('state.noSourceTitle')
          : t('card.problem')}
      </div>
    );
  }
  if (isScanActive(scan)) {
    return (
      <div className={classes.root} role="status">
        {progressText(scan)}
      </div>
    );
  }
  return isScanned ? null : (
    <div className={classes.root}>{t('card.notScanned')}</div>
  );
}
