import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  ProductionChecklistApi,
  ServiceRow,
} from 'backstage-plugin-production-checklist-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { productionChecklistApiRef } from './productionChecklistApiRef';

/** Services of the user's teams that need somebody. */
export interface MyServices {
  /** Entity refs of what the user is and belongs to. */
  owner: string[];
  /** Those that slipped or have critical failures, the worst first. */
  services: ServiceRow[];
  /** How many services the teams own at all. */
  totalItems: number;
}

/** What the user's teams own and have to look at. */
export function useMyServices(limit: number) {
  const api = useApi(productionChecklistApiRef);
  const identity = useApi(identityApiRef);
  return useAsyncRetry(async (): Promise<MyServices> => {
    const { ownershipEntityRefs: owner } =
      await identity.getBackstageIdentity();
    if (owner.length === 0) return { owner, services: [], totalItems: 0 };
    return { owner, ...(await needyServices(api, owner, limit)) };
  }, [api, identity, limit]);
}

async function needyServices(
  api: ProductionChecklistApi,
  owner: string[],
  limit: number,
): Promise<Omit<MyServices, 'owner'>> {
  const [critical, slipped] = await Promise.all([
    api.getServices({
      owner,
      sortBy: 'criticalFailures',
      order: 'desc',
      limit,
    }),
    api.getServices({ owner, sortBy: 'change', order: 'asc', limit }),
  ]);
  const byRef = new Map(
    [...critical.items, ...slipped.items].map(row => [row.entityRef, row]),
  );
  const services = [...byRef.values()]
    .filter(row => criticalOf(row) > 0 || fallOf(row) > 0)
    .sort((a, b) => criticalOf(b) - criticalOf(a) || fallOf(b) - fallOf(a))
    .slice(0, limit);
  return { services, totalItems: critical.totalItems };
}

function criticalOf({ score }: ServiceRow): number {
  return score?.criticalFailures ?? 0;
}

/** By how many points its score fell this week. */
export function fallOf({ change }: ServiceRow): number {
  return Math.max(0, -(change ?? 0));
}
