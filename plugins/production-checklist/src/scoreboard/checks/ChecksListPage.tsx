import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useChecklist, useSummary } from '../../api';
import { NativeSelect } from '../../components/NativeSelect';
import { Notice } from '../../components/Notice';
import { SearchField } from '../../components/SearchField';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';
import { BoardPage } from '../shared/BoardPage';
import { PartError } from '../shared/PartError';
import { Refreshing } from '../shared/Refreshing';
import { PeriodChoice } from '../shared/PeriodChoice';
import { TableSkeleton } from '../shared/TableSkeleton';
import { usePeriod } from '../shared/usePeriod';
import { ChecksTable } from './ChecksTable';
import { rowsOf, useChecksView } from './useChecksView';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    '& > :last-child': { marginLeft: 'auto' },
    // The choices that come later do not move what is below.
    [theme.breakpoints.down('xs')]: { '& > *': { width: '100%' } },
  },
}));

/** Which checks fail most. */
export function ChecksListPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const view = useChecksView();
  const [days, setDays] = usePeriod();
  const checklist = useChecklist();
  const summary = useSummary(useMemo(() => ({ days }), [days]));
  const error = checklist.error ?? summary.error;
  const retry = () => {
    if (checklist.error) checklist.retry();
    summary.reload();
  };
  const rows =
    checklist.value &&
    summary.value &&
    rowsOf(
      checklist.value,
      summary.value,
      check => text.check(check, 'title').replaceAll('`', ''),
      view,
    );
  return (
    <BoardPage>
      <div className={classes.bar}>
        <SearchField
          label={t('checks.search')}
          value={view.text}
          onChange={view.setText}
        />
        <NativeSelect
          label={t('checkList.section')}
          value={view.section}
          options={[
            { value: '', label: t('checks.all') },
            ...(checklist.value?.sections ?? []).map(section => ({
              value: section.id,
              label: text.section(section),
            })),
          ]}
          onChange={view.setSection}
        />
        <PeriodChoice days={days} onChange={setDays} />
      </div>
      {error && (
        <PartError
          title={rows ? t('checkList.stale') : t('checkList.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {!rows && !error && <TableSkeleton rows={20} rowHeight={52} />}
      {rows && rows.length === 0 && (
        <Notice status="not-applicable" title={t('checks.none')}>
          <Typography variant="body2">{t('board.noMatchText')}</Typography>
          <Button variant="outlined" size="small" onClick={view.reset}>
            {t('checks.reset')}
          </Button>
        </Notice>
      )}
      {rows && checklist.value && rows.length > 0 && (
        <Paper variant="outlined">
          <Refreshing busy={summary.loading}>
            <ChecksTable
              rows={rows}
              sections={checklist.value.sections}
              view={view}
              days={days}
            />
          </Refreshing>
        </Paper>
      )}
    </BoardPage>
  );
}
