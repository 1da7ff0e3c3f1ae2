import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { SectionCell } from '../../components/SectionCell';
import { SectionColumn } from '../shared/useSectionColumns';

const useStyles = makeStyles(theme => ({
  cell: { textAlign: 'center', '&&&': { padding: theme.spacing(0.75, 0.25) } },
}));

interface SectionCellsProps {
  row: ServiceRow;
  sections: SectionColumn[];
}

/** A row of the heat map. */
export function SectionCells(props: SectionCellsProps) {
  const { row, sections } = props;
  const classes = useStyles();
  return (
    <>
      {sections.map(({ id, title }) => (
        <TableCell key={id} className={classes.cell}>
          <SectionCell title={title} tally={row.sections?.[id]} />
        </TableCell>
      ))}
    </>
  );
}
