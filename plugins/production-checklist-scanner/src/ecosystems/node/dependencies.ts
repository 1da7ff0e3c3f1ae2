import { ComponentScope } from '../../component/ComponentScope';
import { DependencyFact, DependencyFacts, ManifestFact } from '../facts';
import { lockOf, managerOf } from './packages/lockFiles';
import { NodePackage } from './packages/NodePackage';
import { packagesOf } from './packages/packages';
import { precisionOf } from './packages/requirement';
import { undeclaredImports } from './packages/undeclaredImports';
import { packageNames, workspaceAt, workspaceOf } from './packages/workspaces';

/** What the component's package.json files ask for, and what holds it. */
export function dependencies(scope: ComponentScope): DependencyFacts {
  const packages = packagesOf(scope);
  return {
    manifests: packages.map(manifest => manifestFact(scope, manifest)),
    undeclared: packages.length > 0 ? [] : undeclaredImports(scope),
  };
}

function manifestFact(
  scope: ComponentScope,
  manifest: NodePackage,
): ManifestFact {
  const tool = managerOf(scope, manifest);
  const workspace =
    workspaceOf(scope.tree, manifest.folder) ??
    workspaceAt(scope.tree, manifest.folder);
  const local = workspace && packageNames(scope.tree, workspace);
  return {
    at: { path: manifest.file.path, line: 1 },
    tool,
    dependencies: manifest.dependencies.map(
      ({ name, requirement, at, development }): DependencyFact => ({
        name,
        requirement,
        at,
        development,
        precision: local?.has(name) ? 'local' : precisionOf(requirement),
      }),
    ),
    lock: lockOf(scope, manifest),
    bots: {
      dependabot: tool === 'bun' ? ['bun', 'npm'] : ['npm'],
      renovate: tool === 'bun' ? ['bun', 'npm'] : ['npm'],
    },
  };
}
