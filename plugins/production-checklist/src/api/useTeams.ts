import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { productionChecklistApiRef } from './productionChecklistApiRef';
import { readTeams } from './readTeams';
import { useResource } from './useResource';

/**
 * The teams right below one.
 *
 * @param parent - absent for those that have no parent, `*` for all teams
 */
export function useTeams(parent?: string) {
  const api = useApi(productionChecklistApiRef);
  return useResource(useCallback(() => readTeams(api, parent), [api, parent]));
}
