import {
  ChecklistMetadata,
  CheckMetadata,
  ScorecardResult,
  SectionTally,
  Standing,
} from 'backstage-plugin-production-checklist-common';

/** A check with what it found. */
export interface JudgedCheck {
  check: CheckMetadata;
  result: ScorecardResult;
}

/** A section with its checks in the checklist's order. */
export interface JudgedSection {
  id: string;
  title: string;
  checks: JudgedCheck[];
}

/** Joins a report with the checklist, in the checklist's order. */
export function judgeSections(
  checklist: ChecklistMetadata,
  results: ScorecardResult[],
): JudgedSection[] {
  const metadata = new Map(checklist.checks.map(check => [check.id, check]));
  const judged = results.map(result => ({
    result,
    check: metadata.get(result.check) ?? retiredCheck(result.check),
  }));
  const titles = new Map(
    checklist.sections.map(({ id, title }) => [id, title]),
  );
  for (const { check } of judged) {
    if (!titles.has(check.section)) titles.set(check.section, check.section);
  }
  return Array.from(titles, ([id, title]) => ({
    id,
    title,
    checks: judged.filter(({ check }) => check.section === id),
  })).filter(({ checks }) => checks.length > 0);
}

/** Stands in for a check that a stored report has and the checklist lost. */
function retiredCheck(id: string): CheckMetadata {
  return {
    id,
    section: id.slice(0, id.indexOf('/')),
    title: id,
    weight: 1,
    question: '',
    why: '',
    remediation: '',
  };
}

const SEVERITY: Standing[] = [
  'fail',
  'error',
  'unknown',
  'exempted',
  'attested',
  'pass',
  'not-applicable',
];

/** The worst first; of equals the weightiest, then the checklist's order. */
export function worstFirst(checks: JudgedCheck[]): JudgedCheck[] {
  return [...checks].sort(
    (a, b) =>
      SEVERITY.indexOf(a.result.standing) -
        SEVERITY.indexOf(b.result.standing) || b.check.weight - a.check.weight,
  );
}

export function tallyOf(checks: JudgedCheck[]): SectionTally {
  const count = (standing: Standing) =>
    checks.filter(({ result }) => result.standing === standing).length;
  return {
    pass: count('pass') + count('attested'),
    fail: count('fail'),
    unknown: count('unknown') + count('error'),
    exempted: count('exempted'),
  };
}
