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
import { resolveComponent } from './resolveComponent';
import { suggest } from './suggest';
import { missedThresholds } from './thresholds';
import { UsageError } from './UsageError';

/**
 * Runs the command line and returns its exit code: 0 where a report was made,
 * 1 where it missed a threshold, 2 where none could be made.
 */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await report(parseArguments(argv));
  } catch (error) {
    if (error instanceof HelpShown) return 0;
    // What is nobody's mistake but this program's must not look like a report
    // that missed a threshold.
    process.stderr.write(
      error instanceof UsageError
        ? `${error.message}\n`
        : `production-checklist itself broke; please report it with this: ${
            error instanceof Error ? error.stack : error
          }\n`,
    );
    return 2;
  }
}

async function report(args: ScanArguments): Promise<number> {
  const checks = checksNamed(args.checks);
  const tree = await readSource(args.source);
  const path = resolveComponent(args.component, tree, args.source);
  const summary = summarise(
    await scan(tree, { path, names: args.names }, checks),
    checks,
    tree.revision,
  );
  process.stdout.write(print(summary, args.format));
  const missed = missedThresholds(summary, args);
  for (const sentence of missed) process.stderr.write(`${sentence}\n`);
  return missed.length ? 1 : 0;
}

function checksNamed(ids: readonly string[]): readonly Check[] {
  const known = CHECKLIST.map(({ id }) => id);
  const unknown = ids.find(id => !known.includes(id));
  if (unknown !== undefined) {
    const meant = suggest(unknown, known).join(', ');
    throw new UsageError(
      `There is no check ${unknown}; --check takes one of: ${meant}.`,
    );
  }
  return ids.length
    ? CHECKLIST.filter(({ id }) => ids.includes(id))
    : CHECKLIST;
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
      return toText(summary, {
        // Knows of NO_COLOR, and that a file or a pipe has none.
        colour: process.stdout.hasColors?.(process.env) ?? false,
        columns: process.stdout.columns,
      });
  }
}
