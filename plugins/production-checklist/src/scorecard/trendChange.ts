import { TrendPoint } from 'backstage-plugin-production-checklist-common';

const DAY_MS = 86_400_000;
const COMPARED_DAYS = 7;

/** How a score moved, and over how many days. */
export interface TrendChange {
  points: number;
  days: number;
}

/**
 * What the score is against a week ago, or against the beginning where that is
 * later; undefined on the first day.
 */
export function trendChange(
  trend: TrendPoint[],
  now: number,
): TrendChange | undefined {
  const known = trend.flatMap(({ at, value }) =>
    value === undefined ? [] : [{ time: Date.parse(at), value }],
  );
  const [first] = known;
  if (!first) return undefined;
  const age = Math.floor((now - first.time) / DAY_MS);
  if (age < 1) return undefined;
  const last = known[known.length - 1];
  const weekAgo = now - COMPARED_DAYS * DAY_MS;
  const before = known.filter(({ time }) => time <= weekAgo).pop() ?? first;
  const points = last.value - before.value;
  const unchangedFor = Math.floor((now - last.time) / DAY_MS);
  return points === 0 && known.length === 1
    ? { points, days: unchangedFor }
    : { points, days: Math.min(age, COMPARED_DAYS) };
}
