import { ComponentScope } from '../../component/ComponentScope';
import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { join, relativeTo } from '../../files/paths';
import { UnreadableFileError } from '../../formats/UnreadableFileError';
import { shippedStages } from '../shared/deployedEnvironment';
import { perScope } from '../../component/perScope';
import { Crate, CrateDependency, readCrate } from './Crate';

/** Programs beside the service. */
const BESIDE_THE_SERVICE =
  /(^|[-_])(cli|ctl|client|migrate|migrations?|migrator|seed(er)?|gen|generator|xtask|tool|tools|bench|test\w*|healthcheck|admin|gui|ffi)$/i;

/**
 * The crates that the component is: those of its programs with the crates of
 * this repository that they depend on, else all in its directory.
 */
export const cratesOf = perScope((scope): Crate[] => {
  const programs = programsOf(scope).map(({ crate }) => crate);
  return withDependencies(
    scope.tree,
    programs.length > 0 ? programs : ownCrates(scope),
  );
});

export interface Program {
  name: string;
  path: string;
  crate: Crate;
}

/** The component's programs. */
export const programsOf = perScope((scope): Program[] => {
  const all = ownCrates(scope).flatMap(crate =>
    crate.binaries.map(binary => ({ ...binary, crate })),
  );
  if (all.length < 2) return all;
  const named = all.filter(({ name, crate }) =>
    [name, crate.name].some(candidate => isCalled(scope, candidate)),
  );
  const preferences: ((program: Program) => boolean)[] = [
    ({ name }) =>
      named.length === 0 || named.some(program => program.name === name),
    program => isBuiltByImage(scope, program),
    ({ name, crate }) =>
      crate.defaultRun === undefined || crate.defaultRun === name,
    ({ name }) => !BESIDE_THE_SERVICE.test(name),
  ];
  let best = all;
  for (const prefers of preferences) {
    const preferred = best.filter(prefers);
    if (preferred.length > 0) best = preferred;
  }
  return best;
});

/** Everything that the component's crates depend on in production. */
export const declarationsOf = perScope((scope): CrateDependency[] =>
  cratesOf(scope)
    .flatMap(({ dependencies }) => dependencies)
    .filter(({ development }) => !development),
);

/** What the component's crates declare under one of some names. */
export function declaration(
  scope: ComponentScope,
  names: RegExp,
): CrateDependency | undefined {
  return declarationsOf(scope).find(({ name }) => names.test(name));
}

function ownCrates(scope: ComponentScope): Crate[] {
  const own = scope
    .product(/(^|\/)Cargo\.toml$/)
    .map(path => ({ path, inside: relativeTo(scope.path, path) }))
    // A desktop program runs beside no server, and in no image.
    .filter(({ inside }) => inside && !/(^|\/)src-tauri\//.test(inside))
    .map(({ path }) => scope.tree.read(path))
    .flatMap(file => (file && readCrate(scope.tree, file)) ?? []);
  if (own.length > 0) return own;
  const inherited = scope.inherited('Cargo.toml');
  const crate = inherited && readCrate(scope.tree, inherited);
  return crate ? [crate] : [];
}

function isCalled(scope: ComponentScope, name: string): boolean {
  const own = plain(name);
  return own !== '' && scope.names.some(candidate => plain(candidate) === own);
}

/** `orders-server` and `orders` are the same. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(service|svc|server|api|app|rs)$/, '');
}

function isBuiltByImage(
  scope: ComponentScope,
  { name, crate }: Program,
): boolean {
  const words = [name, crate.name].map(word => word.replace(/[^\w-]/g, ''));
  const pattern = new RegExp(
    `(?:--bin|--package|-p)[ =](?:${words.join(
      '|',
    )})(?![\\w-])|release/(?:${words.join('|')})(?![\\w-])`,
  );
  return imageTexts(scope).some(text => pattern.test(text));
}

const imageTexts = perScope((scope): string[] =>
  [...new Set(shippedStages(scope).map(({ at }) => at.path))].flatMap(
    path => scope.tree.read(path)?.text ?? [],
  ),
);

function withDependencies(tree: FileTree, from: readonly Crate[]): Crate[] {
  const found = new Map(from.map(crate => [crate.file.path, crate]));
  // A map that grows while it is walked is walked to its end.
  for (const { dependencies } of found.values()) {
    for (const { folder, development } of dependencies) {
      if (folder === undefined || development) continue;
      const file = tree.read(join(folder, 'Cargo.toml'));
      const crate =
        file && !found.has(file.path) ? readCrate(tree, file) : undefined;
      if (crate) found.set(crate.file.path, crate);
    }
  }
  return [...found.values()];
}

/** The folders of crates that those in a directory depend on by path. */
export function dependedFolders(tree: FileTree, path: string): string[] {
  try {
    const own = tree.paths
      .filter(file => /(^|\/)Cargo\.toml$/.test(file))
      .filter(
        file =>
          file === join(path, 'Cargo.toml') ||
          relativeTo(path, file) !== undefined,
      )
      .map(file => tree.read(file))
      .filter((file): file is SourceFile => file !== undefined)
      .flatMap(file => readCrate(tree, file) ?? []);
    return withDependencies(tree, own)
      .map(({ folder }) => folder)
      .filter(
        folder => folder !== path && relativeTo(path, folder) === undefined,
      );
  } catch (error) {
    // The checks that need the file say that it cannot be read.
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}
