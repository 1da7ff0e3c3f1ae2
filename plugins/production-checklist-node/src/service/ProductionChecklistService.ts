import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ChecklistMetadata,
  ScanStatus,
  Scorecard,
  ServicesPage,
  ServicesQuery,
  Summary,
  SummaryQuery,
} from 'backstage-plugin-production-checklist-common';

/**
 * On whose behalf to ask.
 *
 * @public
 */
export interface ProductionChecklistServiceOptions {
  /**
   * Of a user, who is given what the catalog would show them; or the plugin's
   * own, by `auth.getOwnServiceCredentials()`.
   */
  credentials: BackstageCredentials;
}

/**
 * What the production checklist's backend answers to other plugins. Entities
 * are named by their full reference, as `component:default/orders`.
 *
 * @remarks
 *
 * Every method throws a ResponseError where the backend refuses: 400 for a
 * wrong argument, 403 without the permission, 404 for what does not exist or
 * the caller may not see.
 *
 * @public
 */
export interface ProductionChecklistService {
  /** The whole checklist, or the one that an entity is held against. */
  getChecklist(
    request: { entityRef?: string },
    options: ProductionChecklistServiceOptions,
  ): Promise<ChecklistMetadata>;

  /** All that is known of an entity: its score, each check's result with evidence. */
  getScorecard(
    entityRef: string,
    options: ProductionChecklistServiceOptions,
  ): Promise<Scorecard>;

  /** A page of services with their scores, 100 at most. */
  getServices(
    query: ServicesQuery,
    options: ProductionChecklistServiceOptions,
  ): Promise<ServicesPage>;

  /** How ready the services of a query are. */
  getSummary(
    query: SummaryQuery,
    options: ProductionChecklistServiceOptions,
  ): Promise<Summary>;

  /** Has an entity scanned soon; its scorecard tells how far it is. */
  requestScan(
    entityRef: string,
    options: ProductionChecklistServiceOptions,
  ): Promise<ScanStatus>;
}
