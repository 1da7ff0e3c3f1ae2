import { ComponentScope } from '../../component/ComponentScope';
import { folderOf, join } from '../../files/paths';
import { DependencyFacts, LockFact, ManifestFact } from '../facts';
import { Manifest } from './Manifest';
import { manifestsOf } from './manifests';
import { isPinned, readRequirements } from './requirementsFile';
import { undeclaredImports } from './undeclaredImports';
import { workspaceRootOf } from './workspaces';

/** What the component's Python manifests ask for, and what holds it. */
export function dependencies(scope: ComponentScope): DependencyFacts {
  const manifests = manifestsOf(scope);
  const facts = manifests
    .filter(manifest => !isWrittenFromAnother(scope, manifest, manifests))
    .map(manifest => manifestFact(scope, manifest));
  return {
    manifests: facts,
    undeclared: manifests.length > 0 ? [] : undeclaredImports(scope),
  };
}

function manifestFact(scope: ComponentScope, manifest: Manifest): ManifestFact {
  const lock = lockOf(scope, manifest);
  const byUv =
    lock.state === 'committed' && /(^|\/)uv\.lock$/.test(lock.at.path);
  const { dependabot, renovate } = manifest.bots;
  return {
    at: { path: manifest.file.path, line: 1 },
    tool: byUv ? 'uv' : manifest.tool,
    dependencies: manifest.dependencies,
    lock,
    bots: {
      dependabot: byUv ? [...new Set(['uv', ...dependabot])] : dependabot,
      renovate,
    },
  };
}

/** The file that holds the versions of a manifest. */
export function lockOf(scope: ComponentScope, manifest: Manifest): LockFact {
  const { path } = manifest.file;
  const folder = folderOf(path);
  if (manifest.tool === 'pip-compile') {
    const at = pinnedBeside(scope, path);
    return at
      ? { state: 'committed', at: { path: at, line: 1 } }
      : { state: 'missing', expected: ['requirements.txt with every version'] };
  }
  const root = workspaceRootOf(scope.tree, folder);
  const folders = root === undefined ? [folder] : [folder, root];
  const paths = folders.flatMap(place =>
    manifest.locks.map(name => join(place, name)),
  );
  const committed = paths.find(
    lock => scope.tree.has(lock) && !scope.ignoredBy(lock),
  );
  if (committed)
    return { state: 'committed', at: { path: committed, line: 1 } };
  const exported = requirementsIn(scope, folder).find(name =>
    pinned(scope, name),
  );
  if (exported) return { state: 'committed', at: { path: exported, line: 1 } };
  const ignored = paths.map(lock => scope.ignoredBy(lock)).find(Boolean);
  const expected = manifest.locks;
  return ignored
    ? { state: 'ignored', at: ignored, expected }
    : { state: 'missing', expected };
}

/**
 * A requirements file beside a manifest with a lock is exported from it, one
 * that is compiled from an `.in` file is that one's lock, and one that another
 * includes is read with it.
 */
function isWrittenFromAnother(
  scope: ComponentScope,
  { file, tool }: Manifest,
  manifests: readonly Manifest[],
): boolean {
  if (tool !== 'pip-compile') return false;
  const { path } = file;
  const others = manifests.filter(other => other.file !== file);
  return others.some(other =>
    other.tool === 'pip-compile'
      ? compiledFrom(scope, other.file.path) === path ||
        readRequirements(scope.tree, other.file).includes.includes(path)
      : folderOf(other.file.path) === folderOf(path) &&
        lockOf(scope, other).state === 'committed',
  );
}

/** The file itself, or the one compiled from it, where it is pinned. */
function pinnedBeside(scope: ComponentScope, path: string): string | undefined {
  const lock = path.replace(/\.(txt|in|pip)$/, '.lock');
  return [compiledFrom(scope, path), path, lock].find(
    candidate => candidate !== undefined && pinned(scope, candidate),
  );
}

/** `requirements.txt` of `requirements.in`, beside it or in another folder. */
function compiledFrom(scope: ComponentScope, path: string): string | undefined {
  if (!path.endsWith('.in')) return undefined;
  const beside = path.replace(/\.in$/, '.txt');
  if (scope.tree.has(beside)) return beside;
  const name = beside.slice(beside.lastIndexOf('/') + 1);
  return scope.product().find(candidate => candidate.endsWith(`/${name}`));
}

function pinned(scope: ComponentScope, path: string): boolean {
  const file = scope.tree.read(path);
  return (
    file !== undefined &&
    isPinned(scope.tree, readRequirements(scope.tree, file))
  );
}

function requirementsIn(scope: ComponentScope, folder: string): string[] {
  return [
    'requirements.txt',
    'requirements.lock',
    'requirements-lock.txt',
    'requirements/production.txt',
    'requirements/base.txt',
  ]
    .map(name => join(folder, name))
    .filter(path => scope.tree.has(path));
}
