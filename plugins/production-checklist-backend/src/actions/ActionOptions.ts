import { AuditorService, AuthService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { ChecklistMetadata } from 'backstage-plugin-production-checklist-common';
import { ScorecardService } from '../api/ScorecardService';

/** What the actions need; all act as whoever calls them. */
export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  auditor: AuditorService;
  auth: AuthService;
  /** All checks that there are. */
  checklist: ChecklistMetadata;
  integrations: ScmIntegrationRegistry;
  scorecards: ScorecardService;
}
