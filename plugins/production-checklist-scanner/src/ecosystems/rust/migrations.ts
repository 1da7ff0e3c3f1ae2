import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { MigrationFact } from '../facts';
import { automaticMigration } from '../shared/automaticMigration';
import { findIn } from '../shared/findIn';
import { declaration } from './crates';
import { sourcesOf } from './sources';

interface MigrationTool {
  tool: string;
  crates: RegExp;
  /** A migration of its own. */
  files: RegExp;
  /** The call that applies them. */
  call: RegExp;
  command?: RegExp;
}

const TOOLS: readonly MigrationTool[] = [
  {
    tool: 'Diesel',
    crates: /^diesel(_migrations|-async)?$/,
    files: /(^|\/)migrations\/(?:[^/]+\/)*[^/]+\/up\.sql$/,
    call: /\brun_pending_migrations\w*\s*\(|\bembedded_migrations::run\w*\s*\(|\bembed_migrations!/,
    command:
      /\bdiesel\s+(?:\S+\s+){0,4}(?:migration\s+run|setup|database\s+setup)\b/,
  },
  {
    tool: 'SQLx',
    crates: /^sqlx$/,
    files: /(^|\/)migrations\/(?:[^/]+\/)*\d+_[^/]+\.sql$/,
    call: /\bmigrate!\s*\(|\bMigrator::new\s*\(/,
    command:
      /\bsqlx\s+(?:\S+\s+){0,4}(?:migrate\s+run|database\s+(?:setup|reset))\b/,
  },
  {
    tool: 'SeaORM',
    crates: /^sea-orm(-migration)?$/,
    files: /(^|\/)m\d{8}_\d+_\w+\.rs$/,
    call: /\bMigrator::(?:up|fresh|refresh)\s*\(/,
    command: /\bsea-orm-cli\s+migrate\b/,
  },
  {
    tool: 'Refinery',
    crates: /^refinery$/,
    files: /(^|\/)[VU]\d+__\w+\.(?:sql|rs)$/,
    call: /\bmigrations::runner\s*\(\s*\)|\bembed_migrations!/,
    command: /\brefinery\s+migrate\b/,
  },
  {
    tool: 'rusqlite_migration',
    crates: /^rusqlite_migration$/,
    files: /\.rs$/,
    call: /\bMigrations::(?:new|from_directory)\w*\s*\(/,
  },
];

/** Migrations that the program keeps in its own code. */
const OWN_FILE = /(^|\/)(\w+_)?migrations?\.rs$/i;
const OWN_STATEMENT =
  /\b(?:alter|create)\s+table\b|\bTable::(?:create|alter)\s*\(/gi;
const OWN_RUN = /\bfn\s+\w{0,40}migrat\w*\s*[(<]/;

/** The component's database migrations, and what runs them. */
export function migrations(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MigrationFact[] {
  for (const { tool, crates, files, call, command } of TOOLS) {
    if (!declaration(scope, crates)) continue;
    const [path] = scope.product(files);
    const called = findIn(sourcesOf(scope), call);
    // Any source can hold them where the files have no form of their own.
    if (!path || (files.test('a.rs') && !called)) continue;
    const automatic =
      called ??
      (command &&
        automaticMigration(scope, images, { command, extensions: [] }));
    return [
      {
        tool,
        at: files.test('a.rs') && called ? called : { path, line: 1 },
        ...(automatic && { automatic }),
      },
    ];
  }
  return ownMigrations(scope);
}

/** A list of statements in a file of that name, run by the program itself. */
function ownMigrations(scope: ComponentScope): MigrationFact[] {
  const file = sourcesOf(scope)
    .filter(({ path }) => OWN_FILE.test(path))
    .find(({ code }) => [...code.matchAll(OWN_STATEMENT)].length > 1);
  const at = file?.find(OWN_RUN);
  return at ? [{ tool: 'its own', at, automatic: at }] : [];
}
