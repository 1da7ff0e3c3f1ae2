import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2) },
}));

/** The heights of the parts, in pixels. */
const PARTS = [250, 32, 285];

/** Keeps the places of a check's parts while they are read. */
export function CheckPageSkeleton() {
  const classes = useStyles();
  return (
    <div className={classes.root} aria-hidden>
      {PARTS.map(height => (
        <Skeleton key={height} variant="rect" height={height} />
      ))}
    </div>
  );
}
