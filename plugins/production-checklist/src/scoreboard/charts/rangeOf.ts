import { TrendPoint } from 'backstage-plugin-production-checklist-common';

/** A smaller range would make a mountain of a point. */
const LEAST = 20;

/** The whole tens between which the values of a trend are, within 0 to 100. */
export function rangeOf(points: TrendPoint[]): [number, number] {
  const values = points
    .map(({ value }) => value)
    .filter(value => value !== undefined);
  if (values.length === 0) return [0, 100];
  const lowest = Math.floor((Math.min(...values) - 2) / 10) * 10;
  const highest = Math.ceil((Math.max(...values) + 2) / 10) * 10;
  const from = Math.max(0, Math.min(100 - LEAST, lowest));
  return [from, Math.min(100, Math.max(from + LEAST, highest))];
}
