import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  ScoredResult,
  productionChecklistPermissions,
  scoreOf,
} from 'backstage-plugin-production-checklist-common';
import { createRouter } from './api/createRouter';
import { publishBadges } from './api/routes/badgeRoutes';
import { sourceLinks } from './api/sourceLinks';
import { AuthorizedScorecardService } from './api/AuthorizedScorecardService';
import { syncTargets } from './catalog/syncTargets';
import { checklistKey, checklistMetadata } from './checklistOf';
import { AuthorizedExemptionService } from './exemptions/AuthorizedExemptionService';
import { Exemptions } from './exemptions/Exemptions';
import { readConfig } from './readConfig';
import { ScannerPool } from './scanning/ScannerPool';
import { subscribeToPushes } from './scanning/events/subscribeToPushes';
import { MANIFESTS_FOLDER } from './scanning/manifestsFolder';
import { scheduleScanning } from './scanning/scheduleScanning';
import { createSource } from './sources/createSource';
import { Store } from './store/Store';
import { EntityAccess } from './visibility/EntityAccess';
import { VisibilityService } from './visibility/VisibilityService';

/**
 * Scans the repositories of catalog entities against the production checklist
 * and serves the results.
 *
 * @public
 */
export const productionChecklistPlugin = createBackendPlugin({
  pluginId: 'production-checklist',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, logger, permissions, scheduler, ...deps }) {
        const config = readConfig(deps.rootConfig);
        const { limits, timeoutMs } = config;
        const integrations = ScmIntegrations.fromConfig(deps.rootConfig);
        const store = await Store.create(deps.database);
        const checklist = checklistMetadata();
        const pool = ScannerPool.create({
          threads: config.lanes,
          timeoutMs,
          limits,
        });
        const shutdown = new AbortController();
        const key = checklistKey(checklist, config.exemptions);
        const scoringOf = async () => (results: ScoredResult[]) =>
          scoreOf(results, checklist.checks, checklist.levels);
        const onChange = async () => {};
        const exemptions = new Exemptions({
          store: store.exemptions,
          rules: config.exemptions,
          scoringOf,
          onChange,
        });
        const lanes = await scheduleScanning(scheduler, config.lanes, {
          scoringOf,
          rules: config.exemptions,
          onChange,
          checklistKey: key,
          logger,
          periodMs: config.periodMs,
          pool,
          timeoutMs,
          queue: store.queue,
          source: await createSource({
            config,
            integrations,
            pool,
            reader: deps.reader,
            rootConfig: deps.rootConfig,
            shutdown: shutdown.signal,
          }),
          linkToManifest: (location, revision, evidence) =>
            evidence.path.startsWith(`${MANIFESTS_FOLDER}/`)
              ? sourceLinks(
                  location,
                  revision,
                  integrations,
                )({
                  ...evidence,
                  path: evidence.path.slice(MANIFESTS_FOLDER.length + 1),
                })
              : undefined,
        });
        const targets = { auth, catalog, config, integrations, logger, store };
        await scheduler.scheduleTask({
          id: 'production-checklist-targets',
          frequency: config.refresh,
          timeout: { minutes: 30 },
          scope: 'global',
          fn: async () => {
            const count = await syncTargets(targets);
            logger.debug(`The catalog has ${count} entities to scan`);
            await store.queue.markStale(key, config.periodMs / 24);
            await lanes.triggerAll();
          },
        });
        await scheduler.scheduleTask({
          id: 'production-checklist-exemptions',
          frequency: { minutes: 5 },
          timeout: { minutes: 30 },
          scope: 'global',
          fn: () => exemptions.expireDue(),
        });
        await scheduler.scheduleTask({
          id: 'production-checklist-retention',
          frequency: { hours: 24 },
          timeout: { minutes: 30 },
          scope: 'global',
          fn: () =>
            store.enforceRetention(new Date(Date.now() - config.retentionMs)),
        });
        await subscribeToPushes(deps.events, logger, async push => {
          for (const lane of await store.queue.markPushed(push)) {
            await lanes.trigger(lane);
          }
        });
        deps.lifecycle.addShutdownHook(async () => {
          shutdown.abort();
          await lanes.stop();
          await pool.close();
        });
        deps.permissionsRegistry.addPermissions(productionChecklistPermissions);
        const access = EntityAccess.create({ catalog, permissions });
        const visibility = VisibilityService.create({ catalog, permissions });
        if (config.publicBadges) publishBadges(deps.httpRouter);
        deps.httpRouter.use(
          createRouter({
            checklist,
            httpAuth: deps.httpAuth,
            badgeCredentials: config.publicBadges
              ? () => auth.getOwnServiceCredentials()
              : undefined,
            integrations,
            exemptions: new AuthorizedExemptionService({
              auth,
              access,
              exemptions,
              visibility,
            }),
            scorecards: new AuthorizedScorecardService({
              store,
              access,
              visibility,
              checklist,
              scan: async entityRef => {
                const lane = await store.queue.markDue(entityRef);
                if (lane !== undefined) await lanes.trigger(lane);
              },
            }),
          }),
        );
      },
    });
  },
});
