import {
  Score,
  ScoredResult,
} from 'backstage-plugin-production-checklist-common';

/** Reckons an entity's score, by the weights and levels that hold for it. */
export interface Scoring {
  (results: ScoredResult[]): Score;
  /** Changes when the same results may be reckoned otherwise. */
  key?: string;
}
