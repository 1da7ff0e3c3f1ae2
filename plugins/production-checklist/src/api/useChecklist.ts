import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { productionChecklistApiRef } from './productionChecklistApiRef';

/** What is asked of every service: the sections and checks in their order. */
export function useChecklist() {
  const api = useApi(productionChecklistApiRef);
  return useAsyncRetry(() => api.getChecklist(), [api]);
}
