import { CheckStatus } from 'backstage-plugin-production-checklist-common';
import { cell, fenced } from './markdown';
import { bySection, placeOf } from './order';
import { ReportSummary } from './ReportSummary';

const WORDS: Record<CheckStatus, string> = {
  pass: '✅ pass',
  fail: '❌ fail',
  unknown: '❔ needs a person',
  error: '⚠️ error',
  'not-applicable': '➖ does not apply',
};

/**
 * A report as Markdown, for a pull request's comment or a job's summary.
 *
 * @public
 */
export function toMarkdown(summary: ReportSummary): string {
  const { score, report } = summary;
  const lines = [
    `# Production checklist: ${score.score ?? '–'} %`,
    '',
    `Level ${score.level}, coverage ${score.coverage ?? 0} %, ${
      score.criticalFailures
    } critical failures${
      report.component ? `, component \`${report.component}\`` : ''
    }.`,
  ];
  for (const { title, results } of bySection(summary)) {
    lines.push(
      '',
      `## ${title}`,
      '',
      '| Check | Result | Why | Where |',
      '| --- | --- | --- | --- |',
    );
    for (const { result, check } of results) {
      const where = result.evidence.map(each => `\`${placeOf(each)}\``);
      lines.push(
        `| ${check.title} | ${WORDS[result.status]} | ${cell(
          result.reason.text,
        )} | ${cell(where.slice(0, 3).join(', '))} |`,
      );
    }
  }
  const failures = bySection(summary)
    .flatMap(({ results }) => results)
    .filter(({ result }) => result.remediation);
  if (failures.length) lines.push('', '## How to fix');
  for (const { result, check } of failures) {
    const { message, snippet } = result.remediation ?? {};
    lines.push('', `**${check.title}.** ${message?.text}`);
    if (snippet) lines.push('', fenced(snippet));
  }
  return `${lines.join('\n')}\n`;
}
