import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { productionChecklistApiRef } from './productionChecklistApiRef';

/**
 * When an entity was scanned lately, and how that ended.
 *
 * @param version - reads again when it changes, as the end of the last scan does
 */
export function useScans(
  entityRef: string,
  limit: number,
  version: string = '',
) {
  const api = useApi(productionChecklistApiRef);
  return useAsyncRetry(
    () => api.getScans(entityRef, { limit }),
    [api, entityRef, limit, version],
  );
}
