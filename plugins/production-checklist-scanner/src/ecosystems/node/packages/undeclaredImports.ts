import { builtinModules } from 'node:module';
import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../../component/ComponentScope';
import { hasForeignManifest } from '../../shared/hasForeignManifest';
import { importsOf, packageOf } from '../code/imports';
import { serverSources } from '../code/sources';

const NOT_A_PACKAGE = /^(\.|\/|#|~|node:|bun:|https?:|npm:|jsr:|@\/|\$)/;

/** The first import of each package, where no manifest declares any. */
export function undeclaredImports(scope: ComponentScope): Evidence[] {
  if (hasForeignManifest(scope, 'node')) return [];
  const found = new Map<string, Evidence>();
  for (const file of serverSources(scope)) {
    for (const { specifier, offset } of importsOf(file)) {
      const name = packageOf(specifier);
      if (NOT_A_PACKAGE.test(specifier) || builtinModules.includes(name)) {
        continue;
      }
      if (!found.has(name)) found.set(name, file.at(offset));
    }
  }
  return [...found.values()];
}
