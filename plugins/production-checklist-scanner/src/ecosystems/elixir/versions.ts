import semver from 'semver';
import { ComponentScope } from '../../component/ComponentScope';
import { folderOf, join } from '../../files/paths';
import { findDependency } from './projects';

/** The version of a dependency: the lock file's, or the lowest it asks for. */
export function versionOf(
  scope: ComponentScope,
  name: string,
): string | undefined {
  const dependency = findDependency(scope, [name]);
  const folders = [
    ...(dependency ? [folderOf(dependency.at.path)] : []),
    ...scope.directories,
  ];
  for (const folder of folders) {
    const lock = scope.tree.read(join(folder, 'mix.lock'));
    const locked =
      lock &&
      new RegExp(`"${name}": \\{:hex, :\\w+, "([^"\\n]+)"`).exec(
        lock.text,
      )?.[1];
    if (locked) return locked;
  }
  return semver.coerce(dependency?.requirement)?.version;
}
