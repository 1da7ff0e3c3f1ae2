import { CheckMetadata } from './checklist';
import { CheckResult } from './report';

/**
 * A rung of the ladder that a component climbs.
 *
 * @public
 */
export interface Level {
  name: string;
  /** The least score, in percent, that reaches the level. */
  minScore: number;
  /** How many critical checks may fail at the level. */
  maxCriticalFailures: number;
}

/**
 * The levels where configuration names none: one critical failure keeps a
 * component below the second.
 *
 * @public
 */
export const DEFAULT_LEVELS: Level[] = [
  {
    name: 'Level 1',
    minScore: 50,
    maxCriticalFailures: Number.MAX_SAFE_INTEGER,
  },
  { name: 'Level 2', minScore: 70, maxCriticalFailures: 0 },
  { name: 'Level 3', minScore: 90, maxCriticalFailures: 0 },
];

/**
 * A report in numbers.
 *
 * @public
 */
export interface Score {
  /**
   * The weighted share of passes among passes and failures, in whole percent.
   * Undefined where no check passed or failed.
   */
  score?: number;
  /**
   * The weighted share of the applicable checks that could be decided, in
   * whole percent. Undefined where no check applies.
   */
  coverage?: number;
  /** How many levels are reached: 0 is none. */
  level: number;
  /** How many checks of weight 3 fail. */
  criticalFailures: number;
}

/**
 * Reckons the score of results. An unknown never counts as a pass: it lowers
 * the coverage and leaves the score alone.
 *
 * @param results - of one report
 * @param checks - the checklist that made it; a result without a check here
 *   counts with weight 1
 * @param levels - from the lowest to the highest
 *
 * @public
 */
export function scoreOf(
  results: Pick<CheckResult, 'check' | 'status'>[],
  checks: Pick<CheckMetadata, 'id' | 'weight'>[],
  levels: Level[] = DEFAULT_LEVELS,
): Score {
  const weights = new Map(checks.map(check => [check.id, check.weight]));
  let passed = 0;
  let decided = 0;
  let applicable = 0;
  let criticalFailures = 0;
  for (const { check, status } of results) {
    const weight = weights.get(check) ?? 1;
    if (status === 'not-applicable') continue;
    applicable += weight;
    if (status !== 'pass' && status !== 'fail') continue;
    decided += weight;
    if (status === 'pass') passed += weight;
    else if (weight === 3) criticalFailures += 1;
  }
  const score = decided ? percent(passed, decided) : undefined;
  return {
    score,
    coverage: applicable ? percent(decided, applicable) : undefined,
    level: levelOf(score, criticalFailures, levels),
    criticalFailures,
  };
}

/** Rounded down, so that 100 is said of nothing less than all. */
function percent(part: number, whole: number): number {
  return Math.floor((100 * part) / whole);
}

function levelOf(
  score: number | undefined,
  criticalFailures: number,
  levels: Level[],
): number {
  if (score === undefined) return 0;
  let reached = 0;
  for (const level of levels) {
    if (score < level.minScore) break;
    if (criticalFailures > level.maxCriticalFailures) break;
    reached += 1;
  }
  return reached;
}
