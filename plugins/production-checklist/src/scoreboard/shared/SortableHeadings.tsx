import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { SortableHeading, Sorting } from './SortableHeading';
import { useTableStyles } from './useTableStyles';

interface SortableHeadingsProps<Field extends string> {
  columns: {
    field: Field;
    label: string;
    /** The order that is asked for first. */
    first?: 'asc' | 'desc';
    className?: string;
  }[];
  sorting: Sorting<Field>;
}

/** The head of a table whose columns all sort it; the first one names the rows. */
export function SortableHeadings<Field extends string>(
  props: SortableHeadingsProps<Field>,
) {
  const { columns, sorting } = props;
  const { name, wrapping } = useTableStyles();
  return (
    <TableHead>
      <TableRow>
        {columns.map(({ className = '', ...column }, index) => (
          <SortableHeading
            key={column.field}
            className={`${index === 0 ? name : wrapping} ${className}`}
            sorting={sorting}
            {...column}
          />
        ))}
      </TableRow>
    </TableHead>
  );
}
