import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { MigrationFact } from '../facts';
import { automaticMigration } from './automaticMigration';

/** A tool that is known by where its migrations stand. */
export interface MigrationTool {
  tool: string;
  files: RegExp;
  /** What applies them, in a start script or an image's command. */
  command: RegExp;
}

/** The migrations of the first tool that has any. */
export function migrationsByFiles(
  tools: readonly MigrationTool[],
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MigrationFact[] {
  for (const { tool, files, command } of tools) {
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
