import {
  ChecklistMetadata,
  ScoredResult,
  scoreOf,
} from 'backstage-plugin-production-checklist-common';
import { Scoring } from '../store/Scoring';
import { hashOf } from './CheckSources';

/** Reckons scores by a checklist's weights and levels. */
export function createScoring({ checks, levels }: ChecklistMetadata): Scoring {
  const weightsById = new Map(checks.map(({ id, weight }) => [id, weight]));
  const scoring = (results: ScoredResult[]) =>
    scoreOf(
      // One that left the checklist counts no longer, though it is stored yet.
      results.filter(({ check }) => weightsById.has(check)),
      checks,
      levels,
    );
  const weights = checks.map(({ id, weight }) => [id, weight]).sort();
  return Object.assign(scoring, {
    key: hashOf([weights, levels]),
    weightOf: (check: string) => weightsById.get(check),
  });
}
