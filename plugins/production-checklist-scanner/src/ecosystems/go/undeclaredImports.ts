import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { join } from '../../files/paths';
import { importsOf } from './imports';
import { GoPackages } from './packages';
import { sourcesOf } from './sources';

/** The first import of each third-party package that nothing declares. */
export function undeclaredImports(scope: ComponentScope): Evidence[] {
  const packages = GoPackages.of(scope.tree);
  const found = new Map<string, Evidence>();
  for (const file of sourcesOf(scope)) {
    for (const { path, offset } of importsOf(file)) {
      const isOurs =
        !isThirdParty(path) || packages.resolve(path) !== undefined;
      if (isOurs || found.has(path) || isVendored(scope, path)) continue;
      found.set(path, file.at(offset));
    }
  }
  return [...found.values()];
}

/** Only the standard library has no domain in its paths. */
function isThirdParty(path: string): boolean {
  return /^[^/]+\.[^/]+\//.test(path);
}

function isVendored(scope: ComponentScope, path: string): boolean {
  return scope.directories.some(folder =>
    scope.tree.hasDirectory(join(folder, `vendor/${path}`)),
  );
}
