import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2) },
  part: { borderRadius: theme.shape.borderRadius },
}));

/** The heights of the parts, in pixels. */
const PARTS = [246, 262, 236, 300];

/** Keeps the places of the overview's parts while they are read. */
export function OverviewSkeleton() {
  const classes = useStyles();
  return (
    <div className={classes.root} aria-hidden>
      {PARTS.map(height => (
        <Skeleton
          key={height}
          variant="rect"
          height={height}
          className={classes.part}
        />
      ))}
    </div>
  );
}
