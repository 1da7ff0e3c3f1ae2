import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { DependencyFact } from '../facts';
import { perScope } from '../../component/perScope';
import { allManifestsOf } from './manifests';
import { readRequirements } from './requirementsFile';

/** Everything that the component's manifests declare, for production first. */
export const declarationsOf = perScope((scope): DependencyFact[] => {
  const declared = allManifestsOf(scope).flatMap(
    ({ dependencies }) => dependencies,
  );
  const compiled = allManifestsOf(scope)
    .filter(({ file }) => file.path.endsWith('.in'))
    .flatMap(
      ({ file }) => scope.tree.read(file.path.replace(/\.in$/, '.txt')) ?? [],
    )
    .flatMap(file => readRequirements(scope.tree, file).lines)
    .map(line => ({ ...line, development: false }));
  return [
    ...declared.filter(({ development }) => !development),
    ...compiled,
    ...declared.filter(({ development }) => development),
  ];
});

/** Where one of the packages is declared. */
export function declaredAt(
  scope: ComponentScope,
  packages: readonly (string | RegExp)[],
): Evidence | undefined {
  return declarationsOf(scope).find(({ name }) =>
    packages.some(wanted =>
      typeof wanted === 'string' ? wanted === name : wanted.test(name),
    ),
  )?.at;
}
