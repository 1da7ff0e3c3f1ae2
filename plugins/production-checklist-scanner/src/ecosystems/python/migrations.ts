import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { MigrationFact } from '../facts';
import { automaticMigration } from '../shared/automaticMigration';
import { declaredAt } from './declarations';

interface MigrationTool {
  tool: string;
  /** Files that are its migrations or its configuration. */
  files: RegExp;
  /** The package that must be declared too, where the files do not tell. */
  package?: string;
  /** The command that applies them. */
  command: RegExp;
}

const TOOLS: readonly MigrationTool[] = [
  {
    tool: 'Flask-Migrate',
    files: /(^|\/)migrations\/versions\/[^/]+\.py$/,
    package: 'flask-migrate',
    command:
      /\bflask\s+(?:--\S+\s+\S+\s+)?db\s+upgrade\b|\bmanage\.py\s+db\s+upgrade\b/,
  },
  {
    tool: 'Alembic',
    files:
      /(^|\/)(alembic\.ini|alembic\/versions\/[^/]+\.py|(migrations|versions)\/env\.py|alembic\/env\.py)$/,
    command: /\balembic\b[^\n]*\bupgrade\b|\bcommand\.upgrade\s*\(/,
  },
  {
    tool: 'Django',
    files: /(^|\/)migrations\/\d{4}_\w+\.py$/,
    command:
      /\b(?:manage\.py|django-admin)\s+migrate\b|\bcall_command\s*\(\s*["']migrate["']/,
  },
  {
    tool: 'Aerich',
    files: /(^|\/)aerich\.ini$|(^|\/)migrations\/models\/\d+_[^/]+\.(py|sql)$/,
    command: /\baerich\s+upgrade\b/,
  },
  {
    tool: 'yoyo',
    files: /(^|\/)yoyo\.ini$/,
    command: /\byoyo\s+apply\b|\bapply_migrations\s*\(/,
  },
  {
    tool: 'Piccolo',
    files: /(^|\/)piccolo_migrations\/[^/]+\.py$/,
    command: /\bpiccolo\s+migrations\s+forwards\b/,
  },
  {
    tool: 'peewee-migrate',
    files: /(^|\/)migrations\/\d{3}_\w+\.py$/,
    package: 'peewee-migrate',
    command: /\bpw_migrate\s+migrate\b/,
  },
];

/** The component's database migrations. */
export function migrations(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MigrationFact[] {
  for (const { tool, files, package: wanted, command } of TOOLS) {
    const [path] = scope.product(files);
    if (!path || (wanted && !declaredAt(scope, [wanted]))) continue;
    const automatic: Evidence | undefined = automaticMigration(scope, images, {
      command,
      extensions: ['py'],
    });
    return [{ tool, at: { path, line: 1 }, ...(automatic && { automatic }) }];
  }
  return [];
}
