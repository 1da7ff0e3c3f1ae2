import { makeStyles, useTheme } from '@material-ui/core/styles';
import { levelColor } from './levelColor';
import { mutedColor } from './statusColor';

const useStyles = makeStyles(theme => ({
  root: { display: 'inline-flex', gap: 3, verticalAlign: 'middle' },
  step: {
    width: 14,
    height: 6,
    borderRadius: 3,
    border: `1px solid ${mutedColor(theme)}`,
  },
}));

/** The ladder with its reached rungs filled; the words stand beside it. */
export function LevelSteps(props: { level: number; levels: number }) {
  const { level, levels } = props;
  const classes = useStyles();
  const theme = useTheme();
  const color = levelColor(theme, level, levels);
  return (
    <span className={classes.root} aria-hidden>
      {Array.from({ length: levels }, (_, index) => (
        <span
          key={index}
          className={classes.step}
          style={
            index < level
              ? { backgroundColor: color, borderColor: color }
              : undefined
          }
        />
      ))}
    </span>
  );
}
