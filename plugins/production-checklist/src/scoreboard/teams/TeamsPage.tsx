import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableContainer from '@material-ui/core/TableContainer';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useTeams } from '../../api';
import { Muted } from '../../components/Muted';
import { Notice } from '../../components/Notice';
import { productionChecklistTranslationRef } from '../../translations';
import { BoardPage } from '../shared/BoardPage';
import { PartError } from '../shared/PartError';
import { Refreshing } from '../shared/Refreshing';
import { SortableHeadings } from '../shared/SortableHeadings';
import { TableSkeleton } from '../shared/TableSkeleton';
import { useTableStyles } from '../shared/useTableStyles';
import { TeamRows } from './TeamRows';
import { useTeamsView } from './useTeamsView';

/** The groups that own services, as a tree. */
export function TeamsPage() {
  const tableClasses = useTableStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { value: teams, error, loading, reload } = useTeams();
  const [first, ...others] = teams?.items ?? [];
  const view = useTeamsView(others.length ? undefined : first?.entityRef);
  return (
    <BoardPage>
      <Muted>{t('teams.hint')}</Muted>
      {error && (
        <PartError
          title={teams ? t('teams.stale') : t('teams.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!teams && !error && <TableSkeleton rows={8} rowHeight={54} />}
      {teams && teams.items.length === 0 && (
        <Notice status="unknown" title={t('teams.emptyTitle')}>
          {t('teams.emptyText')}
        </Notice>
      )}
      {teams && teams.items.length > 0 && (
        <Paper variant="outlined">
          <Refreshing busy={loading}>
            <TableContainer className={tableClasses.container}>
              <Table
                size="small"
                className={tableClasses.table}
                aria-label={t('tab.teams')}
              >
                <SortableHeadings
                  sorting={view}
                  columns={[
                    { field: 'title', label: t('teams.team') },
                    {
                      field: 'services',
                      label: t('teams.services'),
                      first: 'desc',
                    },
                    {
                      field: 'averageScore',
                      label: t('teams.score'),
                      className: tableClasses.wide,
                    },
                    {
                      field: 'criticalFailures',
                      label: t('teams.criticalFailures'),
                      first: 'desc',
                    },
                    { field: 'change', label: t('column.change') },
                    { field: 'scanned', label: t('teams.scanned') },
                  ]}
                />
                <TableBody>
                  <TeamRows teams={teams} view={view} depth={1} />
                </TableBody>
              </Table>
            </TableContainer>
          </Refreshing>
        </Paper>
      )}
    </BoardPage>
  );
}
