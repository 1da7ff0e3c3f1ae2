import { FileTree } from '../../files/FileTree';
import { folderOf, join } from '../../files/paths';
import { JsonNode, parseJson } from '../../formats/json';
import { UnreadableFileError } from '../../formats/UnreadableFileError';
import picomatch from 'picomatch';
import { repositoryPath } from '../shared/repositoryPath';

/** Directories of this repository that Composer takes packages from by path. */
export function phpLibraries(tree: FileTree, folder: string): string[] {
  const root = composerAt(tree, folder);
  const repositories = root?.get('repositories');
  const list = [
    ...(repositories?.items ?? []),
    ...(repositories?.members ?? []).map(([, value]) => value),
  ];
  return list
    .filter(repository => repository.get('type')?.text === 'path')
    .flatMap(repository => repository.get('url')?.text ?? [])
    .map(url => repositoryPath(join(folder, url)))
    .filter((path): path is string => path !== undefined && path !== '')
    .flatMap(path => (path.includes('*') ? matching(tree, path) : [path]))
    .filter(path => tree.hasDirectory(path));
}

function matching(tree: FileTree, pattern: string): string[] {
  const isMatch = picomatch(pattern);
  return tree.paths
    .filter(path => path.endsWith('/composer.json'))
    .map(folderOf)
    .filter(folder => isMatch(folder));
}

function composerAt(tree: FileTree, folder: string): JsonNode | undefined {
  const file = tree.read(join(folder, 'composer.json'));
  if (!file) return undefined;
  try {
    return parseJson(file);
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined;
    throw error;
  }
}
