import {
  CheckStatus,
  Exemption,
  Score,
  ScorecardReport,
  ScorecardResult,
  scoreOf,
  SectionTally,
  Standing,
} from 'backstage-plugin-production-checklist-common';
import { checklist } from './checklist';
import { place, REVISION } from './findings';
import { refOf, Sample } from './services';

const DAY = 86_400_000;
const START = Date.now();

/** Every few results changed once, on one of so many days. */
const CHANGED_WITHIN = 80;
const ONE_IN = 9;

/** When so many days ago was, as the wire has it. */
export function daysAgo(days: number): string {
  return new Date(START - days * DAY).toISOString();
}

/** From 0 to 999, and the same for the same sample and check. */
function chance(sample: Sample, checkIndex: number): number {
  let mixed =
    Math.imul(sample.index + 1, 2654435761) ^ Math.imul(checkIndex + 1, 40503);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 2246822519);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % 1000;
}

/** What a sample is found to be: some are made to fail more than they are. */
function foundNow(sample: Sample, checkIndex: number): CheckStatus {
  const { id } = checklist.checks[checkIndex];
  const given = sample.findings?.[id]?.status;
  if (given) return given;
  const failing = sample.index < 9 ? 0 : (sample.index * 37) % 420;
  return chance(sample, checkIndex) < failing ? 'fail' : 'pass';
}

/** How many days ago a result changed; undefined where it never did. */
export function changedDaysAgo(
  sample: Sample,
  checkIndex: number,
): number | undefined {
  const drawn = chance(sample, checkIndex);
  return drawn % ONE_IN === 0 ? drawn % CHANGED_WITHIN : undefined;
}

/** What a check found some days ago. */
export function statusAt(
  sample: Sample,
  checkIndex: number,
  days: number,
): CheckStatus {
  const now = foundNow(sample, checkIndex);
  const changed = changedDaysAgo(sample, checkIndex);
  if (changed === undefined || days < changed) return now;
  if (now === 'pass') return 'fail';
  return now === 'fail' ? 'pass' : now;
}

/** What people decided about a check of a sample. */
export type Decisions = (
  entityRef: string,
  check: string,
) => Exemption | undefined;

/** What a report says of its checks, now. */
export function resultsOf(
  sample: Sample,
  decisions: Decisions,
): ScorecardResult[] {
  return checklist.checks.map(({ id }, index): ScorecardResult => {
    const found = sample.findings?.[id];
    const exemption = decisions(refOf(sample), id);
    const status = statusAt(sample, index, 0);
    const fix = found?.fix;
    return {
      check: id,
      status,
      standing: standingOf(status, exemption),
      exemption,
      reason: {
        id: `${id}:reason`,
        text:
          found?.reason ??
          (status === 'fail'
            ? 'Nothing in the repository shows it.'
            : 'The repository shows it.'),
      },
      evidence:
        found?.evidence ??
        (found || status === 'fail'
          ? []
          : [place('Dockerfile', 3, 2, ['WORKDIR /app', 'USER node'])]),
      remediation: fix && {
        message: { id: `${id}:fix:default`, text: fix.text },
        snippet: fix.code
          ? { language: fix.language ?? 'text', code: fix.code }
          : undefined,
      },
      since: daysAgo(changedDaysAgo(sample, index) ?? 120),
    };
  });
}

function standingOf(status: CheckStatus, exemption?: Exemption): Standing {
  if (exemption?.state !== 'approved') return status;
  if (exemption.kind === 'exemption' && status === 'fail') return 'exempted';
  return status === 'unknown' ? 'attested' : status;
}

/** The score of some days ago. */
export function scoreAt(sample: Sample, days: number): Score {
  return scoreOf(
    checklist.checks.map(({ id }, index) => ({
      check: id,
      status: statusAt(sample, index, days),
    })),
    checklist.checks,
  );
}

/** A report as the backend stores it; none where there never was one. */
export function reportOf(
  sample: Sample,
  decisions: Decisions,
): ScorecardReport | undefined {
  if (!sample.findings) return undefined;
  const results = resultsOf(sample, decisions);
  return {
    revision: REVISION,
    scannedAt: new Date(START - (sample.index % 40) * 3_600_000).toISOString(),
    score: scoreOf(results, checklist.checks),
    trend: Array.from({ length: 30 }, (_, index) => ({
      at: daysAgo(29 - index),
      value: scoreAt(sample, 29 - index).score,
    })),
    results,
  };
}

export function tallySections(
  results: ScorecardResult[],
): Record<string, SectionTally> {
  const tallies: Record<string, SectionTally> = {};
  for (const { check, standing } of results) {
    const section = check.slice(0, check.indexOf('/'));
    tallies[section] ??= { pass: 0, fail: 0, unknown: 0, exempted: 0 };
    const tally = tallies[section];
    if (standing === 'pass' || standing === 'attested') tally.pass += 1;
    if (standing === 'fail') tally.fail += 1;
    if (standing === 'unknown' || standing === 'error') tally.unknown += 1;
    if (standing === 'exempted') tally.exempted += 1;
  }
  return tallies;
}
