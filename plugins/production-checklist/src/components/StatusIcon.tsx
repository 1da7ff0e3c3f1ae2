import { makeStyles, useTheme } from '@material-ui/core/styles';
import { Standing } from 'backstage-plugin-production-checklist-common';
import { ReactElement } from 'react';
import { statusColor } from './statusColor';
import { useStatusLabels } from './useStatusLabels';

const useStyles = makeStyles({
  root: { display: 'block', flex: 'none' },
});

/** A shape of its own for every status, so that colour is never alone. */
const ICONS: Record<Standing, (ground: string) => ReactElement> = {
  pass: ground => (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="M5.8 10.4 8.8 13.3 14.4 7.2" fill="none" stroke={ground} />
    </>
  ),
  fail: ground => (
    <>
      <path
        d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z"
        fill="currentColor"
      />
      <path d="M6.9 6.9 13.1 13.1M13.1 6.9 6.9 13.1" stroke={ground} />
    </>
  ),
  unknown: () => (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" />
      <path
        d="M7.6 7.9a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.9-1.1 1.6"
        fill="none"
        stroke="currentColor"
      />
      <circle cx="10" cy="14.4" r="1.1" fill="currentColor" />
    </>
  ),
  'not-applicable': () => (
    <path d="M5 10h10" fill="none" stroke="currentColor" />
  ),
  error: ground => (
    <>
      <path d="M10 1.5 19.5 18H.5z" fill="currentColor" />
      <path d="M10 7.5v5" stroke={ground} />
      <circle cx="10" cy="15.2" r="1.1" fill={ground} />
    </>
  ),
  exempted: () => (
    <>
      <path
        d="M6.3 1.5h7.4L18.5 6.3v7.4L13.7 18.5H6.3L1.5 13.7V6.3z"
        fill="none"
        stroke="currentColor"
      />
      <path d="M8 7v6M12 7v6" fill="none" stroke="currentColor" />
    </>
  ),
  attested: () => (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" />
      <path d="M5.8 10.4 8.8 13.3 14.4 7.2" fill="none" stroke="currentColor" />
    </>
  ),
};

const DOTS: Record<Standing, ReactElement> = {
  pass: <circle cx="10" cy="10" r="7.5" fill="currentColor" />,
  fail: <path d="M4 4 16 16M16 4 4 16" stroke="currentColor" strokeWidth="4" />,
  unknown: (
    <circle
      cx="10"
      cy="10"
      r="6.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
    />
  ),
  'not-applicable': <path d="M4 10h12" stroke="currentColor" strokeWidth="3" />,
  error: <path d="M10 2 18.5 17.5h-17z" fill="currentColor" />,
  exempted: (
    <path d="M6.5 3v14M13.5 3v14" stroke="currentColor" strokeWidth="4" />
  ),
  attested: (
    <path
      d="M3 10.5 8 15.5 17 5"
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
    />
  ),
};

interface StatusIconProps {
  status: Standing;
  /** `dot` is for many in a row. */
  variant?: 'icon' | 'dot';
  /** Leaves the name out where the word stands beside the shape. */
  decorative?: boolean;
}

export function StatusIcon(props: StatusIconProps) {
  const { status, variant = 'icon', decorative } = props;
  const classes = useStyles();
  const theme = useTheme();
  const labels = useStatusLabels();
  const size = variant === 'dot' ? 10 : 20;
  return (
    <svg
      className={classes.root}
      style={{ color: statusColor(theme, status) }}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(decorative
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': labels[status] })}
    >
      {variant === 'dot'
        ? DOTS[status]
        : ICONS[status](theme.palette.background.paper)}
    </svg>
  );
}
