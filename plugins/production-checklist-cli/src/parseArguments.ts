import {
  Command,
  CommanderError,
  InvalidArgumentError,
  Option,
} from 'commander';
import { CheckWeight } from 'backstage-plugin-production-checklist-common';
import { version } from '../package.json';
import { UsageError } from './UsageError';

export const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

const WEIGHTS = new Map<string, CheckWeight>([
  ['critical', 3],
  ['major', 2],
  ['minor', 1],
  ['3', 3],
  ['2', 2],
  ['1', 1],
]);

const EXIT_CODES = `
Exit codes:
  0  the report was made, and no threshold was missed
  1  --fail-on or --min-score was missed
  2  no report: the arguments or the source cannot be used`;

const HELP = '`production-checklist scan --help` lists the options.';

export interface ScanArguments {
  source: string;
  component: string;
  names: string[];
  format: Format;
  failOn?: CheckWeight;
  minScore?: number;
  checks: string[];
}

/** Help was printed, and there is nothing left to do. */
export class HelpShown extends Error {}

/** Reads the command line; a mistake in it is a `UsageError`. */
export function parseArguments(argv: readonly string[]): ScanArguments {
  let parsed: ScanArguments | undefined;
  const program = new Command('production-checklist')
    .description('Holds a service against the production checklist')
    .version(version)
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  program
    .command('scan')
    .description('Scans a directory or a .tar.gz archive of a repository')
    .argument('<source>', 'a directory, or a .tar.gz archive')
    .option('-c, --component <path>', 'the component’s directory in it')
    .option(
      '-n, --name <name>',
      'what its image and workloads are called; may be repeated',
      collect,
    )
    .addOption(
      new Option('-f, --format <format>', 'how to print the report')
        .choices(FORMATS)
        .default('text'),
    )
    .option(
      '--fail-on <weight>',
      'exit 1 if a check of this weight or more fails: critical, major or minor',
      weightOf,
    )
    .option('--min-score <percent>', 'exit 1 below this score', percentOf)
    .option(
      '--check <id>',
      'run this check alone, for example logs/stdout; may be repeated',
      collect,
    )
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .action((source, options) => {
      parsed = {
        source,
        component: options.component ?? '',
        names: options.name ?? [],
        format: options.format,
        failOn: options.failOn,
        minScore: options.minScore,
        checks: options.check ?? [],
      };
    });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) throw new HelpShown();
    throw new UsageError(
      error.code === 'commander.help'
        ? `Say what to scan: production-checklist scan <directory or .tar.gz>. ${HELP}`
        : `${sentence(error.message)} ${HELP}`,
    );
  }
  // Help is all that commander does besides calling the action.
  if (!parsed) throw new HelpShown();
  return parsed;
}

function collect(text: string, before: string[] = []): string[] {
  return [...before, ...text.split(',').filter(Boolean)];
}

function weightOf(text: string): CheckWeight {
  const weight = WEIGHTS.get(text);
  if (!weight) {
    throw new InvalidArgumentError('It is one of critical, major, minor.');
  }
  return weight;
}

function percentOf(text: string): number {
  const percent = Number(text);
  if (!/^\d+$/.test(text) || percent > 100) {
    throw new InvalidArgumentError('It is a whole number from 0 to 100.');
  }
  return percent;
}

function sentence(message: string): string {
  const text = message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  const end = /[.)]$/.test(text) ? '' : '.';
  return text.charAt(0).toLocaleUpperCase('en-US') + text.slice(1) + end;
}
