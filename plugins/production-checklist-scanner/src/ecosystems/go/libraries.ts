import { FileTree } from '../../files/FileTree';
import { relativeTo } from '../../files/paths';
import { GoPackages } from './packages';

/**
 * The folders of this repository outside a directory whose packages are
 * compiled into the programs in it.
 */
export function goLibraries(tree: FileTree, path: string): string[] {
  const packages = GoPackages.of(tree);
  const own = packages.foldersIn(path);
  if (own.length === 0) return [];
  const outside = packages
    .closureOf(own)
    .filter(
      folder => folder !== path && relativeTo(path, folder) === undefined,
    );
  return outside.filter(
    folder =>
      !outside.some(
        other => other !== folder && relativeTo(other, folder) !== undefined,
      ),
  );
}
