import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { ...theme.typography.body2, color: theme.palette.text.primary },
}));

/** Text of the theme's, also where the frame around it has a type of its own. */
export function ThemedText(props: { children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.root}>{props.children}</div>;
}
