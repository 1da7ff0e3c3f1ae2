import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join, relativeTo } from '../../files/paths';
import { perScope } from '../../component/perScope';
import { GoModule, readGoModule } from './GoModule';

/** The modules in the component's directory, else the one it is part of. */
export const modulesOf = perScope((scope): GoModule[] => {
  const own = scope
    .product(/(^|\/)go\.mod$/)
    .filter(path => relativeTo(scope.path, path) !== undefined)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .map(readGoModule);
  if (own.length > 0) return own;
  const inherited = scope.inherited('go.mod');
  return inherited ? [readGoModule(inherited)] : [];
});

const allModules = new WeakMap<FileTree, GoModule[]>();

/** Every module of the repository, those with the longest paths first. */
export function modulesIn(tree: FileTree): GoModule[] {
  let modules = allModules.get(tree);
  if (!modules) {
    modules = tree.paths
      .filter(
        path => /(^|\/)go\.mod$/.test(path) && !/(^|\/)vendor\//.test(path),
      )
      .map(path => tree.read(path))
      .filter((file): file is SourceFile => file !== undefined)
      .map(readGoModule)
      .sort((a, b) => b.path.length - a.path.length);
    allModules.set(tree, modules);
  }
  return modules;
}

/** The folder of the module that a folder belongs to. */
export function moduleFolderOf(
  tree: FileTree,
  folder: string,
): string | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    if (tree.has(join(at, 'go.mod'))) return at;
    if (at === '') return undefined;
  }
}
