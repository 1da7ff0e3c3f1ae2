import { createApiRef } from '@backstage/frontend-plugin-api';
import { ProductionChecklistApi } from 'backstage-plugin-production-checklist-common';

/**
 * The production checklist's backend, as the portal sees it.
 *
 * @public
 */
export const productionChecklistApiRef =
  createApiRef<ProductionChecklistApi>().with({
    id: 'plugin.production-checklist.client',
    pluginId: 'production-checklist',
  });
