/**
 * Scans the repositories of catalog entities against the production checklist
 * and serves the results.
 *
 * @packageDocumentation
 */
export { productionChecklistPlugin as default } from './plugin';
