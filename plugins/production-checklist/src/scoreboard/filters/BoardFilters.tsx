import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChecklistMetadata,
  DEFAULT_LEVELS,
} from 'backstage-plugin-production-checklist-common';
import { useState } from 'react';
import { errorText } from '../../api';
import { Muted } from '../../components/Muted';
import { SearchField } from '../../components/SearchField';
import { productionChecklistTranslationRef } from '../../translations';
import { CheckFilter } from './CheckFilter';
import { FilterMenu } from './FilterMenu';
import { ListFilter } from './filters';
import { ScoreRange } from './ScoreRange';
import { Filter } from './useFilter';
import { useFilterOptions } from './useFilterOptions';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** The filters that are asked for most; the others come when called. */
const FIRST: ListFilter[] = ['team', 'owner', 'level'];
const MORE: ListFilter[] = [
  'system',
  'domain',
  'type',
  'lifecycle',
  'tag',
  'state',
];

interface BoardFiltersProps {
  filter: Filter;
  checklist: ChecklistMetadata | undefined;
}

/** Narrows the services. */
export function BoardFilters(props: BoardFiltersProps) {
  const { filter, checklist } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [open, setOpen] = useState(false);
  const options = useFilterOptions(checklist?.levels ?? DEFAULT_LEVELS);
  const labels: Record<Exclude<ListFilter, 'standing'>, string> = {
    team: t('filter.team'),
    owner: t('filter.owner'),
    system: t('filter.system'),
    domain: t('filter.domain'),
    type: t('filter.type'),
    lifecycle: t('filter.lifecycle'),
    tag: t('filter.tag'),
    state: t('filter.state'),
    level: t('filter.level'),
  };
  const menuOf = (name: ListFilter) => {
    if (name === 'standing') return null;
    const choices = options.of(name);
    const values = filter.values(name);
    // A menu with nothing to choose from helps nobody, once that is known.
    const mayHaveMore = name === 'team' || options.loading;
    if (choices.length + values.length === 0 && !mayHaveMore) return null;
    const listed = new Set(choices.map(({ value }) => value));
    const chosen = values
      .filter(value => !listed.has(value))
      .map(value => ({ value, label: options.labelOf(name, value) }));
    return (
      <FilterMenu
        key={name}
        label={labels[name]}
        options={[...chosen, ...choices]}
        values={values}
        onChange={next => filter.setValues(name, next)}
        onOpen={name === 'team' ? options.readTeams : undefined}
      />
    );
  };
  return (
    <div className={classes.root} role="group" aria-label={t('board.filters')}>
      <SearchField
        label={t('board.search')}
        value={filter.value('q')}
        onChange={filter.setText}
      />
      {FIRST.map(menuOf)}
      <ScoreRange filter={filter} />
      {checklist && <CheckFilter filter={filter} checklist={checklist} />}
      {MORE.filter(name => open || filter.isSet(name)).map(menuOf)}
      <Button
        size="small"
        aria-expanded={open}
        onClick={() => setOpen(previous => !previous)}
      >
        {open ? t('filter.fewerFilters') : t('filter.moreFilters')}
      </Button>
      {filter.filtered && (
        <Button size="small" onClick={filter.clear}>
          {t('board.clear')}
        </Button>
      )}
      {options.error && (
        <Muted role="alert">
          {t('filter.optionsFailed', { reason: errorText(options.error) })}
        </Muted>
      )}
    </div>
  );
}
