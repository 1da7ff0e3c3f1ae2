import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { MigrationFact } from '../facts';
import { MigrationTool, migrationsByFiles } from '../shared/migrationFiles';

const TOOLS: readonly MigrationTool[] = [
  {
    tool: 'Laravel',
    files: /(^|\/)database\/migrations\/[\w-]+\.php$/i,
    command:
      /\bartisan(?:["',\s]|\.php)+migrate\b|\bartisan\b[^\n]{0,60}\bmigrate\b/,
  },
  {
    tool: 'Doctrine',
    files: /(^|\/)(migrations|Migrations)\/([\w/]+\/)?Version\d+\.php$/,
    command: /\bdoctrine:migrations:migrate\b|\bmigrations:migrate\b/,
  },
  {
    tool: 'Phinx',
    files: /(^|\/)phinx\.(php|ya?ml|json)$|(^|\/)db\/migrations\/\d+_\w+\.php$/,
    command: /\bphinx\b[^\n]{0,40}\bmigrate\b/,
  },
  {
    tool: 'CakePHP',
    files: /(^|\/)config\/Migrations\/\d+_\w+\.php$/,
    command: /\bcake\b[^\n]{0,20}\bmigrations\s+migrate\b/,
  },
  {
    tool: 'Yii',
    files: /(^|\/)(console\/)?migrations\/m\d+_\w+\.php$/,
    command: /\byii\b[^\n]{0,20}\bmigrate\b/,
  },
  {
    tool: 'CodeIgniter',
    files: /(^|\/)Database\/Migrations\/[\w-]+\.php$/,
    command: /\bspark\s+migrate\b/,
  },
];

/** The component's database migrations. */
export function migrations(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MigrationFact[] {
  return migrationsByFiles(TOOLS, scope, images);
}
