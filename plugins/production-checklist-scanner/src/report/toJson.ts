import { ReportSummary } from './ReportSummary';

/** Goes up when a consumer of the format would have to change. */
const SCHEMA = 1;

/**
 * A report as JSON, for other programs.
 *
 * @public
 */
export function toJson({ report, score, revision }: ReportSummary): string {
  return `${JSON.stringify(
    {
      schema: SCHEMA,
      component: report.component,
      revision,
      score: score.score,
      coverage: score.coverage,
      level: score.level,
      results: report.results.map(result => ({
        check: result.check,
        status: result.status,
        summary: result.reason.text,
        evidence: result.evidence.map(({ path, line }) => ({ path, line })),
        remediation: result.remediation && {
          text: result.remediation.message.text,
          snippet: result.remediation.snippet,
        },
      })),
    },
    undefined,
    2,
  )}\n`;
}
