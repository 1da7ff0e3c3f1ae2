import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { MigrationFact } from '../facts';
import { MigrationTool, migrationsByFiles } from '../shared/migrationFiles';

const TOOLS: readonly MigrationTool[] = [
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
  return migrationsByFiles(TOOLS, scope, images);
}
