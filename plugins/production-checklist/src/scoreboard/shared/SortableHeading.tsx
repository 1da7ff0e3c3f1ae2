import TableCell from '@material-ui/core/TableCell';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { useTableStyles } from './useTableStyles';

/** An order of a table's rows. */
export interface Sorting<Field extends string> {
  sortBy: Field;
  order: 'asc' | 'desc';
  sort(field: Field, order: 'asc' | 'desc'): void;
}

interface SortableHeadingProps<Field extends string> {
  field: Field;
  label: string;
  sorting: Sorting<Field>;
  /** The order that is asked for first. */
  first?: 'asc' | 'desc';
  className?: string;
}

/** A column's heading that sorts by it, and the other way round. */
export function SortableHeading<Field extends string>(
  props: SortableHeadingProps<Field>,
) {
  const { field, label, sorting, first = 'asc', className = '' } = props;
  const classes = useTableStyles();
  const active = sorting.sortBy === field;
  const turned = sorting.order === 'asc' ? 'desc' : 'asc';
  return (
    <TableCell
      scope="col"
      className={`${classes.heading} ${className}`}
      sortDirection={active ? sorting.order : false}
    >
      <TableSortLabel
        active={active}
        direction={active ? sorting.order : first}
        onClick={() => sorting.sort(field, active ? turned : first)}
      >
        {label}
      </TableSortLabel>
    </TableCell>
  );
}
