/**
 * What other backend modules may use of the production checklist.
 *
 * @packageDocumentation
 */
export { productionChecklistPermissions } from 'backstage-plugin-production-checklist-common';
