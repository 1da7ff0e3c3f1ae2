import { useApi } from '@backstage/frontend-plugin-api';
import { ServicesQuery } from 'backstage-plugin-production-checklist-common';
import { useCallback, useEffect } from 'react';
import { isScanActive } from './isScanActive';
import { productionChecklistApiRef } from './productionChecklistApiRef';
import { useResource } from './useResource';

const REFRESH_MS = 4000;

/**
 * A page of the scoreboard. The page before it is kept until it arrives, and
 * it is read again while it has no services, or a scan of one of them is due or
 * under way.
 */
export function useServices(query: ServicesQuery) {
  const api = useApi(productionChecklistApiRef);
  const resource = useResource(
    useCallback(() => api.getServices(query), [api, query]),
  );
  const { value, loading, reload } = resource;

  useEffect(() => {
    const pending =
      value?.items.length === 0 ||
      value?.items.some(({ scan }) => isScanActive(scan));
    if (!pending || loading) return undefined;
    const timer = setTimeout(reload, REFRESH_MS);
    return () => clearTimeout(timer);
  }, [value, loading, reload]);

  return resource;
}
