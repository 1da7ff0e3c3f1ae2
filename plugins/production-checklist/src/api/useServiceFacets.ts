import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

const FACETS = {
  owner: 'relations.ownedBy',
  type: 'spec.type',
  lifecycle: 'spec.lifecycle',
} as const;

/** What the services of the catalog can be filtered by, in alphabetical order. */
export function useServiceFacets(): Record<keyof typeof FACETS, string[]> {
  const catalogApi = useApi(catalogApiRef);
  const { value } = useAsync(async () => {
    const { facets } = await catalogApi.getEntityFacets({
      facets: Object.values(FACETS),
      filter: { kind: 'component' },
    });
    return facets;
  }, [catalogApi]);
  const valuesOf = (facet: string) =>
    (value?.[facet] ?? []).map(entry => entry.value).sort();
  return {
    owner: valuesOf(FACETS.owner),
    type: valuesOf(FACETS.type),
    lifecycle: valuesOf(FACETS.lifecycle),
  };
}
