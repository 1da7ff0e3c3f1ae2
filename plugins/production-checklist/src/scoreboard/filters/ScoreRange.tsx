import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { productionChecklistTranslationRef } from '../../translations';
import { FilterPill } from './FilterPill';
import { Filter } from './useFilter';

const SETTLED_AFTER_MS = 400;

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'flex',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
  },
}));

/** Narrows the services to those with a score between two. */
export function ScoreRange(props: { filter: Filter }) {
  const { filter, set } = props.filter;
  const { minScore, maxScore } = filter;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const chosen = minScore !== undefined || maxScore !== undefined;
  const change = (name: 'minScore' | 'maxScore', score?: number) =>
    set({ [name]: score === undefined ? [] : [String(score)] });
  return (
    <FilterPill
      label={t('filter.score')}
      chosen={chosen ? `${minScore ?? 0}–${maxScore ?? 100}` : undefined}
      onClear={() => set({ minScore: [], maxScore: [] })}
    >
      <div className={classes.fields}>
        <ScoreField
          label={t('filter.minScore')}
          value={minScore}
          onChange={score => change('minScore', score)}
        />
        <ScoreField
          label={t('filter.maxScore')}
          value={maxScore}
          onChange={score => change('maxScore', score)}
        />
      </div>
    </FilterPill>
  );
}

interface ScoreFieldProps {
  label: string;
  value: number | undefined;
  onChange(score: number | undefined): void;
}

function ScoreField(props: ScoreFieldProps) {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState(String(value ?? ''));
  useEffect(() => setTyped(String(value ?? '')), [value]);
  useDebounce(
    () => {
      const score = typed === '' ? undefined : Number(typed);
      const fits = score === undefined || (score >= 0 && score <= 100);
      if (fits && score !== value) onChange(score && Math.round(score));
    },
    SETTLED_AFTER_MS,
    [typed],
  );
  return (
    <TextField
      size="small"
      variant="outlined"
      type="number"
      label={label}
      value={typed}
      inputProps={{ min: 0, max: 100 }}
      InputLabelProps={{ shrink: true }}
      onChange={event => setTyped(event.target.value)}
    />
  );
}
