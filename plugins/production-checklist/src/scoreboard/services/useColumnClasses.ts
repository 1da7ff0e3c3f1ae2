import { makeStyles } from '@material-ui/core/styles';
import { useTableStyles } from '../shared/useTableStyles';
import { Column } from './columns';

const useStyles = makeStyles(theme => ({
  afterSections: { '&&&': { paddingLeft: theme.spacing(3) } },
  owner: {
    minWidth: 110,
    [theme.breakpoints.up('lg')]: { '&&&': { width: '12%' } },
  },
  score: { [theme.breakpoints.up('lg')]: { '&&&': { width: '14%' } } },
}));

/** How each of the columns that are shown looks. */
export function useColumnClasses(columns: readonly Column[]) {
  const classes = useStyles();
  const { wrapping } = useTableStyles();
  return (column: Column): string => {
    if (column === 'change' || column === 'criticalFailures') return wrapping;
    if (column === 'owner' || column === 'score') return classes[column];
    const previous = columns[columns.indexOf(column) - 1];
    return previous === 'sections' ? classes.afterSections : '';
  };
}
