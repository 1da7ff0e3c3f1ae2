import { useApi } from '@backstage/frontend-plugin-api';
import { CheckServicesQuery } from 'backstage-plugin-production-checklist-common';
import { useCallback } from 'react';
import { productionChecklistApiRef } from './productionChecklistApiRef';
import { useResource } from './useResource';

/** A page of the services that stand in a certain way to a check. */
export function useCheckServices(check: string, query: CheckServicesQuery) {
  const api = useApi(productionChecklistApiRef);
  return useResource(
    useCallback(() => api.getCheckServices(check, query), [api, check, query]),
  );
}
