import { HomePageWidgetData } from '@backstage/plugin-home-react/alpha';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 440px), 1fr))',
    gap: theme.spacing(3),
    padding: theme.spacing(3),
  },
}));

/** The widgets of the plugins, one beside the other. */
export function HomePage(props: { widgets: HomePageWidgetData[] }) {
  const classes = useStyles();
  return (
    <main className={classes.root}>
      {props.widgets.map(({ node, component }) => (
        <div key={node.spec.id}>{component}</div>
      ))}
    </main>
  );
}
