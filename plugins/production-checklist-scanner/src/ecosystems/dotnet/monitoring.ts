import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { MonitoringFact } from '../facts';
import {
  deployedEnvironment,
  shippedStages,
} from '../shared/deployedEnvironment';
import { DotnetMonitoring, MONITORING_PRODUCTS } from './monitoringProducts';
import { centralVersions, sharedPackages } from './packageVersions';
import { projectsOf } from './projects';
import { sourcesOf } from './sources';
import { findUsed } from './used';

/** What watches the component. */
export function monitoring(scope: ComponentScope): MonitoringFact[] {
  return MONITORING_PRODUCTS.flatMap((entry): MonitoringFact[] => {
    const { product, purposes, packages, optional } = entry;
    const dependency = declarationOf(scope, packages);
    const setUp =
      (dependency && setUpOf(scope, entry)) ?? agentOf(scope, entry);
    if (!setUp && (!dependency || optional)) return [];
    return [
      {
        purposes: [...purposes],
        product,
        ...(dependency && { dependency }),
        ...(setUp && { setUp }),
      },
    ];
  });
}

function declarationOf(
  scope: ComponentScope,
  packages: RegExp,
): Evidence | undefined {
  for (const project of projectsOf(scope)) {
    const named = [
      ...project.packages,
      ...sharedPackages(scope.tree, project),
    ].find(({ name }) => packages.test(name));
    if (named) return named.at;
    const central = centralVersions(scope.tree, project);
    const everywhere = [...(central?.versions.values() ?? [])].find(
      ({ name, at }) =>
        packages.test(name) &&
        /GlobalPackageReference/.test(
          central?.file.lines[(at.line ?? 1) - 1] ?? '',
        ),
    );
    if (everywhere) return everywhere.at;
  }
  return undefined;
}

function setUpOf(
  scope: ComponentScope,
  { setUp, needs }: DotnetMonitoring,
): Evidence | undefined {
  const used = setUp && findUsed(scope, setUp);
  const complete =
    !needs || sourcesOf(scope).some(({ code }) => needs.test(code));
  return used && complete ? used.file.at(used.match.index) : undefined;
}

/** An agent that the image or a pod loads into the program. */
function agentOf(
  scope: ComponentScope,
  { agent }: DotnetMonitoring,
): Evidence | undefined {
  if (!agent) return undefined;
  const variable = deployedEnvironment(scope).find(({ name, value }) =>
    agent.test(`${name}=${value ?? ''}`),
  );
  if (variable) return variable.at;
  const dockerfiles = [
    ...new Set(shippedStages(scope).map(({ at }) => at.path)),
  ]
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
  return dockerfiles.map(file => file.find(agent)).find(at => at !== undefined);
}
