import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { mutedColor } from './statusColor';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: theme.typography.pxToRem(13),
    color: mutedColor(theme),
  },
  input: { fontSize: theme.typography.pxToRem(13) },
}));

interface NativeSelectProps<T extends string> {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  onChange(value: T): void;
}

/** A choice of one, with its label beside it. */
export function NativeSelect<T extends string>(props: NativeSelectProps<T>) {
  const { label, value, options, onChange } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <span className={classes.root}>
      <label htmlFor={id}>{label}</label>
      <TextField
        id={id}
        select
        size="small"
        variant="outlined"
        value={value}
        SelectProps={{ native: true }}
        InputProps={{ className: classes.input }}
        onChange={event => onChange(event.target.value as T)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </TextField>
    </span>
  );
}
