import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChecklistMetadata,
  CheckMetadata,
  CheckSummary,
} from 'backstage-plugin-production-checklist-common';
import { useNumberTexts } from '../../components/useNumberTexts';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';
import { useBoardLinks } from '../frame/BoardPaths';
import { Change } from '../shared/Change';
import { SortableHeadings } from '../shared/SortableHeadings';
import { useTableStyles } from '../shared/useTableStyles';
import { PassRate } from './PassRate';
import { CheckRow, ChecksView, impactOf } from './useChecksView';
import { useWeightLabels } from './useWeightLabels';

const useStyles = makeStyles(theme => ({
  title: { fontWeight: 600 },
  onPhone: { [theme.breakpoints.up('sm')]: { display: 'none' } },
}));

interface ChecksTableProps {
  rows: CheckRow[];
  sections: ChecklistMetadata['sections'];
  view: ChecksView;
  days: number;
}

/** The checks as a table; each leads to its own page. */
export function ChecksTable(props: ChecksTableProps) {
  const { rows, sections, view, days } = props;
  const classes = useStyles();
  const tableClasses = useTableStyles();
  const { notOnPhone } = tableClasses;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number } = useNumberTexts();
  const text = useChecklistText();
  const weights = useWeightLabels();
  const links = useBoardLinks();
  const sectionOf = (id: string) => {
    const section = sections.find(each => each.id === id);
    return section ? text.section(section) : id;
  };
  return (
    <TableContainer className={tableClasses.container}>
      <Table
        size="small"
        className={tableClasses.table}
        aria-label={t('tab.checks')}
      >
        <SortableHeadings
          sorting={view}
          columns={[
            { field: 'title', label: t('checkList.check') },
            {
              field: 'weight',
              label: t('check.weight'),
              first: 'desc',
              className: notOnPhone,
            },
            {
              field: 'passRate',
              label: t('checkList.passRate'),
              className: tableClasses.wide,
            },
            { field: 'fail', label: t('checkList.failing'), first: 'desc' },
            {
              field: 'impact',
              label: t('checkList.impact'),
              first: 'desc',
              className: notOnPhone,
            },
            {
              field: 'change',
              label: t('checkList.change', { days: String(days) }),
              className: notOnPhone,
            },
          ]}
        />
        <TableBody>
          {rows.map(({ check, title, summary }) => (
            <TableRow key={check.id}>
              <TableCell>
                <Link to={links.check(check.id)} className={classes.title}>
                  {title}
                </Link>
                <div className={tableClasses.small}>
                  {sectionOf(check.section)}
                  <span className={classes.onPhone}>
                    {' · '}
                    {weights[check.weight]}
                  </span>
                </div>
              </TableCell>
              <TableCell className={notOnPhone}>
                {weights[check.weight]}
              </TableCell>
              <TableCell>
                <PassRate summary={summary} />
              </TableCell>
              <TableCell className={tableClasses.numbers}>
                {summary && summary.tally.fail > 0 ? (
                  <Link
                    to={links.services({
                      check: check.id,
                      standing: ['fail'],
                    })}
                    aria-label={t('checkList.failingOf', {
                      count: summary.tally.fail,
                      check: title,
                    })}
                  >
                    {number(summary.tally.fail)}
                  </Link>
                ) : (
                  summary && number(0)
                )}
              </TableCell>
              <TableCell className={`${tableClasses.numbers} ${notOnPhone}`}>
                {summary && <Impact check={check} summary={summary} />}
              </TableCell>
              <TableCell className={notOnPhone}>
                <Change points={summary?.change} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** Every failing service as often as the check weighs, and how that is reckoned. */
function Impact(props: { check: CheckMetadata; summary: CheckSummary }) {
  const { check, summary } = props;
  const { small } = useTableStyles();
  const { number } = useNumberTexts();
  const impact = impactOf(check, summary);
  return (
    <>
      {number(impact)}
      {impact > 0 && (
        <div className={small}>
          {number(summary.tally.fail)} × {check.weight}
        </div>
      )}
    </>
  );
}
