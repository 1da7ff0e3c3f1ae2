import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { MigrationFact } from '../facts';
import { automaticMigration } from '../shared/automaticMigration';
import { findIn } from '../shared/findIn';
import { PackageScript } from './packages/NodePackage';
import { findDeclaration, packagesOf } from './packages/packages';
import { isOnlyFrontEnd, serverSources } from './code/sources';

/** A tool that migrates a schema, where its migrations lie and what runs them. */
interface MigrationTool {
  tool: string;
  packages: readonly string[];
  /** A migration of its own. */
  files: RegExp;
  /** The command that runs them. */
  command: RegExp;
  /** The call that runs them. */
  call?: RegExp;
}

const TOOLS: readonly MigrationTool[] = [
  {
    tool: 'Prisma',
    packages: ['prisma', '@prisma/client'],
    files: /(^|\/)migrations\/[^/]+\/migration\.sql$/,
    command: /\bprisma\s+(?:migrate\s+deploy|db\s+push)/,
  },
  {
    tool: 'TypeORM',
    packages: ['typeorm', '@nestjs/typeorm'],
    files: /(^|\/)migrations?\/(?:[^/]+\/)*\d{8,}[^/]*\.[jt]s$/,
    command: /\bmigration:run\b/,
    call: /\bmigrationsRun\s*:\s*true|\.runMigrations\s*\(/,
  },
  {
    tool: 'Sequelize',
    packages: ['sequelize', 'sequelize-cli', 'sequelize-typescript'],
    files: /(^|\/)migrations\/[^/]+\.[cm]?[jt]s$/,
    command: /\b(?:sequelize(?:-cli)?\s+)?db:migrate\b(?!:undo)/,
    call: /\bnew\s+Umzug\b[^;]{0,2000}\.up\s*\(/,
  },
  {
    tool: 'Knex',
    packages: ['knex'],
    files: /(^|\/)migrations\/[^/]+\.[cm]?[jt]s$/,
    command: /\bknex\s+(?:\S+\s+){0,6}migrate:(?:latest|up)\b/,
    call: /\bmigrate\.(?:latest|up)\s*\(/,
  },
  {
    tool: 'MikroORM',
    packages: ['@mikro-orm/core', '@mikro-orm/migrations'],
    files: /(^|\/)migrations\/Migration\d+[^/]*\.[jt]s$/,
    command: /\bmigration:up\b/,
    call: /\bgetMigrator\(\)\s*\.\s*up\s*\(|\bmigrator\.up\s*\(/i,
  },
  {
    tool: 'Drizzle',
    packages: ['drizzle-orm', 'drizzle-kit'],
    files:
      /(^|\/)(drizzle|migrations)\/(?:[^/]+\/)*\d{4,}_[^/]+\.sql$|(^|\/)meta\/_journal\.json$/,
    command: /\bdrizzle-kit\s+(?:migrate|push)/,
    call: /(?<![\w$.])migrate\s*\(\s*\w+\s*,\s*\{/,
  },
  {
    tool: 'node-pg-migrate',
    packages: ['node-pg-migrate'],
    files: /(^|\/)migrations\/\d+[^/]*\.(?:[cm]?[jt]s|sql)$/,
    command: /\bnode-pg-migrate\s+(?:\S+\s+){0,6}up\b/,
    call: /(?<![\w$.])(?:runner|migrate|migrationRunner)\s*\(\s*\{/,
  },
  {
    tool: 'db-migrate',
    packages: ['db-migrate'],
    files: /(^|\/)migrations\/(?:[^/]+\/)*\d{8,}[^/]*\.(?:js|sql)$/,
    command: /\bdb-migrate\s+(?:\S+\s+){0,6}up\b/,
    call: /\bdbm(?:igrate)?\.up\s*\(/i,
  },
  {
    tool: 'Postgrator',
    packages: [
      'postgrator',
      'postgrator-cli',
      '@platformatic/db',
      '@platformatic/sql-mapper',
    ],
    files: /(^|\/)migrations\/\d+\.[^/]*\.sql$/,
    command: /\bpostgrator\b|platformatic\s+db\s+migrations\s+apply/,
    call: /\bpostgrator\.migrate\s*\(/i,
  },
  {
    tool: 'migrate-mongo',
    packages: [
      'migrate-mongo',
      'mongoose-migrate',
      'ts-migrate-mongoose',
      'migrate-mongoose',
      'mongodb-migrate',
    ],
    files: /(^|\/)migrations\/[^/]+\.[cm]?[jt]s$/,
    command: /\bmigrate-mongo(?:ose)?\s+up\b|\bmigrate\s+up\b/,
    call: /(?<![\w$.])up\s*\(\s*db\b/,
  },
  {
    tool: 'Umzug',
    packages: ['umzug'],
    files: /(^|\/)migrations\/[^/]+\.[cm]?[jt]s$/,
    command: /\bumzug\s+up\b/,
    call: /\b(?:umzug|migrator)\.up\s*\(/i,
  },
  {
    tool: 'Kysely',
    packages: ['kysely'],
    files: /(^|\/)migrations\/[^/]+\.[cm]?[jt]s$/,
    command: /\bkysely\s+migrate/,
    call: /\bmigrateToLatest\s*\(/,
  },
  {
    tool: 'migrate',
    packages: ['migrate', 'postgres-migrations', 'marv', 'pg-migrate', 'east'],
    files: /(^|\/)migrations\/\d+[^/]*\.(?:[cm]?js|ts|sql)$/,
    command: /\bmigrate\s+up\b/,
    call: /(?<![\w$.])migrate\s*\(/,
  },
  {
    tool: 'AdonisJS Lucid',
    packages: ['@adonisjs/lucid'],
    files: /(^|\/)database\/migrations\/[^/]+\.[jt]s$/,
    command: /\bmigration:run\b/,
  },
];

/** The migrations of the component's database, and what runs them. */
export function migrations(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MigrationFact[] {
  if (isOnlyFrontEnd(scope)) return [];
  for (const tool of TOOLS) {
    const declared = findDeclaration(scope, tool.packages) !== undefined;
    const [first] = declared ? scope.product(tool.files) : [];
    if (!first) continue;
    const automatic =
      calledAtStart(scope, tool) ??
      scriptAtStart(scope, tool) ??
      automaticMigration(scope, images, {
        command: commandOrScript(scope, tool),
        extensions: [],
      });
    return [
      {
        tool: tool.tool,
        at: { path: first, line: 1 },
        ...(automatic && { automatic }),
      },
    ];
  }
  return [];
}

/** The program's own code; what developers run by hand is none of it. */
function calledAtStart(
  scope: ComponentScope,
  { call }: MigrationTool,
): Evidence | undefined {
  if (!call) return undefined;
  const program = serverSources(scope).filter(
    ({ path }) => !/(^|\/)(bin|scripts?|cli|tools|commands?)\//.test(path),
  );
  return findIn(program, call);
}

function migratingScripts(
  scope: ComponentScope,
  { command }: MigrationTool,
): [name: string, script: PackageScript][] {
  return packagesOf(scope).flatMap(({ scripts }) =>
    [...scripts].filter(([, { text }]) => command.test(text)),
  );
}

/** A `start` script, or what npm runs before it. */
function scriptAtStart(
  scope: ComponentScope,
  tool: MigrationTool,
): Evidence | undefined {
  return migratingScripts(scope, tool).find(([name]) =>
    /^(pre)?start(:prod\w*)?$/.test(name),
  )?.[1].at;
}

/** The tool's command, or a script of package.json that holds it. */
function commandOrScript(scope: ComponentScope, tool: MigrationTool): RegExp {
  const names = migratingScripts(scope, tool)
    .map(([name]) => name)
    .filter(name => /^[\w:-]+$/.test(name));
  return new RegExp(
    [
      tool.command.source,
      ...names.map(
        name => `\\b(?:npm|yarn|pnpm|bun)\\s+(?:run\\s+)?${name}(?![\\w:-])`,
      ),
    ].join('|'),
  );
}
