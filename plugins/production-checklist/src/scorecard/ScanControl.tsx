import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  scanCreatePermission,
  Scorecard,
} from 'backstage-plugin-production-checklist-common';
import { useEffect, useRef, useState } from 'react';
import { errorText, ScorecardState, useAllowed } from '../api';
import { mutedColor, statusColor } from '../components/statusColor';
import { useDateTexts } from '../components/useDateTexts';
import { VisuallyHidden } from '../components/VisuallyHidden';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { useProgressText } from './ScanProgress';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  error: { color: statusColor(theme, 'fail', 'text') },
  button: {
    '&[aria-disabled=true]': {
      color: mutedColor(theme),
      cursor: 'default',
    },
  },
}));

interface ScanControlProps {
  scorecard: Scorecard;
  state: ScorecardState;
  /** A scan is due, under way or being asked for. */
  active: boolean;
}

/** Starts a scan, where one may, and says how far it is. */
export function ScanControl(props: ScanControlProps) {
  const { scorecard, state, active } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const announcement = useAnnouncement(scorecard, active);
  const mayScan = useAllowed(scanCreatePermission, scorecard.entityRef);
  return (
    <div className={classes.root}>
      {state.requestError && (
        <span role="alert" className={classes.error}>
          {t('scan.requestFailed')}: {errorText(state.requestError)}
        </span>
      )}
      {active && state.error && <span>{t('scan.connectionLost')}</span>}
      {mayScan !== false && (
        <Button
          className={classes.button}
          variant="outlined"
          size="small"
          startIcon={<RefreshIcon />}
          // Not `disabled`: a disabled button would lose the focus.
          aria-disabled={active}
          onClick={active ? undefined : state.rescan}
        >
          {active ? t('scan.scanning') : t('scan.rescan')}
        </Button>
      )}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </div>
  );
}

/** The progress while a scan runs, and its outcome once it has ended. */
function useAnnouncement(scorecard: Scorecard, active: boolean): string {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { message } = useChecklistText();
  const dates = useDateTexts();
  const progressText = useProgressText();
  const wasActive = useRef(active);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    if (wasActive.current !== active) setEnded(!active);
    wasActive.current = active;
  }, [active]);

  if (active) return progressText(scorecard.scan);
  if (!ended) return '';
  const { problem, waitingUntil } = scorecard.scan;
  if (waitingUntil) {
    return t('waiting.title', { time: dates.exact(waitingUntil) });
  }
  if (problem) return t('scan.failed', { problem: message(problem.message) });
  const score = scorecard.report?.score.score;
  return score === undefined
    ? t('scan.finishedWithoutScore')
    : t('scan.finished', { score: String(score) });
}
