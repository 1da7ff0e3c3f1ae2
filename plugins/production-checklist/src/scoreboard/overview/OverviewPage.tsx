import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DEFAULT_LEVELS,
  SummaryQuery,
} from 'backstage-plugin-production-checklist-common';
import { useMemo } from 'react';
import { useChecklist, useSummary } from '../../api';
import { Notice } from '../../components/Notice';
import { RichText } from '../../components/RichText';
import { productionChecklistTranslationRef } from '../../translations';
import { BoardPage } from '../shared/BoardPage';
import { PartError } from '../shared/PartError';
import { PeriodChoice } from '../shared/PeriodChoice';
import { Refreshing } from '../shared/Refreshing';
import { usePeriod } from '../shared/usePeriod';
import { DistributionPanel } from './DistributionPanel';
import { HeadlinePanel } from './HeadlinePanel';
import { LevelsPanel } from './LevelsPanel';
import { OverviewSkeleton } from './OverviewSkeleton';
import { SectionsPanel } from './SectionsPanel';
import { WeekPanel } from './WeekPanel';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    },
  },
}));

/** How ready all services are, who needs help, and what moved. */
export function OverviewPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [days, setDays] = usePeriod();
  const query = useMemo((): SummaryQuery => ({ days }), [days]);
  const { value: summary, error, loading, reload } = useSummary(query);
  const checklist = useChecklist();
  const levels = checklist.value?.levels ?? DEFAULT_LEVELS;
  return (
    <BoardPage>
      <PeriodChoice days={days} onChange={setDays} />
      {error && (
        <PartError
          title={summary ? t('overview.stale') : t('overview.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!summary && !error && <OverviewSkeleton />}
      {summary && summary.services === 0 && (
        <Notice status="unknown" title={t('board.emptyTitle')}>
          <RichText text={t('board.emptyText')} />
        </Notice>
      )}
      {summary && summary.services > 0 && (
        <Refreshing busy={loading} className={classes.parts}>
          <HeadlinePanel summary={summary} />
          <div className={classes.pair}>
            <DistributionPanel distribution={summary.distribution} />
            <LevelsPanel counts={summary.levels} levels={levels} />
          </div>
          {checklist.error && (
            <PartError
              title={t('sections.failed')}
              error={checklist.error}
              onRetry={checklist.retry}
            />
          )}
          {checklist.value && (
            <SectionsPanel checklist={checklist.value} summary={summary} />
          )}
          <WeekPanel summary={summary} checklist={checklist.value} />
        </Refreshing>
      )}
    </BoardPage>
  );
}
