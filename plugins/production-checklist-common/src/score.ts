import { CheckMetadata, Level, Score, Standing } from './schema.generated';

/**
 * How a component stands to a check: what people decided comes before what
 * the check found.
 *
 * @public
 */
export interface ScoredResult {
  /** The check's id. */
  check: string;
  status: Standing;
  standing?: Standing;
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
 * Reckons the score of results.
 *
 * @remarks
 *
 * An unknown never counts as a pass: it lowers the coverage and leaves the
 * score alone. One that a person attests counts as a pass. An exempted failure
 * counts as nothing: neither as a pass nor as a failure, nor in the coverage.
 *
 * @param results - of one report
 * @param checks - the checklist that made it; a result without a check here
 *   counts with weight 1
 * @param levels - from the lowest to the highest
 *
 * @public
 */
export function scoreOf(
  results: ScoredResult[],
  checks: Pick<CheckMetadata, 'id' | 'weight'>[],
  levels: Level[] = DEFAULT_LEVELS,
): Score {
  const weights = new Map(checks.map(check => [check.id, check.weight]));
  let passed = 0;
  let decided = 0;
  let applicable = 0;
  let criticalFailures = 0;
  for (const { check, status, standing = status } of results) {
    const weight = weights.get(check) ?? 1;
    const isPass = standing === 'pass' || standing === 'attested';
    if (standing === 'not-applicable' || standing === 'exempted') continue;
    applicable += weight;
    if (!isPass && standing !== 'fail') continue;
    decided += weight;
    if (isPass) passed += weight;
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
