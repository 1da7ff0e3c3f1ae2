import { FileTree } from '../../files/FileTree';
import { dependedFolders } from './crates';

/** The crates of this repository that those in a directory depend on. */
export function rustLibraries(tree: FileTree, path: string): string[] {
  return [...new Set(dependedFolders(tree, path))].sort();
}
