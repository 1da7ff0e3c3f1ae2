import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { ImageBuild } from '../../images/ImageFacts';
import { MigrationFact } from '../facts';
import { automaticMigration } from '../shared/automaticMigration';
import { imports } from './imports';
import { sourcesOf } from './sources';

/** A tool that migrates a schema, and how it is recognised. */
interface MigrationTool {
  tool: string;
  /** Files that are its migrations or its configuration. */
  files?: RegExp;
  /** What one of those files says, where their names do not tell. */
  content?: RegExp;
  imports?: RegExp;
  /** The call that applies them, in a file that imports it. */
  call?: RegExp;
  /** The command that applies them. */
  command?: RegExp;
}

const TOOLS: readonly MigrationTool[] = [
  {
    tool: 'goose',
    files: /(^|\/)[^/]*migrat[^/]*\/(?:[^/]+\/)*[^/]+\.(sql|go)$/i,
    content: /^--[ \t]*\+goose[ \t]+Up|\bgoose\.Add\w{0,40}Migration/m,
    imports:
      /^(?:github\.com\/pressly|bitbucket\.org\/liamstask)\/goose(\/v\d)?$/,
    call: /\bgoose\.(?:Up\w*|Run\w*)\s*\(|\bprovider\.Up\s*\(/,
    command: /\bgoose\s+(?:\S+\s+){0,8}up\b/,
  },
  {
    tool: 'sql-migrate',
    files: /\.sql$/,
    content: /^--[ \t]*\+migrate[ \t]+Up/m,
    imports: /^github\.com\/rubenv\/sql-migrate$/,
    call: /\bmigrate\.Exec\w*\s*\(/,
    command: /\bsql-migrate\s+up\b/,
  },
  {
    tool: 'dbmate',
    files: /(^|\/)migrations\/[^/]+\.sql$/,
    content: /^--[ \t]*migrate:up/m,
    imports: /^github\.com\/amacneil\/dbmate/,
    call: /\.(?:CreateAndMigrate|Migrate)\s*\(/,
    command: /\bdbmate\s+(?:\S+\s+){0,6}(?:up|migrate)\b/,
  },
  {
    tool: 'Atlas',
    files: /(^|\/)atlas\.(sum|hcl)$/,
    imports: /^ariga\.io\/(?:atlas-go-sdk|atlas)/,
    call: /\.MigrateApply\s*\(|\.SchemaApply\s*\(/,
    command: /\batlas\s+(?:migrate|schema)\s+apply\b/,
  },
  {
    tool: 'tern',
    files: /(^|\/)tern\.conf$/,
    imports: /^github\.com\/jackc\/tern(\/v\d)?\/migrate$/,
    call: /\.Migrate(?:To)?\s*\(/,
    command: /\btern\s+migrate\b/,
  },
  {
    tool: 'Pop',
    files: /(^|\/)migrations\/[^/]+\.(up|down)\.fizz$/,
    imports: /^github\.com\/gobuffalo\/pop(\/v\d)?$/,
    call: /\bNew(?:File|MigrationBox|Migration)?Migrator\s*\([^)]*\)/,
    command: /\b(?:soda|buffalo\s+pop)\s+migrate\b/,
  },
  {
    tool: 'golang-migrate',
    files: /(^|\/)[^/]+\.up\.(sql|cql|json)$/,
    imports: /^github\.com\/(?:golang-migrate|mattes)\/migrate(\/v\d)?$/,
    call: /\.(?:Up|Steps|Migrate)\s*\(/,
    command: /(?:^|[\s/])migrate\s+(?:\S+\s+){0,8}up\b/,
  },
  {
    tool: 'gormigrate',
    imports: /^github\.com\/go-gormigrate\/gormigrate|^gopkg\.in\/gormigrate/,
    call: /\.Migrate\s*\(/,
  },
  {
    tool: 'GORM AutoMigrate',
    imports: /./,
    call: /\.AutoMigrate\s*\(\s*[^)\s]/,
  },
  { tool: 'ent', imports: /\/ent(\/migrate)?$/, call: /\.Schema\.Create\s*\(/ },
  {
    tool: 'Bun',
    imports: /^github\.com\/uptrace\/bun\/migrate$/,
    call: /\.Migrate\s*\(/,
  },
  {
    tool: 'go-pg migrations',
    imports: /^github\.com\/go-pg\/migrations/,
    call: /\bmigrations\.Run\s*\(|\.Run\s*\(\s*db/,
  },
  {
    tool: 'XORM',
    imports: /^(?:xorm\.io\/xorm|github\.com\/go-xorm\/xorm)(\/migrate)?$/,
    call: /\.Sync2?\s*\(\s*new\b|\.Sync2?\s*\(\s*&|\bmigrate\.New\s*\(/,
  },
  {
    tool: 'darwin',
    imports: /^github\.com\/(?:GuiaBolso|ardanlabs)\/darwin/,
    call: /\.Migrate\s*\(/,
  },
];

/** Migrations that the program keeps in its own code. */
const OWN_FILE = /(^|\/)(\w*_)?(migrat\w*|schema_?versions?)\.go$/i;
const OWN_STATEMENT = /\b(?:alter|create)\s+table\b/gi;
const OWN_RUN = /\bfunc\s+(?:\([^)\n]*\)\s*)?\w{0,40}[mM]igrat\w*\s*\(/;

/** `migration_1_2_0.go`, `migrations/0002_orders.go`. */
const NUMBERED_FILE =
  /(^|\/)(migrations?[-_]v?\d[\w.-]*|migrations?\/v?\d[\w.-]*)\.go$/i;
const NUMBERED_STEP =
  /\bfunc\s+(?:\([^)\n]*\)\s*)?\w{0,40}(?:Up|Migrate)\w{0,40}\s*\(/;

/** The component's database migrations, and what runs them. */
export function migrations(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MigrationFact[] {
  for (const tool of TOOLS) {
    const called = callOf(scope, tool);
    const at = migrationOf(scope, tool) ?? (tool.files ? undefined : called);
    if (!at) continue;
    const automatic = called ?? commandOf(scope, images, tool);
    return [{ tool: tool.tool, at, ...(automatic && { automatic }) }];
  }
  return [...ownMigrations(scope), ...numberedMigrations(scope)].slice(0, 1);
}

function migrationOf(
  scope: ComponentScope,
  { files, content }: MigrationTool,
): Evidence | undefined {
  if (!files) return undefined;
  for (const path of scope.product(files)) {
    if (!content) return { path, line: 1 };
    const file: SourceFile | undefined = scope.tree.read(path);
    const match = file && content.exec(file.text);
    if (file && match) return file.at(match.index);
  }
  return undefined;
}

function callOf(
  scope: ComponentScope,
  { imports: wanted, call }: MigrationTool,
): Evidence | undefined {
  if (!wanted || !call) return undefined;
  for (const file of sourcesOf(scope)) {
    const at = imports(file, wanted) ? file.find(call) : undefined;
    if (at) return at;
  }
  return undefined;
}

function commandOf(
  scope: ComponentScope,
  images: readonly ImageBuild[],
  { command }: MigrationTool,
): Evidence | undefined {
  return (
    command && automaticMigration(scope, images, { command, extensions: [] })
  );
}

/** Code for one version after the other, by a runner of one's own. */
function numberedMigrations(scope: ComponentScope): MigrationFact[] {
  const [first, second] = sourcesOf(scope).flatMap(file =>
    NUMBERED_FILE.test(file.path) ? file.find(NUMBERED_STEP) ?? [] : [],
  );
  return first && second ? [{ tool: 'its own Go', at: first }] : [];
}

/** A list of statements in a file of that name, run by the program itself. */
function ownMigrations(scope: ComponentScope): MigrationFact[] {
  const files = sourcesOf(scope).filter(({ path }) => OWN_FILE.test(path));
  const file = files.find(
    ({ code }) => [...code.matchAll(OWN_STATEMENT)].length > 1,
  );
  if (!file) return [];
  const run = files
    .map(candidate => candidate.find(OWN_RUN))
    .find(at => at !== undefined);
  const at = run ?? { path: file.path, line: 1 };
  return [{ tool: 'its own SQL', at, automatic: at }];
}
