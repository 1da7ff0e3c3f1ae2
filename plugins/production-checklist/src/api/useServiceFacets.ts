import { useApi } from '@backstage/frontend-plugin-api';
import { Facets } from 'backstage-plugin-production-checklist-common';
import useAsync from 'react-use/esm/useAsync';
import { productionChecklistApiRef } from './productionChecklistApiRef';

/**
 * What the scanned services can be filtered by, in alphabetical order;
 * nothing until it is known.
 */
export function useServiceFacets(): Record<keyof Facets, string[]> {
  const api = useApi(productionChecklistApiRef);
  const { value } = useAsync(() => api.getFacets(), [api]);
  const valuesOf = (facet: keyof Facets) =>
    (value?.[facet] ?? []).map(entry => entry.value).sort();
  return {
    owner: valuesOf('owner'),
    system: valuesOf('system'),
    domain: valuesOf('domain'),
    type: valuesOf('type'),
    lifecycle: valuesOf('lifecycle'),
    tag: valuesOf('tag'),
  };
}
