import { styleText } from 'node:util';
import {
  CheckResult,
  CheckStatus,
} from 'backstage-plugin-production-checklist-common';
import { bySection, placeOf } from './order';
import { ReportSummary } from './ReportSummary';

const SHOWN_EVIDENCE = 3;
const INDENT = '      ';
/** A narrower terminal breaks lines itself. */
const MIN_WIDTH = 40;

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

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/**
 * How a report is laid out on a terminal.
 *
 * @public
 */
export interface TextOptions {
  /** Whether the terminal shows colours. */
  colour: boolean;
  /** How wide the terminal is; undefined where there is none. */
  columns?: number;
}

/**
 * A report for a terminal: by section, the worst first, the fix under it.
 *
 * @public
 */
export function toText(
  summary: ReportSummary,
  { colour, columns }: TextOptions,
): string {
  const paint: Paint = (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = [headline(summary, paint)];
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
        ...indented(result.reason.text, columns),
        ...evidenceLines(result, paint),
        ...remedyLines(result, paint, columns),
      );
    }
  }
  lines.push('', counts(summary));
  return `${lines.join('\n')}\n`;
}

function evidenceLines({ status, evidence }: CheckResult, paint: Paint) {
  // Where all is well nobody needs to look.
  if (status !== 'fail' && status !== 'unknown') return [];
  const shown = evidence
    .slice(0, SHOWN_EVIDENCE)
    .map(each => `${INDENT}${paint('gray', 'at')} ${printable(placeOf(each))}`);
  const more = evidence.length - shown.length;
  return more > 0
    ? [...shown, `${INDENT}${paint('gray', `and ${more} more`)}`]
    : shown;
}

function remedyLines(
  { remediation }: CheckResult,
  paint: Paint,
  columns?: number,
): string[] {
  if (!remediation) return [];
  const { message, snippet } = remediation;
  const [first, ...rest] = indented(`Fix: ${message.text}`, columns);
  return [
    first.replace('Fix:', paint('cyan', 'Fix:')),
    ...rest,
    ...(snippet?.code.split('\n') ?? []).map(
      code => `${INDENT}  ${paint('gray', '│')} ${printable(code)}`,
    ),
  ];
}

function headline({ report, score, revision }: ReportSummary, paint: Paint) {
  const place = printable(report.component) || 'the repository';
  const at = revision ? ` at ${revision.slice(0, 12)}` : '';
  const number = score.score === undefined ? 'no score' : `${score.score} %`;
  return `${paint(
    'bold',
    number,
  )} of what could be decided for ${place}${at}, level ${
    score.level
  }, coverage ${score.coverage ?? 0} %`;
}

function counts({ report, score }: ReportSummary): string {
  const count = (status: CheckStatus) =>
    report.results.filter(result => result.status === status).length;
  const broke = count('error') ? `, ${count('error')} broke` : '';
  return `${count('fail')} failing (${
    score.criticalFailures
  } critical), ${count('pass')} passing, ${count(
    'unknown',
  )} need a person, ${count('not-applicable')} do not apply${broke}`;
}

/** A text under its check, broken between words where the terminal ends. */
function indented(text: string, columns = Infinity): string[] {
  const width = Math.max(MIN_WIDTH, columns) - INDENT.length;
  const lines = [''];
  for (const word of printable(text).split(' ')) {
    const last = lines[lines.length - 1];
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.map(line => `${INDENT}${line}`);
}

/** What a repository's file says must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/(?!\t)\p{Cc}/gu, '\u{FFFD}');
}
