import { makeStyles, useTheme } from '@material-ui/core/styles';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { scaleLinear, scaleTime } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { TrendPoint } from 'backstage-plugin-production-checklist-common';
import { PointerEvent, useState } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { mutedColor } from '../../components/statusColor';
import { useLocale } from '../../components/useLocale';
import { useNumberTexts } from '../../components/useNumberTexts';
import { PointMark } from './PointMark';
import { rangeOf } from './rangeOf';

const MARGIN = { top: 12, right: 14, bottom: 26, left: 44 };
/** Before the width is known. */
const ANY_WIDTH = 480;

const useStyles = makeStyles({ root: { width: '100%', overflow: 'hidden' } });

interface TrendChartProps {
  points: TrendPoint[];
  height: number;
  /** Says in words what the line shows. */
  label: string;
}

/** A line through whole percents over time. */
export function TrendChart(props: TrendChartProps) {
  const { points, height, label } = props;
  const classes = useStyles();
  const theme = useTheme();
  const locale = useLocale();
  const { percent } = useNumberTexts();
  const [ref, { width: measured }] = useMeasure<HTMLDivElement>();
  const [pointed, setPointed] = useState<TrendPoint>();

  const width = measured || ANY_WIDTH;
  const times = points.map(({ at }) => new Date(at));
  const range = rangeOf(points);
  const x = scaleTime({
    domain: [times[0], times[times.length - 1]],
    range: [MARGIN.left, width - MARGIN.right],
  });
  const y = scaleLinear({
    domain: range,
    range: [height - MARGIN.bottom, MARGIN.top],
  });
  const round = x.ticks(Math.max(2, Math.min(6, Math.floor(width / 110))));
  // A narrow chart may have room for one round day alone, which says little.
  const days =
    round.length > 1
      ? round
      : [0.2, 0.8].map(part =>
          x.invert(MARGIN.left + part * (width - MARGIN.left - MARGIN.right)),
        );
  const muted = mutedColor(theme);
  const text = {
    fill: muted,
    fontSize: 11,
    fontFamily: theme.typography.fontFamily,
  };
  const day = new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
  });
  const known = points.filter(({ value }) => value !== undefined);

  const point = ({ clientX, currentTarget }: PointerEvent) => {
    const place = clientX - currentTarget.getBoundingClientRect().left;
    const distance = ({ at }: TrendPoint) => Math.abs(x(new Date(at)) - place);
    setPointed(
      known.reduce((nearest, next) =>
        distance(next) < distance(nearest) ? next : nearest,
      ),
    );
  };
  const marked = pointed ?? known[known.length - 1];
  return (
    <div ref={ref} className={classes.root}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={label}
        onPointerMove={point}
        onPointerLeave={() => setPointed(undefined)}
      >
        <GridRows
          scale={y}
          left={MARGIN.left}
          width={width - MARGIN.left - MARGIN.right}
          numTicks={4}
          stroke={theme.palette.divider}
          pointerEvents="none"
        />
        <AxisLeft
          scale={y}
          left={MARGIN.left}
          numTicks={4}
          hideAxisLine
          hideTicks
          tickFormat={value => percent(Number(value))}
          tickLabelProps={{
            ...text,
            dx: -4,
            dy: 4,
            textAnchor: 'end',
          }}
        />
        <AxisBottom
          scale={x}
          top={height - MARGIN.bottom}
          tickValues={days}
          stroke={theme.palette.divider}
          hideTicks
          tickFormat={value => day.format(value as Date)}
          tickLabelProps={{ ...text, textAnchor: 'middle' }}
        />
        <LinePath
          data={points}
          x={({ at }) => x(new Date(at))}
          y={({ value }) => y(value ?? 0)}
          defined={({ value }) => value !== undefined}
          stroke={theme.palette.primary.main}
          strokeWidth={2}
          strokeLinejoin="round"
        />
        {marked?.value !== undefined && (
          <PointMark
            x={x(new Date(marked.at))}
            y={y(marked.value)}
            width={width}
            text={`${percent(marked.value)} · ${day.format(
              new Date(marked.at),
            )}`}
          />
        )}
      </svg>
    </div>
  );
}
