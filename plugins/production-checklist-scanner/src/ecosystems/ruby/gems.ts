import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join, relativeTo } from '../../files/paths';
import { hasForeignManifest } from '../shared/hasForeignManifest';
import { perScope } from '../../component/perScope';
import {
  Gem,
  readGemfile,
  readGemspec,
  readLockedVersions,
  usesGemspec,
} from './gemfile';

/** A Gemfile, what it names, and the file that holds the versions. */
export interface GemManifest {
  file: SourceFile;
  gems: Gem[];
  lockPath: string;
}

const MANIFEST = /(^|\/)(Gemfile|gems\.rb)$/;

/** The Gemfiles of the component: its own, else the nearest above it. */
export const gemManifestsOf = perScope((scope): GemManifest[] => {
  const own = scope
    .product(MANIFEST)
    .filter(path => relativeTo(scope.path, path) !== undefined);
  const depth = (path: string) => path.split('/').length;
  const least = Math.min(...own.map(depth));
  const nearest = own.filter(path => depth(path) === least);
  if (nearest.length > 0) return read(scope, nearest);
  if (hasForeignManifest(scope, 'ruby')) return [];
  for (const folder of scope.directories.slice(1)) {
    const inherited = read(scope, [
      join(folder, 'Gemfile'),
      join(folder, 'gems.rb'),
    ]);
    if (inherited.length > 0) return inherited;
  }
  return [];
});

function read(scope: ComponentScope, paths: readonly string[]): GemManifest[] {
  return paths.flatMap(path => {
    const file = scope.tree.read(path);
    if (!file) return [];
    const folder = folderOf(path);
    const gemspecs = usesGemspec(file)
      ? scope.tree.paths.filter(
          candidate =>
            folderOf(candidate) === folder && candidate.endsWith('.gemspec'),
        )
      : [];
    const gems = [
      ...readGemfile(file),
      ...gemspecs
        .flatMap(candidate => scope.tree.read(candidate) ?? [])
        .flatMap(readGemspec),
    ];
    const lockPath = path.endsWith('gems.rb')
      ? join(folder, 'gems.locked')
      : `${path}.lock`;
    return gems.length > 0 ? [{ file, gems, lockPath }] : [];
  });
}

/** What the lock files hold, transitive gems included. */
const lockedOf = perScope(
  (scope): Map<string, { version: string; at: Evidence }> =>
    new Map(
      gemManifestsOf(scope)
        .map(({ lockPath }) => scope.tree.read(lockPath))
        .filter((file): file is SourceFile => file !== undefined)
        .flatMap(file => [...readLockedVersions(file)]),
    ),
);

/** Where one of the gems is declared for production. */
export function gemAt(
  scope: ComponentScope,
  names: readonly (string | RegExp)[],
): Evidence | undefined {
  return gemsOf(scope).find(
    ({ name, development }) =>
      !development &&
      names.some(wanted =>
        typeof wanted === 'string' ? wanted === name : wanted.test(name),
      ),
  )?.at;
}

/** The version of a gem, from the lock file or an exact requirement. */
export function gemVersion(
  scope: ComponentScope,
  name: string,
): string | undefined {
  return (
    lockedOf(scope).get(name)?.version ??
    /\d+(\.\d+)*/.exec(
      gemsOf(scope).find(gem => gem.name === name)?.requirement ?? '',
    )?.[0]
  );
}

function gemsOf(scope: ComponentScope): Gem[] {
  return gemManifestsOf(scope).flatMap(({ gems }) => gems);
}
