import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join, relativeTo } from '../../files/paths';
import { parseJson } from '../../formats/json';
import { isOwnPath } from '../../component/isProductPath';
import { importsOf } from './code/imports';
import { readPackage } from './packages/NodePackage';
import { packageNames, workspaceAt, workspaceOf } from './packages/workspaces';

/**
 * Packages of the repository that a package depends on: by their directory
 * (`file:`, `link:`), by their name in its workspace, or by an alias of the
 * TypeScript configuration that it imports.
 */
export function nodeLibraries(tree: FileTree, path: string): string[] {
  try {
    return [...declaredLibraries(tree, path), ...aliasedLibraries(tree, path)];
  } catch {
    // A manifest that cannot be read names nothing; its own checks say why.
    return [];
  }
}

function declaredLibraries(tree: FileTree, path: string): string[] {
  const file = tree.read(join(path, 'package.json'));
  if (!file) return [];
  const workspace = workspaceOf(tree, path) ?? workspaceAt(tree, path);
  const names = workspace && packageNames(tree, workspace);
  return readPackage(file)
    .dependencies.filter(({ development }) => !development)
    .flatMap(({ name, requirement }) => {
      const stated = /^(?:file|link|portal):(.+)$/.exec(requirement)?.[1];
      const folder = stated ? resolve(path, stated) : names?.get(name);
      return folder !== undefined && tree.hasDirectory(folder) ? [folder] : [];
    });
}

/** What `paths` of a tsconfig.json above maps imported names to. */
function aliasedLibraries(tree: FileTree, path: string): string[] {
  const aliases = aliasesAbove(tree, path);
  if (aliases.size === 0) return [];
  const used = new Set<string>();
  for (const source of tree.paths) {
    const inside = relativeTo(path, source);
    if (inside === undefined || !/\.[cm]?tsx?$/.test(source)) continue;
    if (!isOwnPath(inside)) continue;
    const file = tree.read(source);
    for (const { specifier } of file ? importsOf(file) : []) {
      const folder =
        aliases.get(specifier) ??
        aliases.get(specifier.split('/').slice(0, 2).join('/'));
      if (folder !== undefined) used.add(folder);
    }
  }
  return [...used];
}

function aliasesAbove(tree: FileTree, path: string): Map<string, string> {
  const aliases = new Map<string, string>();
  for (let at = path; at !== ''; ) {
    at = folderOf(at);
    for (const name of ['tsconfig.base.json', 'tsconfig.json']) {
      const file = tree.read(join(at, name));
      if (file) readAliases(tree, file, at, aliases);
    }
  }
  return aliases;
}

function readAliases(
  tree: FileTree,
  file: SourceFile,
  folder: string,
  aliases: Map<string, string>,
): void {
  const options = parseJson(file).get('compilerOptions');
  const base = resolve(folder, options?.get('baseUrl')?.text ?? '.');
  for (const [name, targets] of options?.get('paths')?.members ?? []) {
    const target = targets.items[0]?.text;
    if (!target || target.includes('node_modules')) continue;
    const library = projectOf(
      tree,
      resolve(base ?? folder, target.replace(/\*.*$/, '')) ?? '',
    );
    const key = name.replace(/\/\*$/, '');
    if (library && !aliases.has(key)) aliases.set(key, library);
  }
}

/** The directory of the project that a file or directory belongs to. */
function projectOf(tree: FileTree, path: string): string | undefined {
  for (let at = path; at !== ''; at = folderOf(at)) {
    if (
      tree.has(join(at, 'project.json')) ||
      tree.has(join(at, 'package.json')) ||
      tree.has(join(at, 'tsconfig.lib.json'))
    ) {
      return at;
    }
  }
  const folder = /\.[cm]?tsx?$/.test(path) ? folderOf(path) : path;
  return folder.replace(/\/src$/, '') || undefined;
}

/** A path from a folder; undefined where it leaves the repository. */
function resolve(folder: string, path: string): string | undefined {
  const parts = folder ? folder.split('/') : [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
