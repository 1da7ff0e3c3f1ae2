import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { ServiceCollatorFactory } from './ServiceCollatorFactory';
import { createClient } from './createClient';
import { readSchedule } from './readSchedule';
import { VISIBILITY_KEY, readVisibility } from './readVisibility';

/**
 * Indexes services by the checks of the production checklist that they fail.
 *
 * @public
 */
export const searchModuleProductionChecklist = createBackendModule({
  pluginId: 'search',
  moduleId: 'production-checklist-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ config, indexRegistry, logger, scheduler, ...deps }) {
        const visibilityPermission = readVisibility(config);
        if (!visibilityPermission) {
          logger.warn(
            `Services cannot be found by what they fail: ${VISIBILITY_KEY} is not set, and permissions are enabled`,
          );
          return;
        }
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: ServiceCollatorFactory.create({
            client: createClient(deps),
            visibilityPermission,
          }),
        });
      },
    });
  },
});
