import { Score } from 'backstage-plugin-production-checklist-common';
import { TargetRow } from '../rows';

/** The score of a target's last report. */
export function scoreOfRow(
  row: Pick<TargetRow, 'score' | 'coverage' | 'level' | 'critical_failures'>,
): Score {
  return {
    score: row.score ?? undefined,
    coverage: row.coverage ?? undefined,
    level: row.level ?? 0,
    criticalFailures: row.critical_failures ?? 0,
  };
}

/** A score as the columns of targets and periods. */
export function scoreColumns(score: Score) {
  return {
    score: score.score ?? null,
    coverage: score.coverage ?? null,
    level: score.level,
    critical_failures: score.criticalFailures,
  };
}
