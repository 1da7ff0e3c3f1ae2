import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { position: 'relative' },
  progress: { position: 'absolute', inset: '0 0 auto', zIndex: 1, height: 2 },
});

interface RefreshingProps {
  busy: boolean;
  className?: string;
  children: ReactNode;
}

/** Keeps what was read last in its place while it is read again, and says so. */
export function Refreshing(props: RefreshingProps) {
  const { busy, className = '', children } = props;
  const classes = useStyles();
  return (
    <div className={`${classes.root} ${className}`} aria-busy={busy}>
      {busy && <LinearProgress className={classes.progress} aria-hidden />}
      {children}
    </div>
  );
}
