import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ScanProblem } from 'backstage-plugin-production-checklist-common';
import { ScanFailure } from '../ScanFailure';
import { ProductionChecklistConfig } from '../readConfig';
import { Store } from '../store/Store';
import { describeEntity, targetOf } from './targetOf';

export interface CatalogDependencies {
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
  let count = 0;
  for await (const entities of catalog.streamEntities(
    { filter: config.filter },
    { credentials },
  )) {
    for (const entity of entities) {
      await saveEntity(entity, dependencies);
      count += 1;
    }
  }
  await store.purgeTargetsUnseenSince(begun);
  return count;
}

/** Stores an entity as a target, or the reason why it cannot be one. */
async function saveEntity(
  entity: Entity,
  { config, integrations, store }: CatalogDependencies,
): Promise<void> {
  const described = describeEntity(entity);
  try {
    await store.saveTarget(
      targetOf(entity, integrations, config.localDirectories),
    );
  } catch (error) {
    await store.saveUnlocatedTarget(described, problemOf(error));
  }
}

/** An annotation that nothing can parse is that entity's problem alone. */
function problemOf(error: unknown): ScanProblem {
  if (error instanceof ScanFailure) return error.problem;
  const problem = error instanceof Error ? error.message : String(error);
  return new ScanFailure(
    'location-not-understood',
    `The entity’s source location cannot be understood: ${problem}`,
    'Correct the annotation backstage.io/source-location.',
    { problem },
  ).problem;
}
