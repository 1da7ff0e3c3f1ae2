import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
  tracingServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { productionChecklistPermissions } from 'backstage-plugin-production-checklist-common';
import {
  RepositorySource,
  productionChecklistChecksExtensionPoint,
  productionChecklistSourcesExtensionPoint,
} from 'backstage-plugin-production-checklist-node';
import { registerActions } from './actions/registerActions';
import { createRouter } from './api/createRouter';
import { publishBadges } from './api/routes/badgeRoutes';
import { AuthorizedScorecardService } from './api/AuthorizedScorecardService';
import { syncTargets } from './catalog/syncTargets';
import { Checklists } from './checklist/Checklists';
import { readChecklistConfig } from './checklist/readChecklistConfig';
import { AuthorizedExemptionService } from './exemptions/AuthorizedExemptionService';
import { Exemptions } from './exemptions/Exemptions';
import { ScanMonitor } from './monitoring/ScanMonitor';
import { FailureNotifier } from './notifications/FailureNotifier';
import { readConfig } from './readConfig';
import { ScannerPool } from './scanning/ScannerPool';
import { subscribeToPushes } from './scanning/events/subscribeToPushes';
import { manifestLinks } from './scanning/manifestLinks';
import { scheduleScanning } from './scanning/scheduleScanning';
import { AddedSources } from './sources/AddedSources';
import { createSource, workingDirectoryOf } from './sources/createSource';
import { StandingChange } from './store/operations/saveStandings';
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
    const modules: string[] = [];
    env.registerExtensionPoint(productionChecklistChecksExtensionPoint, {
      addChecks: (...added) =>
        void modules.push(...added.map(({ module }) => module)),
    });
    const sources: RepositorySource[] = [];
    env.registerExtensionPoint(productionChecklistSourcesExtensionPoint, {
      addSource: source => void sources.push(source),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        tracing: tracingServiceRef,
      },
      async init({ auth, catalog, logger, permissions, scheduler, ...deps }) {
        const config = readConfig(deps.rootConfig);
        const { limits, timeoutMs } = config;
        const integrations = ScmIntegrations.fromConfig(deps.rootConfig);
        const added = AddedSources.create({
          sources,
          workingDirectory: workingDirectoryOf(deps.rootConfig),
        });
        const checklists = Checklists.create({
          options: readChecklistConfig(deps.rootConfig),
          modules,
          salt: config.exemptions.fromRepository,
        });
        const checklist = checklists.metadata;
        const store = await Store.create(deps.database);
        const pool = ScannerPool.create({
          sources: checklists.sources,
          threads: config.lanes,
          timeoutMs,
          limits,
        });
        const shutdown = new AbortController();
        const checklistOf = async (entityRef: string) => {
          const entity = await store.queue.findChecklistEntity(entityRef);
          return checklists.of(entity ?? { entityRef });
        };
        const notifier = new FailureNotifier({
          rules: config.notifications,
          logger,
          notifications: deps.notifications,
          checklistOf: async ref => (await checklistOf(ref)).metadata,
          findIdentity: ref => store.findIdentity(ref),
        });
        const onChange = (ref: string, changes: StandingChange[]) =>
          notifier.notify(ref, changes);
        const rescore = () =>
          store.queue.rescore(entity => checklists.of(entity).scoring, {
            signal: shutdown.signal,
            onChange,
          });
        const exemptions = new Exemptions({
          store: store.exemptions,
          rules: config.exemptions,
          scoringOf: async ref => (await checklistOf(ref)).scoring,
          onChange,
        });
        const lanes = await scheduleScanning(scheduler, config.lanes, {
          checklistOf: entity => checklists.of(entity),
          rules: config.exemptions,
          onChange,
          logger,
          monitor: ScanMonitor.create({
            metrics: deps.metrics,
            tracing: deps.tracing,
            count: () => store.queue.countTargets(),
          }),
          periodMs: config.periodMs,
          pool,
          timeoutMs,
          queue: store.queue,
          source: await createSource({
            added,
            config,
            integrations,
            pool,
            reader: deps.reader,
            rootConfig: deps.rootConfig,
            shutdown: shutdown.signal,
          }),
          linkToManifest: manifestLinks(integrations),
        });
        const targets = {
          added,
          auth,
          catalog,
          config,
          integrations,
          logger,
          store,
        };
        await scheduler.scheduleTask({
          id: 'production-checklist-targets',
          frequency: config.refresh,
          timeout: { minutes: 30 },
          scope: 'global',
          fn: async () => {
            const count = await syncTargets(targets);
            logger.debug(`The catalog has ${count} entities to scan`);
            await rescore();
            await store.queue.markStale(
              entity => checklists.of(entity).key,
              config.periodMs / 24,
            );
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
            store.enforceRetention({
              changesSince: new Date(Date.now() - config.changesMs),
              scansSince: new Date(Date.now() - config.scansMs),
            }),
        });
        await subscribeToPushes(deps.events, logger, async push => {
          for (const lane of await store.queue.markPushed(push)) {
            await lanes.trigger(lane);
          }
        });
        // Nobody waits for it: what it does not come to, the next look does.
        deps.lifecycle.addStartupHook(() => {
          rescore().catch(error => {
            logger.error('Scores could not be reckoned anew', error);
          });
        });
        deps.lifecycle.addShutdownHook(async () => {
          shutdown.abort();
          await lanes.stop();
          await pool.close();
        });
        deps.permissionsRegistry.addPermissions(productionChecklistPermissions);
        const access = EntityAccess.create({ catalog, permissions });
        const visibility = VisibilityService.create({ catalog, permissions });
        const scorecards = new AuthorizedScorecardService({
          store,
          access,
          visibility,
          checklists,
          scan: async entityRef => {
            const lane = await store.queue.markDue(entityRef);
            if (lane !== undefined) await lanes.trigger(lane);
          },
        });
        registerActions({
          actionsRegistry: deps.actionsRegistry,
          auth,
          auditor: deps.auditor,
          checklist,
          integrations,
          scorecards,
        });
        if (config.publicBadges) publishBadges(deps.httpRouter);
        deps.httpRouter.use(
          createRouter({
            auditor: deps.auditor,
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
            scorecards,
          }),
        );
      },
    });
  },
});
