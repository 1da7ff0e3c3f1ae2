import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows to see an entity's scorecard, where the catalog shows the entity.
 *
 * @public
 */
export const scorecardReadPermission = createPermission({
  name: 'production-checklist.scorecard.read',
  attributes: { action: 'read' },
});

/**
 * Allows to have an entity scanned now, where the catalog shows the entity.
 *
 * @public
 */
export const scanCreatePermission = createPermission({
  name: 'production-checklist.scan.create',
  attributes: { action: 'create' },
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const productionChecklistPermissions = [
  scorecardReadPermission,
  scanCreatePermission,
];
