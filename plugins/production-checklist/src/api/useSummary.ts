import { useApi } from '@backstage/frontend-plugin-api';
import { SummaryQuery } from 'backstage-plugin-production-checklist-common';
import { useCallback } from 'react';
import { productionChecklistApiRef } from './productionChecklistApiRef';
import { useResource } from './useResource';

/** How ready the services are, and what changed. */
export function useSummary(query: SummaryQuery) {
  const api = useApi(productionChecklistApiRef);
  return useResource(useCallback(() => api.getSummary(query), [api, query]));
}
