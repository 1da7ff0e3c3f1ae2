import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  track: {
    position: 'relative',
    height: 10,
    borderRadius: 5,
    backgroundColor: theme.palette.action.selected,
  },
  fill: {
    height: '100%',
    borderRadius: 5,
    backgroundColor: theme.palette.primary.main,
  },
  before: {
    position: 'absolute',
    top: -3,
    bottom: -3,
    width: 2,
    marginLeft: -1,
    backgroundColor: theme.palette.text.primary,
  },
}));

interface RateBarProps {
  /** In whole percent; absent where there is none. */
  rate?: number;
  /** Since the beginning of the period, where a mark stands. */
  change?: number;
}

/** A pass rate now, with a mark where it was; the numbers stand beside it. */
export function RateBar(props: RateBarProps) {
  const { rate, change } = props;
  const classes = useStyles();
  return (
    <div className={classes.track} aria-hidden>
      {rate !== undefined && (
        <div className={classes.fill} style={{ width: `${rate}%` }} />
      )}
      {rate !== undefined && change !== undefined && change !== 0 && (
        <div className={classes.before} style={{ left: `${rate - change}%` }} />
      )}
    </div>
  );
}
