import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { relativeTo } from '../../../files/paths';
import { hasForeignManifest } from '../../shared/hasForeignManifest';
import { perScope } from '../../../component/perScope';
import { isWrittenByHand } from '../../shared/writtenByHand';
import { packageOf, importsOf } from './imports';
import { NodePackage } from '../packages/NodePackage';
import { packagesOf } from '../packages/packages';
import { BROWSER_PACKAGES, SERVER_PACKAGES } from '../servers/serverFrameworks';

export const EXTENSIONS = [
  'ts',
  'js',
  'mjs',
  'cjs',
  'mts',
  'cts',
  'tsx',
  'jsx',
] as const;

/** Files that a browser loads, and programs that only developers run. */
const NOT_SERVED_BY_NODE =
  /(^|\/)(?:public|static|wwwroot)\/(?:.*\/)?[^/]*\.m?js$|(^|\/)(bower_components|integration[-_]tests?|mock[-_]?apis?|\.vite|\.husky)\/|(^|\/)(dev-?server|mock-?(server|api)|webpack|vite|rollup|babel|jest|vitest|eslint|prettier|tailwind|postcss|commitlint|playwright|cypress|karma|gruntfile|lint-staged)[^/]*\.[cm]?[jt]s$|(^|\/)\.pnp\.[^/]*$|\.d\.[cm]?ts$/i;

/**
 * What Node.js runs of the component. Left out is code for browsers: of a
 * package without any server, and everything where the program is written in
 * another language and its package only builds pages for it.
 */
export const serverSources = perScope((scope): SourceFile[] => {
  if (isOnlyFrontEnd(scope)) return [];
  const browsers = packagesOf(scope)
    .filter(({ folder }) => folder !== scope.path)
    .filter(isForBrowsers)
    .map(({ folder }) => folder);
  return allSources(scope).filter(
    ({ path }) =>
      !NOT_SERVED_BY_NODE.test(relativeTo(scope.path, path) ?? path) &&
      !browsers.some(folder => relativeTo(folder, path) !== undefined),
  );
});

/** Whether the component's packages only build pages for another program. */
export const isOnlyFrontEnd = perScope(
  scope =>
    hasForeignManifest(scope, 'node') &&
    !packagesOf(scope).some(hasServer) &&
    !allSources(scope).some(hasNodeListener),
);

function allSources(scope: ComponentScope): SourceFile[] {
  return [...scope.sources(EXTENSIONS), ...executables(scope)].filter(
    isWrittenByHand,
  );
}

/** Programs without an extension, as generators put them into `bin/`. */
function executables(scope: ComponentScope): SourceFile[] {
  return scope
    .product(/(^|\/)bin\/[\w-]+$/)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .filter(({ text }) => /^#![^\n]*\bnode\b/.test(text));
}

function hasServer({ dependencies }: NodePackage): boolean {
  return dependencies.some(
    ({ name, development }) => !development && SERVER_PACKAGES.has(name),
  );
}

function isForBrowsers(manifest: NodePackage): boolean {
  return (
    !hasServer(manifest) &&
    manifest.dependencies.some(({ name }) => BROWSER_PACKAGES.includes(name))
  );
}

function hasNodeListener(file: SourceFile): boolean {
  return (
    /\.listen\s*\(/.test(file.code) &&
    importsOf(file).some(({ specifier }) =>
      /^(node:)?https?2?$/.test(packageOf(specifier)),
    )
  );
}
