import { useApi } from '@backstage/frontend-plugin-api';
import { HistoryQuery } from 'backstage-plugin-production-checklist-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { productionChecklistApiRef } from './productionChecklistApiRef';

/**
 * How an entity's score and results changed.
 *
 * @param version - reads again when it changes, as what happened last does
 */
export function useHistory(
  entityRef: string,
  { check, limit }: HistoryQuery,
  version: string = '',
) {
  const api = useApi(productionChecklistApiRef);
  return useAsyncRetry(
    () => api.getHistory(entityRef, { check, limit }),
    [api, entityRef, check, limit, version],
  );
}
