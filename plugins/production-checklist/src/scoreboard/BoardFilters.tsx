import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useServiceFacets } from '../api';
import { SearchField } from '../components/SearchField';
import { productionChecklistTranslationRef } from '../translations';
import { FilterMenu } from './FilterMenu';
import { BoardQuery, FILTERS, Filter, SCAN_STATES } from './useBoardQuery';
import { useScanStateLabels } from './useScanStateLabels';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** The kinds of entities that are filtered by. */
const KINDS: Partial<Record<Filter, string>> = {
  owner: 'group',
  system: 'system',
  domain: 'domain',
};

/** Narrows the services. */
export function BoardFilters(props: { board: BoardQuery }) {
  const { board } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const facets = useServiceFacets();
  const stateLabels = useScanStateLabels();
  const labels: Record<Filter, string> = {
    owner: t('filter.owner'),
    system: t('filter.system'),
    domain: t('filter.domain'),
    type: t('filter.type'),
    lifecycle: t('filter.lifecycle'),
    tag: t('filter.tag'),
    state: t('filter.state'),
  };
  const optionsOf = (filter: Filter) =>
    filter === 'state'
      ? SCAN_STATES.map(value => ({ value, label: stateLabels[value] }))
      : facets[filter].map(value => ({
          value,
          label: nameOf(value, KINDS[filter]),
        }));
  // A menu with nothing to choose from helps nobody.
  const filters = FILTERS.map(filter => ({
    filter,
    label: labels[filter],
    options: optionsOf(filter),
  })).filter(
    ({ filter, options }) =>
      options.length > 0 || board.values(filter).length > 0,
  );
  return (
    <div className={classes.root} role="group" aria-label={t('board.filters')}>
      <SearchField
        label={t('board.search')}
        value={board.text}
        onChange={board.setText}
      />
      {filters.map(({ filter, label, options }) => (
        <FilterMenu
          key={filter}
          label={label}
          options={options}
          values={board.values(filter)}
          onChange={values => board.setValues(filter, values)}
        />
      ))}
      {board.filtered && (
        <Button size="small" onClick={board.clearFilters}>
          {t('board.clear')}
        </Button>
      )}
    </div>
  );
}

function nameOf(value: string, defaultKind: string | undefined): string {
  return defaultKind
    ? humanizeEntityRef(parseEntityRef(value), { defaultKind })
    : value;
}
