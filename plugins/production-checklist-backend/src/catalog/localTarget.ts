import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseLocationRef } from '@backstage/catalog-model';
import { TargetLocation } from './Target';

/**
 * The repository that a directory is of, and where in it. Each direct child of an
 * allowed directory is a repository; what lies deeper is in it. Undefined where
 * it is in none of them.
 */
export function localTarget(
  directory: string,
  allowed: readonly string[],
): { location: TargetLocation; path: string } | undefined {
  for (const parent of allowed) {
    const inside = path.relative(parent, directory);
    if (!inside || inside.startsWith('..') || path.isAbsolute(inside)) continue;
    const [repository, ...rest] = inside.split(path.sep);
    return {
      location: { type: 'directory', directory: path.join(parent, repository) },
      path: rest.join('/'),
    };
  }
  return undefined;
}

/**
 * The directory that a `file:` location names; a relative one is relative to the
 * file that the entity is read from.
 */
export function directoryOf(
  target: string,
  managedBy: string | undefined,
): string {
  const plain = target.startsWith('file:') ? fileURLToPath(target) : target;
  const base = managedBy
    ? path.dirname(parseLocationRef(managedBy).target)
    : '.';
  const absolute = path.resolve(base, plain);
  return /\.ya?ml$/i.test(absolute) ? path.dirname(absolute) : absolute;
}
