import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Popover from '@material-ui/core/Popover';
import { alpha, makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import { PlainButton } from '../components/PlainButton';
import { ThemedText } from '../components/ThemedText';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Muted } from '../components/Muted';
import { useId, useState } from 'react';
import { productionChecklistTranslationRef } from '../translations';

/** A short list needs no search. */
const SEARCH_FROM = 8;

const useStyles = makeStyles(theme => ({
  button: {
    minHeight: 32,
    padding: theme.spacing(0.25, 0.75, 0.25, 1.5),
    fontSize: theme.typography.pxToRem(13),
    color: theme.palette.text.primary,
    borderRadius: 16,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
  },
  chosen: {
    borderColor: theme.palette.primary.main,
    backgroundColor: alpha(theme.palette.primary.main, 0.12),
    '& b': { marginLeft: theme.spacing(0.75) },
  },
  value: {
    maxWidth: 160,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  popover: { width: 280, maxWidth: '90vw' },
  head: { padding: theme.spacing(1.5, 2, 0.5) },
  options: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: 280,
    margin: 0,
    padding: theme.spacing(0.5, 2),
    overflowY: 'auto',
    listStyle: 'none',
  },
  option: { fontSize: theme.typography.pxToRem(13), overflowWrap: 'anywhere' },
  foot: {
    padding: theme.spacing(0.5, 1),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** Something that can be chosen in a filter. */
export interface FilterOption {
  value: string;
  label: string;
}

interface FilterMenuProps {
  label: string;
  options: FilterOption[];
  values: string[];
  onChange(values: string[]): void;
}

/** A filter of several values behind one button that tells what is chosen. */
export function FilterMenu(props: FilterMenuProps) {
  const { label, options, values } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const dialogId = useId();
  const labelOf = (value: string) =>
    options.find(option => option.value === value)?.label ?? value;
  const [first, ...more] = values;
  return (
    <>
      <PlainButton
        className={`${classes.button} ${values.length ? classes.chosen : ''}`}
        aria-haspopup="dialog"
        aria-expanded={Boolean(anchor)}
        aria-controls={anchor ? dialogId : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {label}
        {first !== undefined && (
          <b className={classes.value}>
            {more.length > 0
              ? t('filter.more', {
                  first: labelOf(first),
                  others: String(more.length),
                })
              : labelOf(first)}
          </b>
        )}
        <ArrowDropDownIcon aria-hidden />
      </PlainButton>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        transitionDuration={0}
        onClose={() => setAnchor(undefined)}
        PaperProps={{
          id: dialogId,
          role: 'dialog',
          'aria-label': t('filter.options', { filter: label }),
          className: classes.popover,
        }}
      >
        <ThemedText>
          <FilterChoices {...props} />
        </ThemedText>
      </Popover>
    </>
  );
}

function FilterChoices(props: FilterMenuProps) {
  const { options, values, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [search, setSearch] = useState('');
  const listed = new Set(options.map(({ value }) => value));
  const choices = [
    // What a link chose is shown even where the catalog no longer has it.
    ...values
      .filter(value => !listed.has(value))
      .map(value => ({ value, label: value })),
    ...options,
  ];
  const wanted = search.trim().toLocaleLowerCase();
  const shown = choices.filter(({ label }) =>
    label.toLocaleLowerCase().includes(wanted),
  );
  return (
    <>
      {choices.length >= SEARCH_FROM && (
        <div className={classes.head}>
          <TextField
            fullWidth
            size="small"
            variant="outlined"
            type="search"
            placeholder={t('filter.search')}
            inputProps={{ 'aria-label': t('filter.search') }}
            value={search}
            onChange={event => setSearch(event.target.value)}
          />
        </div>
      )}
      <ul className={classes.options}>
        {shown.map(({ value, label }) => (
          <li key={value}>
            <FormControlLabel
              classes={{ label: classes.option }}
              control={
                <Checkbox
                  size="small"
                  color="primary"
                  checked={values.includes(value)}
                  onChange={(_, checked) =>
                    onChange(
                      checked
                        ? [...values, value]
                        : values.filter(other => other !== value),
                    )
                  }
                />
              }
              label={label}
            />
          </li>
        ))}
        {shown.length === 0 && (
          <li>
            <Muted>{t('filter.none')}</Muted>
          </li>
        )}
      </ul>
      {values.length > 0 && (
        <div className={classes.foot}>
          <Button size="small" onClick={() => onChange([])}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
    </>
  );
}
