import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { Facets, Level } from 'backstage-plugin-production-checklist-common';
import { useCallback, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { productionChecklistApiRef } from '../../api';
import { readTeams } from '../../api/readTeams';
import { useLevelTexts } from '../../components/useLevelTexts';
import { useNumberTexts } from '../../components/useNumberTexts';
import { useScanStateLabels } from '../shared/useScanStateLabels';
import { FilterOption } from './FilterChoices';
import { ListFilter, SCAN_STATES } from './filters';

/** The kinds of entities that are filtered by. */
const KINDS: Partial<Record<ListFilter, string>> = {
  team: 'group',
  owner: 'group',
  system: 'system',
  domain: 'domain',
};

/** What the filters can be chosen from. */
export interface FilterOptions {
  of(filter: ListFilter): FilterOption[];
  /** What stands for a value in an address. */
  labelOf(filter: ListFilter, value: string): string;
  /** The teams are many and seldom asked for: they are read when they are. */
  readTeams(): void;
  /** Whether what the catalog has is still being read. */
  loading: boolean;
  /** Why what the catalog has could not be read. */
  error?: Error;
}

/** Reads what the scanned services have, and the teams once asked for. */
export function useFilterOptions(levels: Level[]): FilterOptions {
  const api = useApi(productionChecklistApiRef);
  const levelTexts = useLevelTexts(levels);
  const { number } = useNumberTexts();
  const stateLabels = useScanStateLabels();
  const facets = useAsync(() => api.getFacets(), [api]);
  const [teamsWanted, setTeamsWanted] = useState(false);
  const teams = useAsync(
    async () => (teamsWanted ? (await readTeams(api, '*')).items : []),
    [api, teamsWanted],
  );

  const labelOf = (filter: ListFilter, value: string) => nameOf(filter, value);
  const valuesOf = (filter: keyof Facets): FilterOption[] =>
    (facets.value?.[filter] ?? [])
      .map(({ value, count }) => ({
        value,
        label: nameOf(filter, value),
        count: number(count),
      }))
      .sort((a, b) => a.label.localeCompare(b.label));
  return {
    of: filter => {
      switch (filter) {
        case 'team':
          return (teams.value ?? []).map(team => ({
            value: team.entityRef,
            label: team.title,
            count: number(team.total.services),
          }));
        case 'state':
          return SCAN_STATES.map(value => ({
            value,
            label: stateLabels[value],
          }));
        case 'level':
          return Array.from({ length: levels.length + 1 }, (_, level) => ({
            value: String(level),
            label: levelTexts.name(level),
          }));
        case 'standing':
          return [];
        default:
          return valuesOf(filter);
      }
    },
    labelOf,
    readTeams: useCallback(() => setTeamsWanted(true), []),
    loading: facets.loading,
    error: facets.error ?? teams.error,
  };
}

function nameOf(filter: ListFilter, value: string): string {
  const defaultKind = KINDS[filter];
  if (!defaultKind || !/^[^:/]+:[^:/]+\/[^:/]+$/.test(value)) return value;
  return humanizeEntityRef(parseEntityRef(value), { defaultKind });
}
