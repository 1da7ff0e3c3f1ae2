import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ScanProblem } from 'backstage-plugin-production-checklist-common';
import { ScanFailure } from '../ScanFailure';
import { ProductionChecklistConfig } from '../readConfig';
import { AddedSources } from '../sources/AddedSources';
import { isNamed } from '../sources/explainError';
import { SyncedTarget } from '../store/operations/saveTargets';
import { Store } from '../store/Store';
import { firstLooks } from './firstLooks';
import { entityFacts } from './entityFacts';
import { syncOrganization } from './syncOrganization';
import { describeEntity, targetOf } from './targetOf';

export interface CatalogDependencies {
  added: AddedSources;
  auth: AuthService;
  catalog: CatalogService;
  config: ProductionChecklistConfig;
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
  store: Store;
}

/**
 * Brings the store's targets in line with the catalog: new entities become
 * due, gone ones are purged with their results.
 *
 * @returns how many entities there are
 */
export async function syncTargets(
  dependencies: CatalogDependencies,
): Promise<number> {
  const { auth, catalog, config, store } = dependencies;
  const credentials = await auth.getOwnServiceCredentials();
  const begun = new Date();
  const dueAt = firstLooks(config.periodMs);
  let count = 0;
  for await (const entities of catalog.streamEntities(
    { filter: config.filter },
    { credentials },
  )) {
    await store.organization.saveFacts(
      entities.map(entity => ({
        entityRef: stringifyEntityRef(entity),
        facts: entityFacts(entity),
      })),
    );
    await store.queue.saveTargets(
      entities.map(entity => locate(entity, dependencies)),
      dueAt,
    );
    count += entities.length;
  }
  await store.queue.purgeTargetsUnseenSince(begun);
  await syncOrganization({ auth, catalog, store });
  await store.organization.purgeUnseenSince(begun);
  return count;
}

/** An entity as a target, or the reason why it cannot be one. */
function locate(
  entity: Entity,
  { added, config, integrations }: CatalogDependencies,
): SyncedTarget {
  try {
    return {
      target: targetOf(entity, integrations, config, added),
    };
  } catch (error) {
    return { entity: describeEntity(entity), problem: problemOf(error) };
  }
}

/** An annotation that nothing can parse is that entity's problem alone. */
function problemOf(error: unknown): ScanProblem {
  if (isNamed(error, 'ScanFailure')) return (error as ScanFailure).problem;
  const problem = isError(error) ? error.message : String(error);
  return new ScanFailure(
    'location-not-understood',
    `The entity’s source location cannot be understood: ${problem}`,
    'Correct the annotation backstage.io/source-location.',
    { problem },
  ).problem;
}
