import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from '../../components/statusColor';

/**
 * How the tables of the scoreboard look: dense, and calm. Doubled selectors
 * weigh more than the kit's own, in whichever order the two are loaded.
 */
export const useTableStyles = makeStyles(theme => ({
  /** Text that is only heard must not widen the page around the scroller. */
  container: { position: 'relative' },
  table: {
    '& th, & td': {
      padding: theme.spacing(0.75, 1),
      lineHeight: 1.35,
      // Words stay whole: the kit's cells break them anywhere.
      wordBreak: 'inherit',
      overflowWrap: 'break-word',
    },
    '& th:first-child, & td:first-child': { paddingLeft: theme.spacing(2) },
    '& th:last-child, & td:last-child': { paddingRight: theme.spacing(2) },
    '& tbody tr:hover': { backgroundColor: theme.palette.action.hover },
    '& tbody tr:last-child td, & tbody tr:last-child th': { borderBottom: 0 },
  },
  heading: {
    '&&': {
      width: 1,
      verticalAlign: 'bottom',
      whiteSpace: 'nowrap',
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
      color: mutedColor(theme),
      textTransform: 'none',
      letterSpacing: 0,
    },
    '&& .MuiTableSortLabel-root': { color: 'inherit', font: 'inherit' },
    '&& .MuiTableSortLabel-root:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  /** For a heading that is longer than what stands below it. */
  wrapping: { '&&&': { whiteSpace: 'normal', minWidth: 84 } },
  name: { '&&&': { width: 'auto', minWidth: 160 } },
  /** For a column with a bar, which takes the room that there is. */
  wide: { [theme.breakpoints.up('md')]: { '&&&': { width: '28%' } } },
  notOnPhone: {
    [theme.breakpoints.down('xs')]: { '&&': { display: 'none' } },
  },
  numbers: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  small: {
    fontSize: theme.typography.pxToRem(12),
    color: mutedColor(theme),
  },
}));
