import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckServicesQuery,
  CheckTally,
  Standing,
} from 'backstage-plugin-production-checklist-common';
import { useMemo } from 'react';
import { useCheckServices } from '../../api';
import { Muted } from '../../components/Muted';
import { useNumberTexts } from '../../components/useNumberTexts';
import { useStatusLabels } from '../../components/useStatusLabels';
import { productionChecklistTranslationRef } from '../../translations';
import { CsvButton } from '../shared/CsvButton';
import { Pagination } from '../shared/Pagination';
import { Panel } from '../shared/Panel';
import { PartError } from '../shared/PartError';
import { Refreshing } from '../shared/Refreshing';
import { Segments } from '../../components/Segments';
import { usePaging } from '../shared/usePaging';
import { useParams } from '../shared/useParams';
import { CheckServicesTable } from './CheckServicesTable';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  results: { margin: theme.spacing(0, -2, -2) },
}));

/** Groups of standings that one asks for together. */
const CHOICES: { value: Standing; standings: Standing[] }[] = [
  { value: 'fail', standings: ['fail'] },
  { value: 'unknown', standings: ['unknown', 'error'] },
  { value: 'exempted', standings: ['exempted'] },
  { value: 'pass', standings: ['pass', 'attested'] },
  { value: 'not-applicable', standings: ['not-applicable'] },
];

interface CheckServicesPanelProps {
  id: string;
  /** Absent where it is not known. */
  tally?: CheckTally;
}

/** The services that stand in a certain way to a check. */
export function CheckServicesPanel(props: CheckServicesPanelProps) {
  const { id, tally } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number } = useNumberTexts();
  const labels = useStatusLabels();
  const { params, update } = useParams();
  const paging = usePaging();
  const { size, cursor } = paging;
  const { value: standing, standings } =
    CHOICES.find(({ value }) => value === params.get('standing')) ?? CHOICES[0];
  const query = useMemo(
    (): CheckServicesQuery => ({ standing: standings, limit: size, cursor }),
    [standings, size, cursor],
  );
  const { value: page, error, loading, reload } = useCheckServices(id, query);
  const counts: Partial<Record<Standing, number>> = tally
    ? { ...tally, 'not-applicable': tally.notApplicable }
    : {};
  return (
    <Panel title={t('checkPage.services')}>
      <div className={classes.bar}>
        <Segments
          label={t('checks.filter')}
          value={standing}
          options={CHOICES.map(({ value }) => {
            const count = counts[value];
            return {
              value,
              label: labels[value],
              count: count === undefined ? undefined : number(count),
            };
          })}
          onChange={value => update(next => next.set('standing', value))}
        />
        <CsvButton
          name={id.replace('/', '-')}
          query={{ check: id, standing: standings }}
          rows={page && number(page.totalItems)}
        />
      </div>
      {error && (
        <PartError
          title={t('checkPage.servicesFailed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!page && !error && <Skeleton variant="rect" height={320} />}
      {page && page.items.length === 0 && (
        <Muted>{t('checkPage.noServices')}</Muted>
      )}
      {page && page.items.length > 0 && (
        <Refreshing busy={loading} className={classes.results}>
          <CheckServicesTable rows={page.items} />
          <Pagination list={page} paging={paging} />
        </Refreshing>
      )}
    </Panel>
  );
}
