import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Scan } from 'backstage-plugin-production-checklist-common';
import { errorText, useScans } from '../api';
import { InlineError } from '../components/InlineError';
import { Muted } from '../components/Muted';
import { Revision } from '../components/Revision';
import { RichText } from '../components/RichText';
import { StatusIcon } from '../components/StatusIcon';
import { Time } from '../components/Time';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';

const SHOWN = 20;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  scan: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: theme.spacing(0, 1),
    fontSize: theme.typography.pxToRem(13),
    '& + &': { marginTop: theme.spacing(0.75) },
    '& svg': { width: 16, height: 16, marginTop: 2 },
  },
  time: { whiteSpace: 'nowrap' },
}));

interface ScansListProps {
  entityRef: string;
  finishedAt?: string;
}

/** When a service was scanned and how that ended, the newest first. */
export function ScansList(props: ScansListProps) {
  const { entityRef, finishedAt } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const scans = useScans(entityRef, SHOWN, finishedAt);
  if (scans.error) {
    return (
      <InlineError
        text={`${t('scans.failedToLoad')}: ${errorText(scans.error)}`}
        onRetry={scans.retry}
      />
    );
  }
  const items = scans.value?.items;
  if (!items) return <Skeleton width="80%" />;
  return (
    <>
      {items.length > 0 && (
        <ol className={classes.list}>
          {items.map(scan => (
            <li key={scan.at} className={classes.scan}>
              <StatusIcon
                status={scan.outcome === 'done' ? 'pass' : 'error'}
                decorative
              />
              <ScanText scan={scan} />
              <span className={classes.time}>
                <Time time={scan.at} />
              </span>
            </li>
          ))}
        </ol>
      )}
      <Muted>{items.length > 0 ? t('scans.onlyNews') : t('scans.none')}</Muted>
    </>
  );
}

function ScanText(props: { scan: Scan }) {
  const { outcome, score, revision, problem } = props.scan;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  if (outcome === 'failed') {
    return (
      <span>
        {t('scans.failed')}
        {problem && (
          <>
            {': '}
            <RichText text={text.message(problem.message)} />
          </>
        )}
      </span>
    );
  }
  return (
    <span>
      {score === undefined
        ? t('scans.withoutScore')
        : t('scans.score', { score: String(score) })}
      {revision && (
        <>
          {' · '}
          <Revision revision={revision} />
        </>
      )}
    </span>
  );
}
