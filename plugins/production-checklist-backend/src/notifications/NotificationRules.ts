import { CheckWeight } from 'backstage-plugin-production-checklist-common';

/** What configuration says of notifications; config.d.ts says what it means. */
export interface NotificationRules {
  enabled: boolean;
  minWeight: CheckWeight;
}
