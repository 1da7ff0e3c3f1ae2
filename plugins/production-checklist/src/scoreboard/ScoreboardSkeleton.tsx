import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';

const useStyles = makeStyles(theme => ({
  head: { height: 85, borderBottom: `1px solid ${theme.palette.divider}` },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(3),
    height: 51,
    padding: theme.spacing(0, 2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
}));

/** Keeps the places of the services while they are read. */
export function ScoreboardSkeleton(props: { rows: number }) {
  const classes = useStyles();
  return (
    <Paper variant="outlined" aria-hidden>
      <div className={classes.head} />
      {Array.from({ length: props.rows }, (_, index) => (
        <div key={index} className={classes.row}>
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
