import { Remediation } from 'backstage-plugin-production-checklist-common';
import { fenced } from './markdown';
import { ReportSummary } from './ReportSummary';

/** Goes up when a consumer of the format would have to change. */
const SCHEMA = 1;

/**
 * A report as JSON, for other programs. Every key is always there: what is not
 * known is `null`.
 *
 * @public
 */
export function toJson({ report, score, revision }: ReportSummary): string {
  return `${JSON.stringify(
    {
      schema: SCHEMA,
      component: report.component,
      revision: revision ?? null,
      score: score.score ?? null,
      coverage: score.coverage ?? null,
      level: score.level,
      results: report.results.map(
        ({ check, status, reason, evidence, remediation }) => ({
          check,
          status,
          summary: reason.text,
          evidence: evidence.map(({ path, line }) => ({
            path,
            line: line ?? null,
          })),
          remediation: remediation ? remedyOf(remediation) : null,
        }),
      ),
    },
    undefined,
    2,
  )}\n`;
}

/** What to do, in Markdown: the sentence, and the code where there is some. */
function remedyOf({ message, snippet }: Remediation): string {
  return snippet ? `${message.text}\n\n${fenced(snippet)}` : message.text;
}
