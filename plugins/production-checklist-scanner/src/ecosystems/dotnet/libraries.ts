import { FileTree } from '../../files/FileTree';
import { referencedFolders } from './projects';

/** The projects of this repository that those in a directory reference. */
export function dotnetLibraries(tree: FileTree, path: string): string[] {
  return [...new Set(referencedFolders(tree, path))].sort();
}
