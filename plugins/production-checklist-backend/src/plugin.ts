import os from 'node:os';
import path from 'node:path';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { productionChecklistPermissions } from 'backstage-plugin-production-checklist-common';
import { createRouter } from './api/createRouter';
import { AuthorizedScorecardService } from './api/ScorecardService';
import { archiveHasFolder } from './catalog/hosts/hosts';
import { syncTargets } from './catalog/syncTargets';
import { checklistKey, checklistMetadata } from './checklistOf';
import { readConfig } from './readConfig';
import { ScannerPool } from './scanning/ScannerPool';
import { scheduleScanning } from './scanning/scheduleScanning';
import { ArchiveCache } from './sources/ArchiveCache';
import { DirectorySource } from './sources/DirectorySource';
import { RateLimitWatch } from './sources/RateLimitWatch';
import { ScmSource } from './sources/ScmSource';
import { Sources } from './sources/Sources';
import { Store } from './store/Store';

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
        const workingDirectory =
          deps.rootConfig.getOptionalString('backend.workingDirectory') ??
          os.tmpdir();
        const integrations = ScmIntegrations.fromConfig(deps.rootConfig);
        const store = await Store.create(deps.database);
        const checklist = checklistMetadata();
        const pool = ScannerPool.create({
          threads: config.lanes,
          timeoutMs,
          limits,
        });
        const shutdown = new AbortController();
        const rateLimits = RateLimitWatch.start(shutdown.signal);
        const lanes = await scheduleScanning(
          scheduler,
          config.lanes,
          {
            checks: checklist.checks,
            checklistKey: checklistKey(checklist),
            logger,
            periodMs: config.periodMs,
            pool,
            timeoutMs,
            store,
            source: new Sources({
              directory: DirectorySource.create(config.localDirectories),
              scm: ScmSource.create({
                reader: deps.reader,
                workingDirectory,
                limits,
                cache: ArchiveCache.create({
                  directory:
                    config.cache.directory ??
                    path.join(workingDirectory, 'production-checklist-cache'),
                  maxBytes: config.cache.maxBytes,
                }),
                unpack: (job, signal) => pool.unpack(job, signal),
                hasFolder: url => archiveHasFolder(url, integrations),
                retryAt: host => rateLimits.retryAt(host),
              }),
            }),
          },
          shutdown.signal,
        );
        const targets = { auth, catalog, config, integrations, logger, store };
        await scheduler.scheduleTask({
          id: 'production-checklist-targets',
          frequency: config.refresh,
          timeout: { minutes: 30 },
          scope: 'global',
          fn: async () => {
            const count = await syncTargets(targets);
            logger.debug(`The catalog has ${count} entities to scan`);
            await lanes.triggerAll();
          },
        });
        deps.lifecycle.addShutdownHook(async () => {
          shutdown.abort();
          await pool.close();
        });
        deps.permissionsRegistry.addPermissions(productionChecklistPermissions);
        deps.httpRouter.use(
          createRouter({
            checklist,
            httpAuth: deps.httpAuth,
            integrations,
            scorecards: new AuthorizedScorecardService({
              store,
              catalog,
              permissions,
              scan: async entityRef => {
                const lane = await store.markDue(entityRef);
                if (lane !== undefined) await lanes.trigger(lane);
              },
            }),
          }),
        );
      },
    });
  },
});
