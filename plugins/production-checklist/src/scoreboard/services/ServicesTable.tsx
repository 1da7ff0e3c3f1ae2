import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Level,
  ServiceRow,
} from 'backstage-plugin-production-checklist-common';
import { productionChecklistTranslationRef } from '../../translations';
import { SortableHeading } from '../shared/SortableHeading';
import { SectionColumn } from '../shared/useSectionColumns';
import { useTableStyles } from '../shared/useTableStyles';
import { Column } from './columns';
import { ServiceTableRow } from './ServiceTableRow';
import { useColumnClasses } from './useColumnClasses';
import { useColumnLabels } from './useColumnLabels';
import { OpenService } from './useOpenService';
import { ServicesView } from './useServicesView';

const useStyles = makeStyles({
  section: {
    '&&&': {
      height: 84,
      width: 32,
      minWidth: 32,
      maxWidth: 32,
      padding: 0,
      overflow: 'visible',
    },
  },
  slanted: {
    position: 'relative',
    left: 14,
    bottom: 6,
    width: 100,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    transformOrigin: '0 100%',
    transform: 'rotate(-48deg)',
  },
});

interface ServicesTableProps {
  rows: ServiceRow[];
  levels: Level[];
  sections: SectionColumn[];
  view: ServicesView;
  openService: OpenService;
}

/** The services as a table, with a heat map of their sections. */
export function ServicesTable(props: ServicesTableProps) {
  const { rows, levels, sections, view, openService } = props;
  const classes = useStyles();
  const tableClasses = useTableStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const labels = useColumnLabels();
  const { columns } = view;
  const classOf = useColumnClasses(columns);
  const headingOf = (column: Column) =>
    column === 'sections' ? (
      sections.map(({ id, title, short }) => (
        <TableCell
          key={id}
          scope="col"
          title={title}
          className={`${tableClasses.heading} ${classes.section}`}
        >
          <div className={classes.slanted}>{short}</div>
        </TableCell>
      ))
    ) : (
      <SortableHeading
        key={column}
        field={column}
        label={labels[column]}
        sorting={view}
        className={classOf(column)}
      />
    );
  return (
    <TableContainer className={tableClasses.container}>
      <Table
        size="small"
        className={tableClasses.table}
        aria-label={t('tab.services')}
      >
        <TableHead>
          <TableRow>
            <SortableHeading
              field="title"
              label={labels.title}
              sorting={view}
              className={tableClasses.name}
            />
            {columns.map(headingOf)}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <ServiceTableRow
              key={row.entityRef}
              row={row}
              levels={levels}
              sections={sections}
              columns={columns}
              openService={openService}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
