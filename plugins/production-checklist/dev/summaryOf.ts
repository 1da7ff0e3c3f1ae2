import {
  CheckSummary,
  CheckTally,
  ServiceChange,
  Summary,
  TeamFigures,
  TeamRow,
} from 'backstage-plugin-production-checklist-common';
import { checklist } from './checklist';
import { groups, withGroupsBelow } from './organisation';
import { refOf, Sample } from './services';
import {
  changedDaysAgo,
  daysAgo,
  Decisions,
  resultsOf,
  scoreAt,
  statusAt,
} from './standings';

/** How ready samples are, and what changed. */
export function summaryOf(
  samples: Sample[],
  days: 7 | 30 | 90,
  decisions: Decisions,
): Summary {
  const scanned = samples.filter(({ findings }) => findings);
  const scores = scanned.map(sample => scoreAt(sample, 0));
  const levels = [0, 0, 0, 0];
  const distribution = Array.from({ length: 10 }, () => 0);
  for (const { level, score = 0 } of scores) {
    levels[level] += 1;
    distribution[Math.min(9, Math.floor(score / 10))] += 1;
  }
  const averageScore = averageAt(scanned, 0);
  const before = averageAt(scanned, days);
  const checks = checklist.checks.map((_, index) =>
    checkSummaryOf(scanned, index, days, decisions),
  );
  const changes = scanned
    .map(changeOf)
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  return {
    services: samples.length,
    scanned: scanned.length,
    failed: samples.filter(({ scan }) => scan.state === 'failed').length,
    days,
    averageScore,
    change: difference(averageScore, before),
    criticalFailures: scores.filter(score => score.criticalFailures).length,
    levels,
    distribution,
    trend: Array.from({ length: days + 1 }, (_, index) => ({
      at: daysAgo(days - index),
      value: averageAt(scanned, days - index),
    })),
    sections: checklist.sections.map(({ id }) => {
      const inSection = checklist.checks
        .map((check, index) => ({ check, index }))
        .filter(({ check }) => check.section === id)
        .map(({ index }) => index);
      const now = rateAt(scanned, inSection, 0);
      const then = rateAt(scanned, inSection, days);
      return { section: id, passRate: now, change: difference(now, then) };
    }),
    checks,
    newFailures: scanned.flatMap(newFailuresOf).slice(0, 20),
    climbs: changes.filter(({ from, to }) => to > from).slice(0, 10),
    falls: changes.filter(({ from, to }) => to < from).slice(0, 10),
  };
}

/** How samples stand to a check. */
export function checkSummaryOf(
  samples: Sample[],
  checkIndex: number,
  days: number,
  decisions: Decisions,
): CheckSummary {
  const tally: CheckTally = {
    pass: 0,
    fail: 0,
    unknown: 0,
    notApplicable: 0,
    exempted: 0,
  };
  for (const sample of samples) {
    const { standing } = resultsOf(sample, decisions)[checkIndex];
    if (standing === 'attested') tally.pass += 1;
    else if (standing === 'error') tally.unknown += 1;
    else if (standing === 'not-applicable') tally.notApplicable += 1;
    else tally[standing] += 1;
  }
  const passRate = rateAt(samples, [checkIndex], 0);
  return {
    check: checklist.checks[checkIndex].id,
    tally,
    passRate,
    change: difference(passRate, rateAt(samples, [checkIndex], days)),
  };
}

/** Passes among passes and failures some days ago, in whole percent. */
export function rateAt(samples: Sample[], checks: number[], days: number) {
  let pass = 0;
  let decided = 0;
  for (const sample of samples) {
    for (const index of checks) {
      const status = statusAt(sample, index, days);
      if (status === 'pass') pass += 1;
      if (status === 'pass' || status === 'fail') decided += 1;
    }
  }
  return decided ? Math.floor((100 * pass) / decided) : undefined;
}

function averageAt(samples: Sample[], days: number): number | undefined {
  const scores = samples
    .map(sample => scoreAt(sample, days).score)
    .filter(score => score !== undefined);
  if (scores.length === 0) return undefined;
  return Math.floor(
    scores.reduce((sum, score) => sum + score, 0) / scores.length,
  );
}

function difference(now?: number, then?: number): number | undefined {
  return now === undefined || then === undefined ? undefined : now - then;
}

function changeOf(sample: Sample): ServiceChange {
  return {
    entityRef: refOf(sample),
    title: sample.name,
    owner: sample.owner && `group:default/${sample.owner}`,
    from: scoreAt(sample, 7).score ?? 0,
    to: scoreAt(sample, 0).score ?? 0,
  };
}

function newFailuresOf(sample: Sample) {
  return checklist.checks.flatMap(({ id, weight }, index) => {
    const changed = changedDaysAgo(sample, index) ?? 99;
    if (weight < 3 || changed > 7) return [];
    if (statusAt(sample, index, 0) !== 'fail') return [];
    return [
      {
        entityRef: refOf(sample),
        title: sample.name,
        owner: sample.owner && `group:default/${sample.owner}`,
        check: id,
        since: daysAgo(changed),
      },
    ];
  });
}

/** The groups right below one, of those that own samples. */
export function teamsOf(samples: Sample[], parent?: string): TeamRow[] {
  const ownedBy = (refs: string[]) =>
    samples.filter(({ owner }) => refs.includes(`group:default/${owner}`));
  return groups
    .filter(group => parent === '*' || group.parent === parent)
    .map(group => ({
      ...group,
      own: figuresOf(ownedBy([group.entityRef])),
      total: figuresOf(ownedBy(withGroupsBelow(group.entityRef))),
      hasChildren: groups.some(other => other.parent === group.entityRef),
    }))
    .filter(({ total }) => total.services > 0);
}

function figuresOf(samples: Sample[]): TeamFigures {
  const scanned = samples.filter(({ findings }) => findings);
  const averageScore = averageAt(scanned, 0);
  return {
    services: samples.length,
    scanned: scanned.length,
    averageScore,
    criticalFailures: scanned.filter(
      sample => scoreAt(sample, 0).criticalFailures,
    ).length,
    change: difference(averageScore, averageAt(scanned, 7)),
  };
}
