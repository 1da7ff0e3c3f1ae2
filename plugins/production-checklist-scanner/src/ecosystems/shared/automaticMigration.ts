import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { ImageBuild } from '../../images/ImageFacts';
import { startFilesOf } from './startFiles';

/**
 * Where a start script, an image's command or the program itself applies the
 * migrations.
 */
export function automaticMigration(
  scope: ComponentScope,
  images: readonly ImageBuild[],
  wanted: { command: RegExp; extensions: readonly string[] },
): Evidence | undefined {
  const { command, extensions } = wanted;
  for (const { stages } of images) {
    for (const { keyword, argument, at } of stages.flatMap(
      stage => stage.instructions,
    )) {
      if (/^(CMD|ENTRYPOINT)$/.test(keyword) && command.test(words(argument)))
        return at;
    }
  }
  const scripts = images
    .flatMap(({ start }) => start.steps)
    .map(({ at }) => scope.tree.read(at.path))
    .filter((file): file is SourceFile => file !== undefined)
    .filter(
      ({ path }) => !images.some(({ dockerfile }) => dockerfile.path === path),
    );
  for (const file of [
    ...scripts,
    ...startFilesOf(scope),
    ...scope.sources(extensions),
  ]) {
    const at = file.find(command);
    if (at) return at;
  }
  return undefined;
}

/** `["alembic", "upgrade"]` as a line. */
function words(argument: string): string {
  return argument.replace(/["',[\]]+/g, ' ');
}
