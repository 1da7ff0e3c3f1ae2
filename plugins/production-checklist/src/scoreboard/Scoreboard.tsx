import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import { makeStyles, Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DEFAULT_LEVELS } from 'backstage-plugin-production-checklist-common';
import { Muted } from '../components/Muted';
import { useChecklist, useServices } from '../api';
import { ErrorNotice } from '../components/ErrorNotice';
import { Notice } from '../components/Notice';
import { productionChecklistTranslationRef } from '../translations';
import { BoardFilters } from './BoardFilters';
import { Pagination } from './Pagination';
import { ScoreboardSkeleton } from './ScoreboardSkeleton';
import { ServiceCards } from './ServiceCards';
import { ServicesTable } from './ServicesTable';
import { useBoardQuery } from './useBoardQuery';
import { useSectionColumns } from './useSectionColumns';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
  results: { position: 'relative', overflow: 'hidden' },
  progress: { position: 'absolute', inset: '0 0 auto', height: 2 },
}));

/** Every service, and how ready it is. */
export function Scoreboard() {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const board = useBoardQuery();
  const services = useServices(board.query);
  const checklist = useChecklist();
  const sections = useSectionColumns(checklist.value);
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));

  const { page } = services;
  const error = checklist.error ?? services.error;
  const retry = () => {
    if (checklist.error) checklist.retry();
    services.reload();
  };
  const levels = (checklist.value?.levels ?? DEFAULT_LEVELS).length;
  const Services = narrow ? ServiceCards : ServicesTable;
  const loaded = page && checklist.value;
  return (
    <div className={classes.root}>
      <div className={classes.bar}>
        <BoardFilters board={board} />
        <Muted role="status">
          {services.loading && !page
            ? t('board.refreshing')
            : page && t('board.services', { count: page.totalItems })}
        </Muted>
      </div>
      {error && (
        <ErrorNotice
          title={loaded ? t('board.staleTitle') : t('state.boardErrorTitle')}
          error={error}
          onRetry={retry}
        />
      )}
      {!loaded && !error && <ScoreboardSkeleton rows={board.size} />}
      {loaded && page.items.length === 0 && (
        <NoServices filtered={board.filtered} onClear={board.clearFilters} />
      )}
      {loaded && page.items.length > 0 && (
        <Paper
          variant="outlined"
          className={classes.results}
          aria-busy={services.loading}
        >
          {services.loading && (
            <LinearProgress className={classes.progress} aria-hidden />
          )}
          <Services
            rows={page.items}
            levels={levels}
            sections={sections}
            board={board}
          />
          <Pagination page={page} board={board} />
        </Paper>
      )}
    </div>
  );
}

function NoServices(props: { filtered: boolean; onClear(): void }) {
  const { filtered, onClear } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  if (!filtered) {
    return (
      <Notice status="unknown" title={t('board.emptyTitle')}>
        {t('board.emptyText')}
      </Notice>
    );
  }
  return (
    <Notice status="not-applicable" title={t('board.noMatchTitle')}>
      <Typography variant="body2">{t('board.noMatchText')}</Typography>
      <Button variant="outlined" size="small" onClick={onClear}>
        {t('board.clear')}
      </Button>
    </Notice>
  );
}
