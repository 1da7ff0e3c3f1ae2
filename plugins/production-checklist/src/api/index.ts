export { errorText, isNotFound } from './errors';
export { isScanActive } from './isScanActive';
export { productionChecklistApiRef } from './productionChecklistApiRef';
export { useChecklist } from './useChecklist';
export { useScorecard } from './useScorecard';
export type { ScorecardState } from './useScorecard';
export { useServices } from './useServices';
export { useServiceFacets } from './useServiceFacets';
