import { makeStyles, useTheme } from '@material-ui/core/styles';
import { Score } from 'backstage-plugin-production-checklist-common';
import { levelColor } from './levelColor';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  number: {
    minWidth: '3ch',
    textAlign: 'right',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
  },
  track: {
    flex: 1,
    minWidth: 48,
    height: 6,
    borderRadius: 3,
    overflow: 'hidden',
    backgroundColor: theme.palette.action.selected,
  },
  fill: { height: '100%', borderRadius: 3 },
}));

/** The score as a number and a bar. */
export function ScoreBar(props: { score?: Score; levels: number }) {
  const { score, levels } = props;
  const classes = useStyles();
  const theme = useTheme();
  const percent = score?.score;
  return (
    <div className={classes.root}>
      <span className={classes.number}>{percent ?? '–'}</span>
      <div className={classes.track} aria-hidden>
        {score && percent !== undefined && (
          <div
            className={classes.fill}
            style={{
              width: `${percent}%`,
              backgroundColor: levelColor(theme, score.level, levels),
            }}
          />
        )}
      </div>
    </div>
  );
}
