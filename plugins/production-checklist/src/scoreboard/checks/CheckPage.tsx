import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { isNotFound, useCheckOverview } from '../../api';
import { Notice } from '../../components/Notice';
import { productionChecklistTranslationRef } from '../../translations';
import { TrendFigure } from '../charts/TrendFigure';
import { BoardPage } from '../shared/BoardPage';
import { Panel } from '../shared/Panel';
import { PartError } from '../shared/PartError';
import { PeriodChoice } from '../shared/PeriodChoice';
import { Refreshing } from '../shared/Refreshing';
import { usePeriod } from '../shared/usePeriod';
import { CheckHeader } from './CheckHeader';
import { CheckPageSkeleton } from './CheckPageSkeleton';
import { CheckServicesPanel } from './CheckServicesPanel';
import { FailingTeams } from './FailingTeams';

const useStyles = makeStyles(theme => ({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    },
  },
}));

/** One check: what it asks, how it stands, and who needs help with it. */
export function CheckPage(props: { id: string }) {
  const { id } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [days, setDays] = usePeriod();
  const query = useMemo(() => ({ days }), [days]);
  const {
    value: overview,
    error,
    loading,
    reload,
  } = useCheckOverview(id, query);
  if (isNotFound(error)) {
    return (
      <BoardPage>
        <Notice status="unknown" title={t('checkPage.notFoundTitle')}>
          {t('checkPage.notFoundText', { check: id })}
        </Notice>
      </BoardPage>
    );
  }
  return (
    <BoardPage>
      {error && (
        <PartError
          title={t('checkPage.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!overview && !error && <CheckPageSkeleton />}
      {overview && (
        <>
          <CheckHeader overview={overview} />
          <PeriodChoice days={days} onChange={setDays} />
          <Refreshing busy={loading} className={classes.pair}>
            <Panel title={t('checkPage.trend')}>
              <TrendFigure
                title={t('headline.trend', { days: String(days) })}
                valueTitle={t('checkList.passRate')}
                points={overview.trend}
              />
            </Panel>
            <FailingTeams overview={overview} />
          </Refreshing>
        </>
      )}
      <CheckServicesPanel id={id} tally={overview?.summary.tally} />
    </BoardPage>
  );
}
