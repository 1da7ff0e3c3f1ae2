import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { AriaRole, ReactNode } from 'react';
import { mutedColor } from './statusColor';

const useStyles = makeStyles(theme => ({
  root: { color: mutedColor(theme) },
}));

/** Text of second rank. */
export function Muted(props: { children?: ReactNode; role?: AriaRole }) {
  const classes = useStyles();
  return <Typography variant="body2" className={classes.root} {...props} />;
}
