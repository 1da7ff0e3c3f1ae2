import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { ImageBuild } from '../../images/ImageFacts';
import { MigrationFact } from '../facts';
import { automaticMigration } from '../shared/automaticMigration';
import { sourcesOf } from './sources';
import { isForDevelopment, isUsedAt } from './used';

interface MigrationTool {
  tool: string;
  /** A migration of its own. */
  files: RegExp;
  content: RegExp;
  /** The call that applies them. */
  call: RegExp;
  command?: RegExp;
}

const TOOLS: readonly MigrationTool[] = [
  {
    tool: 'Entity Framework',
    files:
      /(^|\/)\d{12,}_[^/]+\.(cs|fs|vb)$|(^|\/)Migrations\/[^/]+\.(cs|fs|vb)$/,
    content: /:\s*(?:[\w.]+\.)?(?:Db)?Migration\b|\binherit\s+Migration\b/,
    call: /\.(?:Database\s*\.\s*Migrate(?:Async)?|MigrateDatabase\w*|MigrateDbContext\w*|AddMigration)\s*[<(]|\bDatabase\.Migrate(?:Async)?\s*\(|\bMigrateDatabaseToLatestVersion\b|\bAutomaticMigrationsEnabled\s*=\s*true/,
    command: /\bdotnet[ -]ef\s+database\s+update\b|\befbundle\b/,
  },
  {
    tool: 'FluentMigrator',
    files: /\.(cs|fs)$/,
    content: /\[(?:[\w, ]*)?Migration\s*\(\s*\d/,
    call: /\.MigrateUp\s*\(/,
    command: /\bdotnet[ -]fm\s+migrate\b/,
  },
  {
    tool: 'DbUp',
    files: /\.(cs|fs)$/,
    content: /\bDeployChanges\s*\.\s*To\b/,
    call: /\.PerformUpgrade\s*\(/,
  },
  {
    tool: 'Evolve',
    files: /\.(cs|fs)$/,
    content: /\bnew\s+(?:[\w.]+\.)?Evolve\s*\(/,
    call: /\bevolve\.Migrate\s*\(/i,
    command: /\bevolve\s+migrate\b/,
  },
  {
    tool: 'Marten',
    files: /\.(cs|fs)$/,
    content:
      /\.ApplyAllDatabaseChangesOnStartup\s*\(|\bApplyAllConfiguredChangesToDatabaseAsync\s*\(/,
    call: /\.ApplyAllDatabaseChangesOnStartup\s*\(|\bApplyAllConfiguredChangesToDatabaseAsync\s*\(/,
  },
];

/** The component's database migrations, and what runs them. */
export function migrations(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MigrationFact[] {
  for (const { tool, files, content, call, command } of TOOLS) {
    const at = migrationIn(scope, files, content);
    if (!at) continue;
    const automatic =
      callIn(scope, call) ??
      (command &&
        automaticMigration(scope, images, { command, extensions: [] }));
    return [{ tool, at, ...(automatic && { automatic }) }];
  }
  return [];
}

function migrationIn(
  scope: ComponentScope,
  files: RegExp,
  content: RegExp,
): Evidence | undefined {
  return sourcesOf(scope)
    .filter(({ path }) => files.test(path))
    .map(file => file.find(content))
    .find(at => at !== undefined);
}

function callIn(scope: ComponentScope, call: RegExp): Evidence | undefined {
  for (const file of sourcesOf(scope)) {
    const match = call.exec(file.code);
    if (match && isInEffect(scope, file, match.index))
      return file.at(match.index);
  }
  return undefined;
}

function isInEffect(
  scope: ComponentScope,
  file: SourceFile,
  offset: number,
): boolean {
  return (
    isUsedAt(scope, file, offset) && !isForDevelopment(scope, file, offset)
  );
}
