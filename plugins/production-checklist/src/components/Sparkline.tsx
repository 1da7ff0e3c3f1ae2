import { makeStyles, useTheme } from '@material-ui/core/styles';
import { TrendPoint } from 'backstage-plugin-production-checklist-common';
import { mutedColor } from './statusColor';

/** In pixels. */
interface Size {
  width: number;
  height: number;
}

const USUAL_SIZE: Size = { width: 96, height: 24 };
/** Room for the line's own width, and for the point at its end. */
const INSET = 3;

const useStyles = makeStyles({
  root: { display: 'block', flex: 'none', overflow: 'visible' },
});

interface SparklineProps {
  /** The oldest first. */
  points: TrendPoint[];
  label: string;
  size?: Size;
}

/** How a percentage went, step by step; the numbers are in its name. */
export function Sparkline(props: SparklineProps) {
  const { points, label, size = USUAL_SIZE } = props;
  const { width, height } = size;
  const classes = useStyles();
  const theme = useTheme();
  const places = placesOf(points, size);
  const last = places[places.length - 1];
  if (!last) return null;
  return (
    <svg
      className={classes.root}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <path
        d={stepsThrough(places)}
        fill="none"
        stroke={mutedColor(theme)}
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle
        cx={last.x}
        cy={last.y}
        r={2.5}
        fill={theme.palette.text.primary}
      />
    </svg>
  );
}

interface Place {
  x: number;
  y: number;
}

/** Time from left to right up to now, and the values' own range around the middle. */
function placesOf(points: TrendPoint[], { width, height }: Size): Place[] {
  const known = points.flatMap(({ at, value }) =>
    value === undefined ? [] : [{ time: Date.parse(at), value }],
  );
  if (known.length === 0) return [];
  const start = known[0].time;
  const end = Math.max(Date.now(), start + 1);
  const values = known.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  // A small change is not to look like a fall from the top to the bottom.
  const range = Math.max(highest - lowest, 20);
  const low = (lowest + highest - range) / 2;
  const placeOf = (time: number, value: number): Place => ({
    x: INSET + ((time - start) / (end - start)) * (width - 2 * INSET),
    y: height - INSET - ((value - low) / range) * (height - 2 * INSET),
  });
  const last = known[known.length - 1];
  return [
    ...known.map(({ time, value }) => placeOf(time, value)),
    placeOf(end, last.value),
  ];
}

/** A score stays until it changes. */
function stepsThrough([first, ...others]: Place[]): string {
  return [
    `M${first.x} ${first.y}`,
    ...others.map(({ x, y }) => `H${x}V${y}`),
  ].join('');
}
