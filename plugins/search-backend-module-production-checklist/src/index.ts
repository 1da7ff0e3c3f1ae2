/**
 * Lets portal search find services by the checks of the production checklist
 * that they fail.
 *
 * @packageDocumentation
 */
export { searchModuleProductionChecklist as default } from './module';
export type { FailingServiceDocument } from './FailingServiceDocument';
