import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, relativeTo } from '../../files/paths';
import { perScope } from '../shared/perScope';
import { isAuxiliary } from './auxiliary';
import { mainsOf } from './mains';
import { GoPackages } from './packages';

/**
 * The files that are compiled into the component's programs; all of its
 * product files where it is none.
 */
export const sourcesOf = perScope((scope): SourceFile[] => {
  const packages = GoPackages.of(scope.tree);
  const product = new Set(scope.product(/\.go$/));
  const mains = mainsOf(scope).map(({ folder }) => folder);
  const folders =
    mains.length > 0
      ? packages.closureOf(mains)
      : [...new Set([...product].map(folderOf))].sort();
  return folders
    .flatMap(folder => packages.filesIn(folder))
    .filter(({ path }) => product.has(path));
});

/** Whether the component has Go code of its own, tools left out. */
export function hasGo(scope: ComponentScope): boolean {
  return scope
    .product(/\.go$/)
    .some(path => !isAuxiliary(folderOf(relativeTo(scope.path, path) ?? path)));
}
