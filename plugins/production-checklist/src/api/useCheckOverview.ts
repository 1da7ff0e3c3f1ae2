import { useApi } from '@backstage/frontend-plugin-api';
import { CheckQuery } from 'backstage-plugin-production-checklist-common';
import { useCallback } from 'react';
import { productionChecklistApiRef } from './productionChecklistApiRef';
import { useResource } from './useResource';

/** One check over all services. */
export function useCheckOverview(check: string, query: CheckQuery) {
  const api = useApi(productionChecklistApiRef);
  return useResource(
    useCallback(() => api.getCheck(check, query), [api, check, query]),
  );
}
