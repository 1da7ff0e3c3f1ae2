import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DEFAULT_LEVELS } from 'backstage-plugin-production-checklist-common';
import { useMemo } from 'react';
import { isNotFound, useChecklist, useScorecard } from '../api';
import { ErrorNotice } from '../components/ErrorNotice';
import { Notice } from '../components/Notice';
import { container } from '../components/wideFrom';
import { productionChecklistTranslationRef } from '../translations';
import { NoReportNotice } from './NoReportNotice';
import { ProblemNotice } from './ProblemNotice';
import { RecentScans } from './RecentScans';
import { ReportView } from './ReportView';
import { ScorecardContext } from './ScorecardContext';
import { ScorecardHeader } from './ScorecardHeader';
import { ScorecardSkeleton } from './ScorecardSkeleton';
import { WaitingNotice } from './WaitingNotice';

const useStyles = makeStyles(theme => ({
  container,
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
}));

interface ScorecardProps {
  entityRef: string;
  /** Begins the names of its parameters, where others are in the address too. */
  paramPrefix?: string;
}

/** All that is known of one entity, in whichever state it is. */
export function Scorecard(props: ScorecardProps) {
  const classes = useStyles();
  return (
    <div className={classes.container}>
      <Content {...props} />
    </div>
  );
}

function Content(props: ScorecardProps) {
  const classes = useStyles();
  const state = useScorecard(props.entityRef);
  const checklist = useChecklist(props.entityRef);
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { scorecard, reload } = state;
  const scannedAt = scorecard?.report?.scannedAt;
  const subject = useMemo(
    () => ({ entityRef: props.entityRef, scannedAt, reload }),
    [props.entityRef, scannedAt, reload],
  );

  if (!scorecard && isNotFound(state.error)) {
    return (
      <Notice status="unknown" title={t('state.notInCatalogTitle')}>
        {t('state.notInCatalogText')}
      </Notice>
    );
  }
  const error = checklist.error ?? (scorecard ? undefined : state.error);
  if (error) {
    return (
      <ErrorNotice
        title={t('state.errorTitle')}
        error={error}
        onRetry={() => {
          checklist.retry();
          state.reload();
        }}
      />
    );
  }
  if (!scorecard || !checklist.value) return <ScorecardSkeleton />;

  const levels = checklist.value.levels ?? DEFAULT_LEVELS;
  const header = (
    <ScorecardHeader scorecard={scorecard} state={state} levels={levels} />
  );
  const { report, scan } = scorecard;
  return (
    <ScorecardContext.Provider value={subject}>
      <div className={classes.root}>
        {scan.waitingUntil ? (
          <WaitingNotice
            until={scan.waitingUntil}
            scan={scan}
            report={report}
          />
        ) : (
          scan.problem && (
            <ProblemNotice problem={scan.problem} report={report} />
          )
        )}
        {report ? (
          <ReportView
            checklist={checklist.value}
            levels={levels}
            report={report}
            header={header}
            paramPrefix={props.paramPrefix}
          />
        ) : (
          <>
            {header}
            {!scan.problem && !scan.waitingUntil && <NoReportNotice />}
          </>
        )}
        <RecentScans entityRef={props.entityRef} finishedAt={scan.finishedAt} />
      </div>
    </ScorecardContext.Provider>
  );
}
