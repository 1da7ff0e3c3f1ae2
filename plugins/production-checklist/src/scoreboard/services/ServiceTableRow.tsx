import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import {
  Level,
  ServiceRow,
} from 'backstage-plugin-production-checklist-common';
import { MouseEvent } from 'react';
import { SectionColumn } from '../shared/useSectionColumns';
import { useTableStyles } from '../shared/useTableStyles';
import { Column, isFigure } from './columns';
import { LastScan } from './LastScan';
import { ScanNote } from './ScanNote';
import { SectionCells } from './SectionCells';
import { ServiceCell } from './ServiceCell';
import { ServiceName } from './ServiceName';
import { useColumnClasses } from './useColumnClasses';
import { OpenService } from './useOpenService';

const useStyles = makeStyles({
  root: { cursor: 'pointer' },
  note: { '&&&': { whiteSpace: 'normal' } },
});

interface ServiceTableRowProps {
  row: ServiceRow;
  levels: Level[];
  sections: SectionColumn[];
  columns: readonly Column[];
  openService: OpenService;
}

/** A service in the table; where it has no figures yet, it says why. */
export function ServiceTableRow(props: ServiceTableRowProps) {
  const { row, levels, sections, columns, openService } = props;
  const classes = useStyles();
  const { numbers } = useTableStyles();
  const classOf = useColumnClasses(columns);
  const figures = columns.filter(isFigure);
  const saysWhy = !row.score && row.scan.state !== 'done' && figures.length > 0;
  const cellOf = (column: Column) => {
    if (saysWhy && isFigure(column)) {
      if (column !== figures[0]) return null;
      const span = figures.includes('sections')
        ? figures.length - 1 + sections.length
        : figures.length;
      return (
        <TableCell key={column} colSpan={span} className={classes.note}>
          <ScanNote scan={row.scan} />
        </TableCell>
      );
    }
    if (column === 'sections') {
      return <SectionCells key={column} row={row} sections={sections} />;
    }
    return (
      <TableCell key={column} className={`${numbers} ${classOf(column)}`}>
        {column === 'scannedAt' ? (
          <LastScan row={row} withoutNote={saysWhy} />
        ) : (
          <ServiceCell row={row} column={column} levels={levels} />
        )}
      </TableCell>
    );
  };
  return (
    <TableRow className={classes.root} onClick={openOnClick}>
      <TableCell>
        <ServiceName row={row} openService={openService} />
      </TableCell>
      {columns.map(cellOf)}
    </TableRow>
  );
}

/** The whole row does what its first link does, for those who point. */
function openOnClick(event: MouseEvent<HTMLTableRowElement>) {
  const isLink = (event.target as Element).closest('a');
  if (isLink || window.getSelection()?.toString()) return;
  event.currentTarget.querySelector('a')?.click();
}
