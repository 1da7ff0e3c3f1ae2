import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Services by the checks of the production checklist that they fail. */
      productionChecklist?: {
        /**
         * How often they are indexed; every 30 minutes by default, with 15
         * minutes of time.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * The permission that lets people find a service by what it fails. A
         * search asks for one alone, so it must be the narrower one of this
         * portal's policy: `catalog.entity.read` where whoever may see an entity
         * may see its scorecard, `production-checklist.scorecard.read` where the
         * policy allows it for no entity that it hides. Needed where
         * `permission.enabled` is set; without it, nothing is indexed there.
         */
        visibilityPermission?:
          | 'catalog.entity.read'
          | 'production-checklist.scorecard.read';
      };
    };
  };
}
