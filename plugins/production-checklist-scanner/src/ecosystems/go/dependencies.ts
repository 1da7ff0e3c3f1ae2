import { ComponentScope } from '../../component/ComponentScope';
import { join } from '../../files/paths';
import {
  DependencyFact,
  DependencyFacts,
  LockFact,
  ManifestFact,
} from '../facts';
import { GoModule } from './GoModule';
import { legacyManifests } from './legacyManifests';
import { modulesIn, modulesOf } from './modules';
import { undeclaredImports } from './undeclaredImports';
import { precisionOf } from './versions';

/** What the component's modules ask for, and what holds it. */
export function dependencies(scope: ComponentScope): DependencyFacts {
  const modules = modulesOf(scope);
  const legacy = modules.length > 0 ? [] : legacyManifests(scope);
  return {
    manifests: [
      ...modules
        .map(module => manifestFact(scope, module))
        .filter(({ dependencies: all }) => all.length > 0),
      ...legacy,
    ],
    undeclared:
      modules.length > 0 || legacy.length > 0 ? [] : undeclaredImports(scope),
  };
}

function manifestFact(scope: ComponentScope, module: GoModule): ManifestFact {
  const local = new Set(modulesIn(scope.tree).map(({ path }) => path));
  return {
    at: { path: module.file.path, line: 1 },
    tool: 'go',
    dependencies: module.requirements
      .filter(({ indirect }) => !indirect)
      .map(({ path, version, at }): DependencyFact => {
        const isLocal = module.localReplacements.has(path) || local.has(path);
        return {
          name: path,
          requirement: version,
          at,
          development: false,
          precision: isLocal ? 'local' : precisionOf(version),
        };
      }),
    lock: lockOf(scope, module),
    bots: { dependabot: ['gomod'], renovate: ['gomod'] },
  };
}

/** Checksums beside the module, those of a workspace, or vendored sources. */
function lockOf(scope: ComponentScope, { folder }: GoModule): LockFact {
  const { tree } = scope;
  const workspaces = scope.directories.filter(above =>
    tree.has(join(above, 'go.work')),
  );
  const candidates = [
    join(folder, 'go.sum'),
    join(folder, 'vendor/modules.txt'),
    ...workspaces.map(above => join(above, 'go.work.sum')),
    ...workspaces.map(above => join(above, 'vendor/modules.txt')),
  ];
  const committed = candidates.find(
    path => tree.has(path) && !scope.ignoredBy(path),
  );
  if (committed) {
    return { state: 'committed', at: { path: committed, line: 1 } };
  }
  const expected = ['go.sum'];
  const rule = scope.ignoredBy(join(folder, 'go.sum'));
  return rule
    ? { state: 'ignored', at: rule, expected }
    : { state: 'missing', expected };
}
