import Paper from '@material-ui/core/Paper';
import { makeStyles, Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DEFAULT_LEVELS } from 'backstage-plugin-production-checklist-common';
import { useChecklist, useServices } from '../../api';
import { Muted } from '../../components/Muted';
import { useNumberTexts } from '../../components/useNumberTexts';
import { productionChecklistTranslationRef } from '../../translations';
import { BoardFilters } from '../filters/BoardFilters';
import { useFilter } from '../filters/useFilter';
import { BoardPage } from '../shared/BoardPage';
import { CsvButton } from '../shared/CsvButton';
import { Pagination } from '../shared/Pagination';
import { PartError } from '../shared/PartError';
import { Refreshing } from '../shared/Refreshing';
import { TableSkeleton } from '../shared/TableSkeleton';
import { usePaging } from '../shared/usePaging';
import { useSectionColumns } from '../shared/useSectionColumns';
import { ColumnsMenu } from './ColumnsMenu';
import { NoServices } from './NoServices';
import { ServiceCards } from './ServiceCards';
import { ServiceDrawer } from './ServiceDrawer';
import { ServicesTable } from './ServicesTable';
import { useOpenService } from './useOpenService';
import { useServicesView } from './useServicesView';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 34,
    '& > :first-child': { marginRight: 'auto' },
  },
  results: { overflow: 'hidden' },
}));

/** Every service, and how ready it is. */
export function ServicesPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number } = useNumberTexts();
  const filter = useFilter();
  const view = useServicesView();
  const paging = usePaging();
  const openService = useOpenService();
  const services = useServices(view.query);
  const checklist = useChecklist();
  const sections = useSectionColumns(checklist.value);
  const narrow = useMediaQuery<Theme>(
    theme => theme.breakpoints.down('sm'),
    // Nothing is rendered elsewhere first: the page begins as it stays.
    { noSsr: true },
  );

  const { value: page } = services;
  const error = checklist.error ?? services.error;
  const retry = () => {
    if (checklist.error) checklist.retry();
    services.reload();
  };
  const { limit, cursor, ...csvQuery } = view.query;
  const levels = checklist.value?.levels ?? DEFAULT_LEVELS;
  const Services = narrow ? ServiceCards : ServicesTable;
  const loaded = page && checklist.value;
  return (
    <BoardPage>
      <BoardFilters filter={filter} checklist={checklist.value} />
      <div className={classes.bar}>
        <Muted role="status">
          {services.loading && !page
            ? t('board.refreshing')
            : page && t('board.services', { count: page.totalItems })}
        </Muted>
        {!narrow && (
          <ColumnsMenu columns={view.columns} onChange={view.setColumns} />
        )}
        <CsvButton
          name="production-checklist"
          query={csvQuery}
          rows={page && number(page.totalItems)}
        />
      </div>
      {error && (
        <PartError
          title={loaded ? t('board.staleTitle') : t('state.boardErrorTitle')}
          error={error}
          onRetry={retry}
        />
      )}
      {!loaded && !error && (
        <TableSkeleton rows={paging.size} headHeight={85} />
      )}
      {loaded && page.items.length === 0 && (
        <NoServices filtered={filter.filtered} onClear={filter.clear} />
      )}
      {loaded && page.items.length > 0 && (
        <Paper variant="outlined" className={classes.results}>
          <Refreshing busy={services.loading}>
            <Services
              rows={page.items}
              levels={levels}
              sections={sections}
              view={view}
              openService={openService}
            />
            <Pagination list={page} paging={paging} />
          </Refreshing>
        </Paper>
      )}
      <ServiceDrawer
        openService={openService}
        rows={page?.items ?? []}
        // It may have been scanned, or a check exempted.
        onClose={services.reload}
      />
    </BoardPage>
  );
}
