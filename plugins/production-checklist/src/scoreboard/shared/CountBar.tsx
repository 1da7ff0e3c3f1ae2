import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  track: {
    height: 8,
    minWidth: 40,
    borderRadius: 4,
    overflow: 'hidden',
    backgroundColor: theme.palette.action.selected,
  },
  fill: {
    height: '100%',
    borderRadius: 4,
    backgroundColor: theme.palette.primary.main,
  },
}));

interface CountBarProps {
  /** From 0 to 100. */
  percent: number;
  /** The theme's own unless given. */
  color?: string;
}

/** A part of a whole; its number stands beside it. */
export function CountBar(props: CountBarProps) {
  const { percent, color } = props;
  const classes = useStyles();
  return (
    <div className={classes.track} aria-hidden>
      <div
        className={classes.fill}
        style={{ width: `${percent}%`, backgroundColor: color }}
      />
    </div>
  );
}
