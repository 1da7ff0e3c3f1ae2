import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  CheckTally,
  Standing,
} from 'backstage-plugin-production-checklist-common';
import { statusColor } from '../../components/statusColor';
import { StatusIcon } from '../../components/StatusIcon';
import { useNumberTexts } from '../../components/useNumberTexts';
import { useStatusLabels } from '../../components/useStatusLabels';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    gap: 2,
    height: 10,
    borderRadius: 5,
    overflow: 'hidden',
    backgroundColor: theme.palette.action.selected,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    '& svg': { width: 14, height: 14 },
    '& b': { fontVariantNumeric: 'tabular-nums' },
  },
}));

/** How services stand to a check: as a bar, and in numbers. */
export function TallyBar(props: { tally: CheckTally }) {
  const { tally } = props;
  const classes = useStyles();
  const theme = useTheme();
  const labels = useStatusLabels();
  const { number } = useNumberTexts();
  const parts: [Standing, number][] = [
    ['fail', tally.fail],
    ['unknown', tally.unknown],
    ['exempted', tally.exempted],
    ['pass', tally.pass],
    ['not-applicable', tally.notApplicable],
  ];
  const present = parts.filter(([, count]) => count > 0);
  return (
    <>
      <div className={classes.bar} aria-hidden>
        {present
          .filter(([standing]) => standing !== 'not-applicable')
          .map(([standing, count]) => (
            <div
              key={standing}
              style={{
                flexGrow: count,
                backgroundColor: statusColor(theme, standing),
              }}
            />
          ))}
      </div>
      <ul className={classes.legend}>
        {present.map(([standing, count]) => (
          <li key={standing} className={classes.entry}>
            <StatusIcon status={standing} decorative />
            {labels[standing]} <b>{number(count)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
