import { useTheme } from '@material-ui/core/styles';

interface PointMarkProps {
  x: number;
  y: number;
  /** Of the chart, in which the text must stay. */
  width: number;
  text: string;
}

/** One point of a line, with what it says. */
export function PointMark(props: PointMarkProps) {
  const { x, y, width, text } = props;
  const theme = useTheme();
  const left = x > width / 2;
  // Above the line, unless that is outside of the chart.
  const above = y > 28;
  return (
    <g pointerEvents="none">
      <circle
        cx={x}
        cy={y}
        r={4}
        fill={theme.palette.primary.main}
        stroke={theme.palette.background.paper}
        strokeWidth={2}
      />
      <text
        x={left ? x - 2 : x + 2}
        y={above ? y - 10 : y + 20}
        textAnchor={left ? 'end' : 'start'}
        fontSize={12}
        fontWeight={600}
        fontFamily={theme.typography.fontFamily}
        fill={theme.palette.text.primary}
        stroke={theme.palette.background.paper}
        strokeWidth={4}
        paintOrder="stroke"
      >
        {text}
      </text>
    </g>
  );
}
