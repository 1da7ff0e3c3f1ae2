import {
  Report,
  Score,
  scoreOf,
} from 'backstage-plugin-production-checklist-common';
import { Check } from '../check';

/**
 * A report with what is needed to show it.
 *
 * @public
 */
export interface ReportSummary {
  report: Report;
  /** The checks of the report, in its order. */
  checks: readonly Check[];
  score: Score;
  /** The commit that was read, where it is known. */
  revision?: string;
}

/**
 * Reckons a report's score and keeps what a format needs to show it.
 *
 * @public
 */
export function summarise(
  report: Report,
  checks: readonly Check[],
  revision?: string,
): ReportSummary {
  return {
    report,
    checks,
    score: scoreOf(report.results, [...checks]),
    revision,
  };
}
