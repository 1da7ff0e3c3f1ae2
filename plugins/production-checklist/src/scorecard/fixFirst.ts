import {
  CheckMetadata,
  Level,
  scoreOf,
} from 'backstage-plugin-production-checklist-common';
import { JudgedCheck } from './sections';

/** A failing check with what its fix brings. */
export interface Fix extends JudgedCheck {
  /** Points that the score gains if this alone is fixed. */
  gain: number;
}

/** What to fix first, and how far that leads. */
export interface FixFirst {
  fixes: Fix[];
  /** The next level, where some of the fixes reach it: the first `count`. */
  nextLevel?: { level: number; count: number };
}

const SHOWN = 3;

/**
 * The failing checks whose fix raises the score most: the weightiest, in the
 * checklist's order.
 */
export function fixFirst(
  judged: JudgedCheck[],
  checks: CheckMetadata[],
  levels: Level[],
): FixFirst {
  const results = judged.map(({ result }) => result);
  const scoreWith = (fixed: JudgedCheck[]) => {
    const ids = new Set(fixed.map(({ result }) => result.check));
    return scoreOf(
      results.map(({ check, status, standing }) =>
        ids.has(check)
          ? { check, status: 'pass' as const }
          : { check, status, standing },
      ),
      checks,
      levels,
    );
  };

  const now = scoreWith([]);
  const worst = judged
    .filter(({ result }) => result.standing === 'fail')
    .sort((a, b) => b.check.weight - a.check.weight)
    .slice(0, SHOWN);
  const fixes = worst.map(fix => ({
    ...fix,
    gain: (scoreWith([fix]).score ?? 0) - (now.score ?? 0),
  }));
  const steps = worst.map((_, index) => scoreWith(worst.slice(0, index + 1)));
  const reached = steps.findIndex(({ level }) => level > now.level);
  return {
    fixes,
    nextLevel:
      reached === -1
        ? undefined
        : { level: steps[reached].level, count: reached + 1 },
  };
}
