import {
  CHECKLIST,
  Check,
  ReportSummary,
  scan,
  summarise,
  toJson,
  toMarkdown,
  toSarif,
  toText,
} from 'backstage-plugin-production-checklist-scanner';
import {
  Format,
  HelpShown,
  ScanArguments,
  parseArguments,
} from './parseArguments';
import { readSource } from './readSource';
import { UsageError } from './UsageError';

/**
 * Runs the command line and returns its exit code: 0 where a report was made,
 * 1 where it missed a threshold, 2 where the arguments or the source cannot be
 * used.
 */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await report(parseArguments(argv));
  } catch (error) {
    if (error instanceof HelpShown) return 0;
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function report(args: ScanArguments): Promise<number> {
  const checks = checksNamed(args.checks);
  const { tree, revision } = await readSource(args.source);
  const component = normalise(args.component);
  if (!tree.hasDirectory(component)) {
    throw new UsageError(
      component
        ? `There is no directory ${component} in ${args.source}.`
        : `${args.source} is empty.`,
    );
  }
  const summary = summarise(
    await scan(tree, { path: component, names: args.names }, checks),
    checks,
    revision,
  );
  process.stdout.write(print(summary, args.format));
  return isMet(summary, args) ? 0 : 1;
}

function checksNamed(ids: readonly string[]): readonly Check[] {
  const unknown = ids.find(id => !CHECKLIST.some(check => check.id === id));
  if (unknown !== undefined) {
    throw new UsageError(
      `There is no check ${unknown}. The checks are: ${CHECKLIST.map(
        ({ id }) => id,
      ).join(', ')}.`,
    );
  }
  return ids.length
    ? CHECKLIST.filter(({ id }) => ids.includes(id))
    : CHECKLIST;
}

function normalise(path: string): string {
  return path
    .replace(/\\/g, '/')
    .replace(/^(\.?\/)+|\/+$/g, '')
    .replace(/^\.$/, '');
}

function print(summary: ReportSummary, format: Format): string {
  switch (format) {
    case 'json':
      return toJson(summary);
    case 'sarif':
      return toSarif(summary);
    case 'markdown':
      return toMarkdown(summary);
    default:
      return toText(summary, { colour: process.stdout.hasColors?.() ?? false });
  }
}

function isMet(
  { report: { results }, checks, score }: ReportSummary,
  { failOn, minScore }: ScanArguments,
): boolean {
  const failing = results.some(
    ({ check, status }) =>
      status === 'fail' &&
      failOn !== undefined &&
      (checks.find(({ id }) => id === check)?.weight ?? 1) >= failOn,
  );
  return !failing && (minScore === undefined || (score.score ?? 0) >= minScore);
}
