import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { HistoryEvent } from 'backstage-plugin-production-checklist-common';
import { errorText, useHistory } from '../api';
import { InlineError } from '../components/InlineError';
import { Revision } from '../components/Revision';
import { StatusIcon } from '../components/StatusIcon';
import { Time } from '../components/Time';
import { useStatusLabels } from '../components/useStatusLabels';
import { productionChecklistTranslationRef } from '../translations';
import { useScorecardSubject } from './ScorecardContext';

const SHOWN = 10;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  event: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: theme.spacing(0, 1),
    '& + &': { marginTop: theme.spacing(0.75) },
    '& svg': { width: 16, height: 16, marginTop: 2 },
  },
  standing: { color: theme.palette.text.primary },
}));

/** How one check stood before, the newest first. */
export function CheckHistory(props: { check: string }) {
  const { check } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { entityRef, scannedAt } = useScorecardSubject();
  const history = useHistory(entityRef, { check, limit: SHOWN }, scannedAt);
  if (history.error) {
    return (
      <InlineError
        text={`${t('history.failed')}: ${errorText(history.error)}`}
        onRetry={history.retry}
      />
    );
  }
  const events = history.value?.events;
  if (!events) return <Skeleton width="80%" />;
  if (events.length === 0) return <>{t('history.none')}</>;
  return (
    <ol className={classes.list}>
      {events.map((event, index) => (
        <li key={index} className={classes.event}>
          <StatusIcon status={event.to} decorative />
          <EventText event={event} />
        </li>
      ))}
    </ol>
  );
}

function EventText(props: { event: HistoryEvent }) {
  const { to, from, at, revision } = props.event;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const labels = useStatusLabels();
  return (
    <span>
      <span className={classes.standing}>{labels[to]}</span>
      {' · '}
      {from ? t('history.from', { status: labels[from] }) : t('history.first')}
      <br />
      <Time time={at} />
      {revision && (
        <>
          {' · '}
          <Revision revision={revision} />
        </>
      )}
    </span>
  );
}
