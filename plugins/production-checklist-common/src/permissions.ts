import { createPermission } from '@backstage/plugin-permission-common';

/** What the catalog calls the resource that its entities are. */
const RESOURCE_TYPE = 'catalog-entity';

/**
 * Allows to see an entity's scorecard, where the catalog shows the entity.
 *
 * @public
 */
export const scorecardReadPermission = createPermission({
  name: 'production-checklist.scorecard.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE,
});

/**
 * Allows to have an entity scanned now, where its scorecard may be seen.
 *
 * @public
 */
export const scanCreatePermission = createPermission({
  name: 'production-checklist.scan.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE,
});

/**
 * Allows to ask for an exemption of an entity's failure, and to attest what
 * its repository cannot tell.
 *
 * @public
 */
export const exemptionCreatePermission = createPermission({
  name: 'production-checklist.exemption.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE,
});

/**
 * Allows to approve, reject and revoke exemptions and attestations.
 *
 * @public
 */
export const exemptionDecidePermission = createPermission({
  name: 'production-checklist.exemption.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE,
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const productionChecklistPermissions = [
  scorecardReadPermission,
  scanCreatePermission,
  exemptionCreatePermission,
  exemptionDecidePermission,
];
