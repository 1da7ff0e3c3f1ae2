import { styleText } from 'node:util';
import { CheckStatus } from 'backstage-plugin-production-checklist-common';
import { bySection, placeOf } from './order';
import { ReportSummary } from './ReportSummary';

const SHOWN_EVIDENCE = 3;
const INDENT = '      ';

const MARKS: Record<
  CheckStatus,
  { mark: string; colour: Parameters<typeof styleText>[0] }
> = {
  pass: { mark: '✓', colour: 'green' },
  fail: { mark: '✗', colour: 'red' },
  unknown: { mark: '?', colour: 'yellow' },
  error: { mark: '!', colour: 'magenta' },
  'not-applicable': { mark: '–', colour: 'gray' },
};
const WEIGHTS = { 3: 'critical', 2: 'major', 1: 'minor' };

/**
 * A report for a terminal: by section, the worst first, the fix under it.
 *
 * @param options - `colour` where the terminal shows it
 *
 * @public
 */
export function toText(
  summary: ReportSummary,
  { colour }: { colour: boolean },
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines: string[] = [];
  for (const { title, results } of bySection(summary)) {
    lines.push('', paint('bold', title));
    for (const { result, check } of results) {
      const { mark, colour: style } = MARKS[result.status];
      const weight =
        result.status === 'fail' ? ` (${WEIGHTS[check.weight]})` : '';
      lines.push(
        `  ${paint(style, mark)} ${check.title}${weight}  ${paint(
          'gray',
          check.id,
        )}`,
        `${INDENT}${result.reason.text}`,
      );
      if (result.status === 'fail' || result.status === 'unknown') {
        lines.push(...evidenceLines(result.evidence.map(placeOf), paint));
      }
      if (result.remediation) {
        const { message, snippet } = result.remediation;
        lines.push(`${INDENT}${paint('cyan', 'Fix:')} ${message.text}`);
        lines.push(
          ...(snippet?.code.split('\n') ?? []).map(
            code => `${INDENT}  ${paint('gray', '│')} ${code}`,
          ),
        );
      }
    }
  }
  return `${headline(summary, paint)}\n${lines.join('\n')}\n`;
}

function evidenceLines(
  places: string[],
  paint: (style: 'gray', text: string) => string,
): string[] {
  const shown = places
    .slice(0, SHOWN_EVIDENCE)
    .map(place => `${INDENT}${paint('gray', 'at')} ${place}`);
  const more = places.length - shown.length;
  return more > 0
    ? [...shown, `${INDENT}${paint('gray', `and ${more} more`)}`]
    : shown;
}

function headline(
  { report, score, revision }: ReportSummary,
  paint: (style: 'bold', text: string) => string,
): string {
  const count = (status: CheckStatus) =>
    report.results.filter(result => result.status === status).length;
  const place = report.component || 'the repository';
  const at = revision ? ` at ${revision.slice(0, 12)}` : '';
  const number = score.score === undefined ? 'no score' : `${score.score} %`;
  return [
    `${paint(
      'bold',
      `${number}`,
    )} of what could be decided for ${place}${at}, level ${
      score.level
    }, coverage ${score.coverage ?? 0} %`,
    `${count('fail')} failing (${score.criticalFailures} critical), ${count(
      'pass',
    )} passing, ${count('unknown')} need a person, ${count(
      'not-applicable',
    )} do not apply, ${count('error')} broke`,
  ].join('\n');
}
