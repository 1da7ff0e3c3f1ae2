/**
 * The production checklist's pages, for the old frontend system.
 *
 * @packageDocumentation
 */
export { productionChecklistApiRef } from './api/productionChecklistApiRef';
export {
  EntityProductionChecklistCard,
  GroupProductionChecklistCard,
  HomePageProductionChecklist,
} from './legacyCards';
export {
  EntityProductionChecklistContent,
  isProductionChecklistAvailable,
  ProductionChecklistPage,
  productionChecklistPlugin,
} from './legacyPlugin';
export {
  checklistTranslationRef,
  productionChecklistTranslationRef,
} from './translations';
