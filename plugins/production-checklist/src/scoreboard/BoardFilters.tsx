import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useServiceFacets } from '../api';
import { SearchField } from '../components/SearchField';
import { productionChecklistTranslationRef } from '../translations';
import { FilterMenu } from './FilterMenu';
import { BoardQuery, SCAN_STATES } from './useBoardQuery';
import { useScanStateLabels } from './useScanStateLabels';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** Narrows the services. */
export function BoardFilters(props: { board: BoardQuery }) {
  const { board } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const facets = useServiceFacets();
  const stateLabels = useScanStateLabels();
  const filters = [
    {
      filter: 'owner' as const,
      label: t('filter.owner'),
      options: facets.owner.map(value => ({ value, label: ownerName(value) })),
    },
    {
      filter: 'type' as const,
      label: t('filter.type'),
      options: facets.type.map(value => ({ value, label: value })),
    },
    {
      filter: 'lifecycle' as const,
      label: t('filter.lifecycle'),
      options: facets.lifecycle.map(value => ({ value, label: value })),
    },
    {
      filter: 'state' as const,
      label: t('filter.state'),
      options: SCAN_STATES.map(value => ({ value, label: stateLabels[value] })),
    },
  ];
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

function ownerName(entityRef: string): string {
  return humanizeEntityRef(parseEntityRef(entityRef), { defaultKind: 'group' });
}
