import picomatch from 'picomatch';
import { ComponentScope } from '../component/ComponentScope';
import { FileTree } from '../files/FileTree';
import { folderOf, join, relativeTo } from '../files/paths';
import { Dockerfile } from '../formats/dockerfile/Dockerfile';
import { BuildReference } from './references/BuildReference';

/** A folder for Dockerfiles, seldom the build context itself. */
const SHARED_FOLDER =
  /(^|\/)(src\/main\/docker|\.?docker|dockerfiles?|packaging|containers?)$/i;

/**
 * The build context: where a build says so, else the folder that holds most
 * of what the Dockerfile copies, looked for from its own folder upwards.
 */
export function contextOf(
  scope: ComponentScope,
  dockerfile: Dockerfile,
  references: readonly BuildReference[],
): string {
  const stated = references[0]?.context;
  if (stated !== undefined) return stated;
  const sources = sourcesOf(dockerfile);
  const folder = folderOf(dockerfile.path);
  // Nothing that is copied may be in the repository: built before.
  const usual = holdsNothingElse(scope, folder)
    ? scope.path
    : folder.replace(SHARED_FOLDER, '');
  let best = { folder: usual, found: 0 };
  for (const candidate of [...foldersUpwards(folder), scope.path]) {
    const found = sources.filter(source =>
      holds(scope.tree, candidate, source),
    ).length;
    if (found > best.found) best = { folder: candidate, found };
  }
  return best.folder;
}

/** Whether a folder below the component's own has but Dockerfiles in it. */
function holdsNothingElse(scope: ComponentScope, folder: string): boolean {
  const below = relativeTo(scope.path, folder);
  return (
    below !== undefined &&
    below !== '' &&
    scope.tree.paths
      .filter(path => relativeTo(folder, path) !== undefined)
      .every(path => /(dockerfile|dockerignore)[^/]*$/i.test(path))
  );
}

/**
 * Whether something that is copied is not in the repository, so that a build
 * of the program puts it into the context.
 */
export function copiesArtefacts(
  tree: FileTree,
  dockerfile: Dockerfile,
  contextPath: string,
): boolean {
  return sourcesOf(dockerfile).some(
    source => !holds(tree, contextPath, source),
  );
}

function foldersUpwards(folder: string): string[] {
  return folder === '' ? [''] : [folder, ...foldersUpwards(folderOf(folder))];
}

/** What is copied from the context by a name that can be looked for. */
function sourcesOf({ stages }: Dockerfile): string[] {
  return stages
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword, from }) => /^(COPY|ADD)$/.test(keyword) && !from)
    .flatMap(({ words }) => words.slice(0, -1))
    .map(word => word.replace(/^(\.?\/)+|\/+$/g, ''))
    .filter(word => word !== '' && word !== '.' && !/^\w+:|\$/.test(word));
}

function holds(tree: FileTree, folder: string, source: string): boolean {
  const path = join(folder, source);
  if (tree.has(path) || tree.hasDirectory(path)) return true;
  if (!/[*?[]/.test(source)) return false;
  const matches = picomatch(path, { dot: true });
  return tree.paths.some(candidate => matches(candidate));
}
