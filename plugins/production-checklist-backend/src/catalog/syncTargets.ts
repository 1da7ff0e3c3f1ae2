import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
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
      await saveTarget(entity, dependencies);
      count += 1;
    }
  }
  await store.purgeTargetsUnseenSince(begun);
  return count;
}

/** Stores an entity as a target, or the reason why it cannot be one. */
export async function saveTarget(
  entity: Entity,
  { config, integrations, store }: CatalogDependencies,
): Promise<void> {
  const described = describeEntity(entity);
  try {
    await store.saveTarget(
      targetOf(entity, integrations, config.localDirectories),
    );
  } catch (error) {
    if (!(error instanceof ScanFailure)) throw error;
    await store.saveUnlocatedTarget(described, error.problem);
  }
}
