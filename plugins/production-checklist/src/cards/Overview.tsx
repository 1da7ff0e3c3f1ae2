import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DEFAULT_LEVELS } from 'backstage-plugin-production-checklist-common';
import { errorText, isNotFound, useChecklist, useScorecard } from '../api';
import { InlineError } from '../components/InlineError';
import { Muted } from '../components/Muted';
import { productionChecklistTranslationRef } from '../translations';
import { ScorecardLink } from '../scoreboard/shared/ScorecardLink';
import { CardSkeleton } from './CardSkeleton';
import { OverviewReport } from './OverviewReport';
import { OverviewState } from './OverviewState';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
  },
}));

/** A scorecard in short, in whichever state it is. */
export function Overview(props: { entityRef: string; wide: boolean }) {
  const { entityRef, wide } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const state = useScorecard(entityRef);
  const checklist = useChecklist(entityRef);
  const { scorecard } = state;

  if (!scorecard && isNotFound(state.error)) {
    return <Muted>{t('state.notInCatalogTitle')}</Muted>;
  }
  const error = checklist.error ?? (scorecard ? undefined : state.error);
  if (error) {
    return (
      <InlineError
        text={`${t('state.errorTitle')}: ${errorText(error)}`}
        onRetry={() => {
          checklist.retry();
          state.reload();
        }}
      />
    );
  }
  if (!scorecard || !checklist.value) return <CardSkeleton />;
  const { report, scan } = scorecard;
  return (
    <div className={classes.root}>
      <OverviewState scan={scan} isScanned={report !== undefined} />
      {report && (
        <OverviewReport
          entityRef={entityRef}
          checklist={checklist.value}
          levels={checklist.value.levels ?? DEFAULT_LEVELS}
          report={report}
          wide={wide}
        />
      )}
      <ScorecardLink entityRef={entityRef} title={t('card.open')} />
    </div>
  );
}
