import semver from 'semver';
import { ComponentScope } from '../../../component/ComponentScope';
import { lockOf } from './lockFiles';
import { findDeclaration, packagesOf } from './packages';

/**
 * The version of a package that is installed: the lock file's, or else the
 * lowest that the requirement allows.
 */
export function versionOf(
  scope: ComponentScope,
  name: string,
): string | undefined {
  const requirement = findDeclaration(scope, [name])?.requirement;
  if (requirement === undefined) return undefined;
  const range = semver.validRange(requirement) ?? '*';
  const locked = lockedVersions(scope, name).filter(version =>
    semver.satisfies(version, range, { includePrerelease: true }),
  );
  if (locked.length > 0) return semver.rsort(locked)[0];
  return range === '*' ? undefined : semver.minVersion(range)?.version;
}

function lockedVersions(scope: ComponentScope, name: string): string[] {
  const [manifest] = packagesOf(scope);
  const lock = manifest && lockOf(scope, manifest);
  const file =
    lock?.state === 'committed' ? scope.tree.read(lock.at.path) : undefined;
  if (!file) return [];
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const shapes = [
    // package-lock.json, with the name under node_modules/ or by itself
    `"(?:node_modules/)?${escaped}": \\{\\s{1,20}"version": "([^"\\n]+)"`,
    // yarn.lock, classic and later
    `^"?${escaped}@[^\\n]*:\\n  version:? "?([^"\\n]+)`,
    // pnpm-lock.yaml
    `^ {2}'?/?${escaped}[@/](\\d[^:('\\s]*)`,
    // bun.lock
    `"${escaped}": \\["${escaped}@([^"\\n]+)"`,
  ];
  return shapes
    .flatMap(shape => [...file.text.matchAll(new RegExp(shape, 'gm'))])
    .map(match => match[1])
    .filter(version => semver.valid(version) !== null);
}
