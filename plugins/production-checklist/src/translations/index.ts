export { checklistTranslationRef } from './checklistTranslationRef';
export { productionChecklistTranslationRef } from './productionChecklistTranslationRef';
export { useChecklistText } from './useChecklistText';
export type { ChecklistText } from './useChecklistText';
