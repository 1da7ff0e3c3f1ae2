import { FileTree } from '../../files/FileTree';
import { join } from '../../files/paths';
import { repositoryPath } from '../shared/repositoryPath';

/** Directories of this repository that a Gemfile takes gems from by path. */
export function rubyLibraries(tree: FileTree, folder: string): string[] {
  const text = tree.read(join(folder, 'Gemfile'))?.text ?? '';
  return [
    ...text.matchAll(/^[^#\n]*\bpath(?::|\s*=>|[ \t]+)\s*["']([^"'\n]+)["']/gm),
  ]
    .map(match => repositoryPath(join(folder, match[1])))
    .filter((path): path is string => path !== undefined && path !== '')
    .filter(path => tree.hasDirectory(path));
}
