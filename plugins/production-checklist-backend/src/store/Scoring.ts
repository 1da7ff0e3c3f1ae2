import {
  CheckWeight,
  Score,
  ScoredResult,
} from 'backstage-plugin-production-checklist-common';

/** Reckons an entity's score, by the weights and levels that hold for it. */
export interface Scoring {
  (results: ScoredResult[]): Score;
  /** How much a check counts; undefined for one that is not in the checklist. */
  weightOf(check: string): CheckWeight | undefined;
  /** Changes when the same results may be reckoned otherwise. */
  key?: string;
}
