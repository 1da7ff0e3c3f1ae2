import { TeamFigures } from 'backstage-plugin-production-checklist-common';
import { GroupRow } from './getTeams';

/** Numbers of services that can be added up. */
export interface OwnerTotals {
  services: number;
  scanned: number;
  /** How many have a score, and what the scores add up to. */
  scored: number;
  sum: number;
  critical: number;
  pastScored: number;
  pastSum: number;
}

export interface RolledUp {
  /** What a group and all groups below it own. */
  totals: ReadonlyMap<string, OwnerTotals>;
  /** The groups right below a group. */
  children: ReadonlyMap<string, GroupRow[]>;
}

/**
 * Adds up what groups and the groups below them own: a service has one owner,
 * and so is counted once in each group above it. Groups that are above
 * themselves are added up once.
 */
export function rollUp(
  groups: GroupRow[],
  own: ReadonlyMap<string, OwnerTotals>,
): RolledUp {
  const children = new Map<string, GroupRow[]>();
  for (const group of groups) {
    if (group.parent === null) continue;
    children.set(group.parent, [...(children.get(group.parent) ?? []), group]);
  }
  const totals = new Map<string, OwnerTotals>();
  for (const { entity_ref } of groups) {
    const below = new Set([entity_ref]);
    for (const ref of below) {
      for (const child of children.get(ref) ?? []) below.add(child.entity_ref);
    }
    totals.set(
      entity_ref,
      [...below].map(ref => own.get(ref) ?? NONE).reduce(plus, NONE),
    );
  }
  return { totals, children };
}

export function figuresOf(totals: OwnerTotals = NONE): TeamFigures {
  const { services, scanned, critical } = totals;
  const average = averageOf(totals.sum, totals.scored);
  const past = averageOf(totals.pastSum, totals.pastScored);
  return {
    services,
    scanned,
    criticalFailures: critical,
    averageScore: average,
    change:
      average === undefined || past === undefined ? undefined : average - past,
  };
}

const NONE: OwnerTotals = {
  services: 0,
  scanned: 0,
  scored: 0,
  sum: 0,
  critical: 0,
  pastScored: 0,
  pastSum: 0,
};

function plus(a: OwnerTotals, b: OwnerTotals): OwnerTotals {
  return {
    services: a.services + b.services,
    scanned: a.scanned + b.scanned,
    scored: a.scored + b.scored,
    sum: a.sum + b.sum,
    critical: a.critical + b.critical,
    pastScored: a.pastScored + b.pastScored,
    pastSum: a.pastSum + b.pastSum,
  };
}

function averageOf(sum: number, count: number): number | undefined {
  return count ? Math.floor(sum / count) : undefined;
}
