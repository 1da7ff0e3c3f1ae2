import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ChecklistMetadata } from 'backstage-plugin-production-checklist-common';
import { useNumberTexts } from '../../components/useNumberTexts';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';
import { useBoardLinks } from '../frame/BoardPaths';
import { Change } from '../shared/Change';
import { SortableHeading } from '../shared/SortableHeading';
import { useTableStyles } from '../shared/useTableStyles';
import { PassRate } from './PassRate';
import { CheckRow, ChecksView } from './useChecksView';
import { useWeightLabels } from './useWeightLabels';

const useStyles = makeStyles({ title: { fontWeight: 600 } });

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
        <TableHead>
          <TableRow>
            <SortableHeading
              field="title"
              label={t('checkList.check')}
              sorting={view}
              className={tableClasses.name}
            />
            <SortableHeading
              field="weight"
              label={t('check.weight')}
              sorting={view}
              first="desc"
            />
            <SortableHeading
              field="passRate"
              label={t('checkList.passRate')}
              sorting={view}
            />
            <SortableHeading
              field="fail"
              label={t('checkList.failing')}
              sorting={view}
              first="desc"
            />
            <SortableHeading
              field="change"
              label={t('checkList.change', { days: String(days) })}
              sorting={view}
            />
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ check, title, summary }) => (
            <TableRow key={check.id}>
              <TableCell>
                <Link to={links.check(check.id)} className={classes.title}>
                  {title}
                </Link>
                <div className={tableClasses.small}>
                  {sectionOf(check.section)}
                </div>
              </TableCell>
              <TableCell className={tableClasses.numbers}>
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
              <TableCell>
                <Change points={summary?.change} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
