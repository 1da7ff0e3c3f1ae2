import { alpha, makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { PlainButton } from './PlainButton';
import { mutedColor } from './statusColor';

const useStyles = makeStyles(theme => ({
  root: { display: 'inline-flex', flexWrap: 'wrap', gap: theme.spacing(0.75) },
  choice: {
    gap: theme.spacing(0.75),
    minHeight: 32,
    padding: theme.spacing(0.5, 1.25),
    fontSize: theme.typography.pxToRem(13),
    color: theme.palette.text.primary,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 16,
    backgroundColor: theme.palette.background.paper,
    '&:hover': { borderColor: mutedColor(theme) },
    '&[aria-pressed=true]': {
      fontWeight: 600,
      borderColor: theme.palette.primary.main,
      backgroundColor: alpha(theme.palette.primary.main, 0.12),
    },
  },
  count: {
    fontVariantNumeric: 'tabular-nums',
    color: mutedColor(theme),
    '[aria-pressed=true] &': { color: 'inherit' },
  },
}));

interface SegmentsProps<T extends string> {
  label: string;
  value: T;
  options: { value: T; label: string; icon?: ReactNode; count?: string }[];
  onChange(value: T): void;
}

/** A choice of one, all of which are seen, with how many each leaves. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, value, options, onChange } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role="group" aria-label={label}>
      {options.map(option => (
        <PlainButton
          key={option.value}
          className={classes.choice}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.icon}
          {option.label}{' '}
          {option.count !== undefined && (
            <span className={classes.count}>{option.count}</span>
          )}
        </PlainButton>
      ))}
    </div>
  );
}
