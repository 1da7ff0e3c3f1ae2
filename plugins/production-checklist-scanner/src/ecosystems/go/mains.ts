import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { relativeTo } from '../../files/paths';
import { shippedStages } from '../shared/deployedEnvironment';
import { perScope } from '../../component/perScope';
import { isAuxiliary } from './auxiliary';
import { modulesOf } from './modules';
import { GoPackages } from './packages';

/** A program: a folder whose package is called `main`. */
export interface GoMain {
  folder: string;
  /** What `go build` calls it. */
  name: string;
  file: SourceFile;
}

const GENERIC = /^(|cmd|main|app|src)$/;
const BESIDE_THE_SERVICE =
  /(ctl|cli|client|migrate|migrations?|migrator|seed(er)?|gen|generator|tool|lint|bench|test\w*|mock\w*|healthcheck)$/i;

/** The component's programs. */
export const mainsOf = perScope((scope): GoMain[] => {
  const packages = GoPackages.of(scope.tree);
  const product = new Set(scope.product(/\.go$/));
  const mains = packages.foldersIn(scope.path).flatMap(folder => {
    const file = packages
      .filesIn(folder)
      .find(
        ({ code, path }) =>
          product.has(path) &&
          /^package[ \t]+main\b/m.test(code) &&
          /^func[ \t]+main[ \t]*\(/m.test(code),
      );
    const name = nameOf(scope, folder);
    return file ? [{ folder, name, file }] : [];
  });
  return choose(scope, mains);
});

/**
 * Of several programs those that the component is: called as it is, built by
 * its image, or else all that are no tools.
 */
function choose(scope: ComponentScope, mains: readonly GoMain[]): GoMain[] {
  if (mains.length < 2) return [...mains];
  const preferences: ((main: GoMain) => boolean)[] = [
    ({ name }) => isCalled(scope, name),
    main => isBuiltByImage(scope, main),
    ({ folder }) => !isAuxiliary(relativeTo(scope.path, folder) ?? folder),
    ({ name }) => !BESIDE_THE_SERVICE.test(name),
  ];
  const named = mains.filter(preferences[0]);
  if (named.length > 0) return named;
  let best = [...mains];
  for (const prefers of preferences.slice(1)) {
    const preferred = best.filter(prefers);
    if (preferred.length > 0) best = preferred;
  }
  return best;
}

/** Whether the component's image builds the program by its folder. */
function isBuiltByImage(scope: ComponentScope, { folder }: GoMain): boolean {
  const inside = relativeTo(scope.path, folder) ?? folder;
  if (inside === scope.path || inside === '') return false;
  return imageBuilds(scope).some(
    text => text.includes(`/${inside}`) || text.includes(` ${inside}`),
  );
}

const imageBuilds = perScope((scope): string[] =>
  dockerfilesOf(scope).flatMap(({ code }) =>
    [
      ...code.matchAll(/\bgo[ \t]+(?:build|install)\b(?:[^\n\\;&]|\\\r?\n)*/g),
    ].map(([text]) => text.replace(/\/?main\.go\b/g, '')),
  ),
);

function dockerfilesOf(scope: ComponentScope): SourceFile[] {
  const paths = shippedStages(scope).map(({ at }) => at.path);
  return [...new Set(paths)]
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
}

function nameOf(scope: ComponentScope, folder: string): string {
  // `orders/cmd` and `orders/cmd/app` are `orders`.
  const name = folder
    .split('/')
    .reverse()
    .find(part => !GENERIC.test(part));
  if (name) return name;
  const [module] = modulesOf(scope);
  const path = module?.path.replace(/\/v\d+$/, '') ?? '';
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `orders-service`, `ordersvc` and `orders` are the same. */
function isCalled(scope: ComponentScope, name: string): boolean {
  const own = plain(name);
  return own !== '' && scope.names.some(candidate => plain(candidate) === own);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(service|svc|srv|server|api|app)$/, '');
}
