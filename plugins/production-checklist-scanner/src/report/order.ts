import {
  CheckResult,
  CheckStatus,
  SECTIONS,
} from 'backstage-plugin-production-checklist-common';
import { Check } from '../check';
import { ReportSummary } from './ReportSummary';

const WORST_FIRST: readonly CheckStatus[] = [
  'fail',
  'error',
  'unknown',
  'pass',
  'not-applicable',
];

export interface SectionResults {
  title: string;
  /** The worst first, and among equals the weightiest. */
  results: { result: CheckResult; check: Check }[];
}

/** A report's results by section, in the checklist's order. */
export function bySection({ report, checks }: ReportSummary): SectionResults[] {
  const ids = [...new Set(checks.map(({ section }) => section))];
  return ids.map(id => ({
    title: SECTIONS.find(section => section.id === id)?.title ?? id,
    results: checks
      .filter(({ section }) => section === id)
      .flatMap(check =>
        report.results
          .filter(result => result.check === check.id)
          .map(result => ({ result, check })),
      )
      .sort(
        (a, b) =>
          WORST_FIRST.indexOf(a.result.status) -
            WORST_FIRST.indexOf(b.result.status) ||
          b.check.weight - a.check.weight,
      ),
  }));
}

/** A place as people write it: `Dockerfile:12`. */
export function placeOf({
  path,
  line,
}: {
  path: string;
  line?: number;
}): string {
  return line === undefined ? path : `${path}:${line}`;
}
