import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import { ReactNode, useId } from 'react';
import { mutedColor } from '../../components/statusColor';

const useStyles = makeStyles(theme => ({
  root: { minWidth: 0, padding: theme.spacing(2) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.5),
    marginBottom: theme.spacing(1.5),
  },
  title: {
    margin: 0,
    fontSize: theme.typography.pxToRem(15),
    fontWeight: 600,
    lineHeight: 1.4,
  },
  hint: { fontSize: theme.typography.pxToRem(12), color: mutedColor(theme) },
}));

interface PanelProps {
  title: string;
  hint?: string;
  className?: string;
  children: ReactNode;
}

/** A part of a page with its heading. */
export function Panel(props: PanelProps) {
  const { title, hint, className = '', children } = props;
  const classes = useStyles();
  const titleId = useId();
  return (
    <Paper
      variant="outlined"
      component="section"
      className={`${classes.root} ${className}`}
      aria-labelledby={titleId}
    >
      <div className={classes.head}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {hint && <span className={classes.hint}>{hint}</span>}
      </div>
      {children}
    </Paper>
  );
}
