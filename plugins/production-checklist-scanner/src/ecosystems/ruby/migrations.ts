import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { MigrationFact } from '../facts';
import { automaticMigration } from '../shared/automaticMigration';

const TOOLS: readonly { tool: string; files: RegExp; command: RegExp }[] = [
  {
    tool: 'Active Record',
    files: /(^|\/)db\/\w*migrate\/\d+_\w+\.rb$/,
    command:
      /\b(?:rails|rake)\b[^\n]{0,40}\bdb:(?:migrate|prepare|setup)\b|\bActiveRecord::(?:Migrator|MigrationContext|Tasks)\b[^\n]*\bmigrate\b/,
  },
  {
    tool: 'Sequel',
    files: /(^|\/)(db\/)?migrations\/\d+_\w+\.rb$/,
    command:
      /\bsequel\b[^\n]{0,40}-m\b|\brake\b[^\n]{0,40}\bdb:migrate\b|\bSequel::Migrator\.run\b/,
  },
  {
    tool: 'ROM',
    files: /(^|\/)db\/migrate\/\d+_\w+\.rb$/,
    command: /\bdb:migrate\b|\bhanami\s+db\s+migrate\b/,
  },
];

/** The component's database migrations. */
export function migrations(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MigrationFact[] {
  for (const { tool, files, command } of TOOLS) {
    const [path] = scope.product(files);
    if (!path) continue;
    const automatic = automaticMigration(scope, images, {
      command,
      extensions: [],
    });
    return [{ tool, at: { path, line: 1 }, ...(automatic && { automatic }) }];
  }
  return [];
}
