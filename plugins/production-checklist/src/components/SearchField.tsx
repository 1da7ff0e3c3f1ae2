import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import SearchIcon from '@material-ui/icons/Search';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { mutedColor } from './statusColor';

const SETTLED_AFTER_MS = 250;

const useStyles = makeStyles(theme => ({
  root: {
    width: 240,
    maxWidth: '100%',
    [theme.breakpoints.down('xs')]: { width: '100%' },
  },
  input: {
    fontSize: theme.typography.pxToRem(13),
    backgroundColor: theme.palette.background.paper,
  },
  icon: { color: mutedColor(theme) },
}));

interface SearchFieldProps {
  label: string;
  value: string;
  /** Called once typing has settled. */
  onChange(value: string): void;
}

/** A text to search for. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange } = props;
  const classes = useStyles();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useDebounce(
    () => {
      if (typed !== value) onChange(typed);
    },
    SETTLED_AFTER_MS,
    [typed],
  );
  return (
    <TextField
      className={classes.root}
      variant="outlined"
      size="small"
      type="search"
      placeholder={label}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      inputProps={{ 'aria-label': label }}
      InputProps={{
        className: classes.input,
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" className={classes.icon} />
          </InputAdornment>
        ),
      }}
    />
  );
}
