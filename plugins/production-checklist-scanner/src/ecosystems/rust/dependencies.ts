import { ComponentScope } from '../../component/ComponentScope';
import { folderOf, join } from '../../files/paths';
import {
  DependencyFact,
  DependencyFacts,
  LockFact,
  ManifestFact,
} from '../facts';
import { Crate, CrateDependency } from './Crate';
import { cratesOf } from './crates';

/** What the component's crates ask for, and what holds it. */
export function dependencies(scope: ComponentScope): DependencyFacts {
  const manifests = new Map<string, ManifestFact>();
  for (const crate of cratesOf(scope)) {
    for (const dependency of crate.dependencies) {
      // A workspace says the versions of its crates in its own manifest.
      const { path } = dependency.at;
      const manifest = manifests.get(path) ?? emptyManifest(scope, path, crate);
      manifests.set(path, manifest);
      const isKnown = manifest.dependencies.some(
        ({ at, name }) =>
          name === dependency.name && at.line === dependency.at.line,
      );
      if (!isKnown) manifest.dependencies.push(factOf(dependency));
    }
  }
  return { manifests: [...manifests.values()], undeclared: [] };
}

function emptyManifest(
  scope: ComponentScope,
  path: string,
  crate: Crate,
): ManifestFact {
  return {
    at: { path, line: 1 },
    tool: 'Cargo',
    dependencies: [],
    lock: lockOf(scope, crate),
    bots: { dependabot: ['cargo'], renovate: ['cargo'] },
  };
}

function factOf({
  name,
  requirement,
  source,
  pinned,
  development,
  at,
}: CrateDependency): DependencyFact {
  return {
    name,
    requirement,
    at,
    development,
    precision: precisionOf(requirement, source, pinned),
  };
}

function precisionOf(
  requirement: string,
  source: CrateDependency['source'],
  pinned: boolean,
): DependencyFact['precision'] {
  if (source === 'path') return 'local';
  if (source === 'git') return pinned ? 'exact' : 'floating';
  return /^=\s*\d+\.\d+\.\d+/.test(requirement) ? 'exact' : 'range';
}

/** The lock file of the crate, or that of its workspace. */
function lockOf(scope: ComponentScope, { folder, workspace }: Crate): LockFact {
  const folders = [...new Set([folder, folderOf(workspace.path)])];
  const paths = folders.map(each => join(each, 'Cargo.lock'));
  const committed = paths.find(
    path => scope.tree.has(path) && !scope.ignoredBy(path),
  );
  if (committed)
    return { state: 'committed', at: { path: committed, line: 1 } };
  const expected = ['Cargo.lock'];
  const rule = paths
    .map(path => scope.ignoredBy(path))
    .find(at => at !== undefined);
  return rule
    ? { state: 'ignored', at: rule, expected }
    : { state: 'missing', expected };
}
