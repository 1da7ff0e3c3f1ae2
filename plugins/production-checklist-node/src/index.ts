/**
 * What other backend plugins and modules may use of the production checklist:
 * extension points to add checks and sources, and a service to ask for results.
 *
 * @packageDocumentation
 */
export { productionChecklistChecksExtensionPoint } from './checks/productionChecklistChecksExtensionPoint';
export type {
  ChecksModuleLocation,
  ProductionChecklistChecksExtensionPoint,
} from './checks/productionChecklistChecksExtensionPoint';
export type {
  ProductionChecklistService,
  ProductionChecklistServiceOptions,
} from './service/ProductionChecklistService';
export { productionChecklistServiceRef } from './service/productionChecklistServiceRef';
export { productionChecklistSourcesExtensionPoint } from './sources/productionChecklistSourcesExtensionPoint';
export type { ProductionChecklistSourcesExtensionPoint } from './sources/productionChecklistSourcesExtensionPoint';
export type {
  RepositorySource,
  SourceAddress,
  SourceLocation,
  SourceReadOptions,
  SourceRevision,
} from './sources/RepositorySource';
