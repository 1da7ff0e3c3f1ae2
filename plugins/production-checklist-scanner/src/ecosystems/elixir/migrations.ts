import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { MigrationFact } from '../facts';
import { automaticMigration } from '../shared/automaticMigration';
import { findIn } from '../shared/findIn';
import { programFiles } from './sources';

const MIGRATION = /(^|\/)priv\/(?:[\w-]+\/){0,2}migrations\/\d+[^/]*\.exs$/;
/** A task, a release's own command, or a call of the migrator. */
const COMMAND =
  /\bmix\s+(?:do\s+)?(?:[^\n&|;]*,\s*)?ecto\.(?:migrate|setup)\b|\beval\s+["']?[\w.]*\.?(?:Release|ReleaseTasks|Migrat\w*)\w*\.(?:\w*migrat\w*|setup)|\bbin\/migrate\b|\brpc\s+["'][\w.]*migrat/i;
/** The application's own start migrates. */
const AT_START =
  /\{\s*Ecto\.Migrator\s*,|\bEcto\.Migrator\.(?:run|with_repo)\s*\(/;

/** The migrations of the component's database, and what runs them. */
export function migrations(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MigrationFact[] {
  const [path] = scope.product(MIGRATION);
  if (!path) return [];
  const application = programFiles(scope).filter(
    file =>
      /(^|\/)application\.ex$/.test(file.path) ||
      /\buse\s+Application\b/.test(file.code),
  );
  const automatic =
    findIn(application, AT_START) ??
    automaticMigration(scope, images, { command: COMMAND, extensions: [] });
  return [
    { tool: 'Ecto', at: { path, line: 1 }, ...(automatic && { automatic }) },
  ];
}
