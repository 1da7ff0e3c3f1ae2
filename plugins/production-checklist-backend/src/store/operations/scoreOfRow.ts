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
