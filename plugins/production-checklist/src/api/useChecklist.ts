import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { productionChecklistApiRef } from './productionChecklistApiRef';

/**
 * What is asked of every service, or of one that is given: the sections and
 * checks in their order.
 */
export function useChecklist(entityRef?: string) {
  const api = useApi(productionChecklistApiRef);
  return useAsyncRetry(() => api.getChecklist(entityRef), [api, entityRef]);
}
