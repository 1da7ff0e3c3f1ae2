import { useApi } from '@backstage/frontend-plugin-api';
import {
  ServiceRow,
  Summary,
} from 'backstage-plugin-production-checklist-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { productionChecklistApiRef } from './productionChecklistApiRef';

const DAYS = 7;

/** How a group's services stand, and the worst of them. */
export interface GroupServices {
  summary: Summary;
  worst: ServiceRow[];
}

/** What a group and all groups below it own. */
export function useGroupServices(groupRef: string, limit: number) {
  const api = useApi(productionChecklistApiRef);
  return useAsyncRetry(async (): Promise<GroupServices> => {
    const team = [groupRef];
    const [summary, { items }] = await Promise.all([
      api.getSummary({ team, days: DAYS }),
      api.getServices({ team, sortBy: 'score', order: 'asc', limit }),
    ]);
    return { summary, worst: items };
  }, [api, groupRef, limit]);
}
