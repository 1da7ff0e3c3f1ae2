/**
 * The production checklist's pages, for the new frontend system.
 *
 * @packageDocumentation
 */
export { productionChecklistPlugin as default } from './plugin';
export { productionChecklistApiRef } from './api/productionChecklistApiRef';
export {
  checklistTranslationRef,
  productionChecklistTranslationRef,
} from './translations';
