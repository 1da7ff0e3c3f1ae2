import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { join, relativeTo } from '../../../files/paths';
import { hasForeignManifest } from '../../shared/hasForeignManifest';
import { perScope } from '../../../component/perScope';
import { NodePackage, PackageDependency, readPackage } from './NodePackage';

/**
 * The packages that a component is: those in its directory that depend on
 * something, else the nearest one above it.
 */
export const packagesOf = perScope((scope): NodePackage[] => {
  const own = ownPackageFiles(scope)
    .map(readPackage)
    .filter(({ dependencies }) => dependencies.length > 0);
  if (own.length > 0 || hasForeignManifest(scope, 'node')) return own;
  return inheritedPackages(scope)
    .filter(({ dependencies }) => dependencies.length > 0)
    .slice(0, 1);
});

/** The files called package.json in the component's directory. */
export function ownPackageFiles(scope: ComponentScope): SourceFile[] {
  return scope
    .product(/(^|\/)package\.json$/)
    .filter(path => relativeTo(scope.path, path) !== undefined)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
}

/** The packages of the component's ancestors, nearest first. */
export function inheritedPackages(scope: ComponentScope): NodePackage[] {
  return scope.directories
    .slice(1)
    .map(folder => scope.tree.read(join(folder, 'package.json')))
    .filter((file): file is SourceFile => file !== undefined)
    .map(readPackage);
}

/**
 * Everything that can be required in the component: what its own packages,
 * the libraries it uses and its ancestors declare, its own first.
 */
export const declarationsOf = perScope((scope): PackageDependency[] =>
  [
    ...packagesOf(scope),
    ...libraryPackages(scope),
    ...inheritedPackages(scope),
  ].flatMap(({ dependencies }) => dependencies),
);

/** Where one of the names is declared, for production if it is anywhere. */
export function findDeclaration(
  scope: ComponentScope,
  names: readonly string[],
): PackageDependency | undefined {
  const declared = declarationsOf(scope).filter(({ name }) =>
    names.includes(name),
  );
  return declared.find(({ development }) => !development) ?? declared[0];
}

function libraryPackages(scope: ComponentScope): NodePackage[] {
  return scope
    .product(/(^|\/)package\.json$/)
    .filter(path => relativeTo(scope.path, path) === undefined)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .map(readPackage);
}
