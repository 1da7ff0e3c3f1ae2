import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Store } from '../store/Store';
import { entityFacts } from './entityFacts';
import { groupOf } from './groupOf';

/** Brings groups, and the domains of systems, in line with the catalog. */
export async function syncOrganization({
  auth,
  catalog,
  store,
}: {
  auth: AuthService;
  catalog: CatalogService;
  store: Store;
}): Promise<void> {
  const credentials = await auth.getOwnServiceCredentials();
  const domains = new Map<string, string>();
  for await (const entities of catalog.streamEntities(
    { filter: { kind: ['Group', 'System'] } },
    { credentials },
  )) {
    const groups = entities.filter(
      ({ kind }) => kind.toLowerCase() === 'group',
    );
    await store.organization.saveGroups(groups.map(groupOf));
    await store.organization.saveFacts(
      groups.map(entity => ({
        entityRef: stringifyEntityRef(entity),
        facts: entityFacts(entity),
      })),
    );
    for (const entity of entities) {
      const domain = domainOf(entity);
      if (domain) domains.set(stringifyEntityRef(entity), domain);
    }
  }
  await store.organization.saveDomains(domains);
}

function domainOf(entity: Entity): string | undefined {
  return entity.kind.toLowerCase() === 'system'
    ? entity.relations?.find(
        ({ type, targetRef }) =>
          type === RELATION_PART_OF && targetRef.startsWith('domain:'),
      )?.targetRef
    : undefined;
}
