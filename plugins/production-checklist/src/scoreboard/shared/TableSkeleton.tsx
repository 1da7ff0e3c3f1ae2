import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';

const useStyles = makeStyles(theme => ({
  head: { borderBottom: `1px solid ${theme.palette.divider}` },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(3),
    padding: theme.spacing(0, 2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
}));

interface TableSkeletonProps {
  rows: number;
  /** In pixels. */
  headHeight?: number;
  rowHeight?: number;
}

/** Keeps the places of a table's rows while they are read. */
export function TableSkeleton(props: TableSkeletonProps) {
  const { rows, headHeight = 38, rowHeight = 51 } = props;
  const classes = useStyles();
  return (
    <Paper variant="outlined" aria-hidden>
      <div className={classes.head} style={{ height: headHeight }} />
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.row} style={{ height: rowHeight }}>
          <Skeleton width="22%" />
          <Skeleton width="12%" />
          <Skeleton width="10%" />
          <Skeleton width="30%" />
          <Skeleton width="12%" />
        </div>
      ))}
    </Paper>
  );
}
