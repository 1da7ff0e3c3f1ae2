import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { ThemedText } from '../../components/ThemedText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    maxWidth: 1680,
    margin: '0 auto',
    padding: theme.spacing(0, 3, 4),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(0, 1.5, 3) },
  },
}));

/** The frame of each of the scoreboard's pages. */
export function BoardPage(props: { children: ReactNode }) {
  const classes = useStyles();
  return (
    <ThemedText>
      <div className={classes.root}>{props.children}</div>
    </ThemedText>
  );
}
