import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { Muted } from '../../components/Muted';
import { mutedColor } from '../../components/statusColor';
import { productionChecklistTranslationRef } from '../../translations';

/** A short list needs no search. */
const SEARCH_FROM = 8;
/** More than these are found by searching. */
const MOST_SHOWN = 100;

const useStyles = makeStyles(theme => ({
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
  count: {
    marginLeft: theme.spacing(0.75),
    fontVariantNumeric: 'tabular-nums',
    color: mutedColor(theme),
  },
  foot: {
    padding: theme.spacing(0.5, 1),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** Something that can be chosen in a filter. */
export interface FilterOption {
  value: string;
  label: string;
  /** How many services have it. */
  count?: string;
}

interface FilterChoicesProps {
  options: FilterOption[];
  values: string[];
  onChange(values: string[]): void;
}

/** Choices of which several may be taken, with a search where they are many. */
export function FilterChoices(props: FilterChoicesProps) {
  const { options, values, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [search, setSearch] = useState('');
  const listed = new Set(options.map(({ value }) => value));
  const choices = [
    // What a link chose is shown even where the catalog no longer has it.
    ...values
      .filter(value => !listed.has(value))
      .map((value): FilterOption => ({ value, label: value })),
    ...options,
  ];
  const wanted = search.trim().toLocaleLowerCase();
  const found = choices.filter(({ label }) =>
    label.toLocaleLowerCase().includes(wanted),
  );
  const hidden = found.length - MOST_SHOWN;
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
        {found.slice(0, MOST_SHOWN).map(({ value, label, count }) => (
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
              label={
                <>
                  {label}
                  {count && (
                    <span className={classes.count} aria-hidden>
                      {count}
                    </span>
                  )}
                </>
              }
            />
          </li>
        ))}
        {found.length === 0 && (
          <li>
            <Muted>{t('filter.none')}</Muted>
          </li>
        )}
        {hidden > 0 && (
          <li>
            <Muted>{t('filter.hidden', { count: hidden })}</Muted>
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
