import {
  CheckMetadata,
  Level,
  Score,
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
  /** What the next level asks for and is not so, where the fixes do not reach it. */
  missing?: Missing;
}

/** What keeps a component below a level. */
export interface Missing {
  level: number;
  /** The least score of the level; absent where it is reached. */
  minScore?: number;
  /** How many critical failures there are too many. */
  criticalFailures: number;
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
  return reached === -1
    ? { fixes, missing: missingFor(levels, now) }
    : {
        fixes,
        nextLevel: { level: steps[reached].level, count: reached + 1 },
      };
}

function missingFor(levels: Level[], now: Score): Missing | undefined {
  const next = levels.at(now.level);
  if (!next) return undefined;
  const tooMany = now.criticalFailures - next.maxCriticalFailures;
  return {
    level: now.level + 1,
    minScore: (now.score ?? 0) < next.minScore ? next.minScore : undefined,
    criticalFailures: Math.max(0, tooMany),
  };
}
