import { ComponentScope } from '../../../component/ComponentScope';
import { join } from '../../../files/paths';
import { LockFact } from '../../facts';
import { NodePackage } from './NodePackage';
import { workspaceOf } from './workspaces';

export type PackageManager = 'npm' | 'yarn' | 'pnpm' | 'bun';

/** The lock files of each package manager, the usual one first. */
const LOCK_FILES: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ['package-lock.json', 'npm-shrinkwrap.json'],
  yarn: ['yarn.lock'],
  pnpm: ['pnpm-lock.yaml'],
  bun: ['bun.lock', 'bun.lockb'],
};

/** Every name that a lock file of Node.js packages can have. */
export const ALL_LOCK_FILES: readonly string[] =
  Object.values(LOCK_FILES).flat();

/** Which package manager a package is meant for. */
export function managerOf(
  scope: ComponentScope,
  manifest: NodePackage,
): PackageManager {
  const folders = installFolders(scope, manifest);
  const stated = folders
    .map(folder => scope.tree.read(join(folder, 'package.json'))?.text)
    .map(text => text && /"packageManager"\s*:\s*"(\w+)@/.exec(text)?.[1])
    .find(name => name && Object.hasOwn(LOCK_FILES, name));
  if (stated) return stated as PackageManager;
  const locked = Object.entries(LOCK_FILES).find(([, names]) =>
    folders.some(folder =>
      names.some(name => scope.tree.has(join(folder, name))),
    ),
  );
  if (locked) return locked[0] as PackageManager;
  const marked = (name: string) =>
    folders.some(folder => scope.tree.has(join(folder, name)));
  if (marked('.yarnrc.yml') || marked('.yarnrc')) return 'yarn';
  if (marked('pnpm-workspace.yaml')) return 'pnpm';
  return marked('bunfig.toml') ? 'bun' : 'npm';
}

/** The lock file that holds a package's dependencies. */
export function lockOf(scope: ComponentScope, manifest: NodePackage): LockFact {
  const folders = installFolders(scope, manifest);
  const own = LOCK_FILES[managerOf(scope, manifest)];
  const names = [...own, ...ALL_LOCK_FILES.filter(name => !own.includes(name))];
  const paths = folders.flatMap(folder =>
    names.map(name => join(folder, name)),
  );
  const ignored = (path: string) => scope.ignoredBy(path);
  const committed = paths.find(path => scope.tree.has(path) && !ignored(path));
  if (committed) {
    return { state: 'committed', at: { path: committed, line: 1 } };
  }
  const cached = folders
    .map(folder => join(folder, '.yarn/cache/'))
    .map(folder => scope.tree.paths.find(path => path.startsWith(folder)))
    .find(path => path !== undefined);
  if (cached) return { state: 'committed', at: { path: cached } };
  const expected = [...own];
  const rule = paths.map(ignored).find(at => at !== undefined);
  return rule
    ? { state: 'ignored', at: rule, expected }
    : { state: 'missing', expected };
}

/** Where a package's lock file may lie: beside it, or with its workspace. */
function installFolders(
  scope: ComponentScope,
  { folder }: NodePackage,
): string[] {
  const workspace = workspaceOf(scope.tree, folder);
  return workspace
    ? [folder, workspace.folder, workspace.lockFolder]
    : [folder];
}
