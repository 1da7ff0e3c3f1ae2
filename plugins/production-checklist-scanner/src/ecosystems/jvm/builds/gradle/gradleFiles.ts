import { ComponentScope } from '../../../../component/ComponentScope';
import { SourceFile } from '../../../../files/SourceFile';
import { folderOf, join } from '../../../../files/paths';
import { perScope } from '../../../../component/perScope';
import { byDepth } from '../byDepth';
import { Definitions, definitionsOf } from './definitions';
import { GradleContext } from './gradleArtifacts';
import { VersionCatalog, readVersionCatalog } from './versionCatalog';

const SCRIPT = /\.gradle(\.kts)?$/;
const SETTINGS = /(^|\/)settings\.gradle(\.kts)?$/;
const INIT = /(^|\/)init\.gradle(\.kts)?$/;
/** Where a repository keeps what its builds share. */
const SHARED =
  /(^|\/)(buildSrc|build-logic|build-conventions|build-plugins|buildPlugins|build-tools|gradle-plugins|gradle-conventions|includedBuild|convention|conventions)\//;
/** Published catalogs, and what the names of their libraries begin with. */
const PUBLISHED_CATALOGS: readonly [catalog: string, prefix: string][] = [
  ['io.ktor:ktor-version-catalog', 'ktor-'],
  ['io.micronaut.platform:micronaut-platform', ''],
  ['io.micronaut:micronaut-bom', ''],
  ['org.http4k:http4k-bom', 'http4k-'],
];

/** The files that Gradle builds a component from. */
export interface GradleFiles {
  /** The component's own scripts, and its libraries'. */
  own: readonly SourceFile[];
  /** The build scripts of the directories above it. */
  inherited: readonly SourceFile[];
  settings: readonly SourceFile[];
  /** Scripts and code that builds of this repository share. */
  shared: readonly SourceFile[];
  context: GradleContext;
}

export const gradleFiles = perScope((scope): GradleFiles => {
  const { tree } = scope;
  const read = (paths: readonly string[]) =>
    paths
      .map(path => tree.read(path))
      .filter((file): file is SourceFile => file !== undefined);
  const own = read(byDepth(scope.product(SCRIPT).filter(isBuildScript)));
  const above = scope.directories.slice(1);
  const inAncestors = tree.paths.filter(
    path => SCRIPT.test(path) && above.includes(folderOf(path)),
  );
  const inherited = read(inAncestors.filter(isBuildScript));
  const settings = read([
    ...scope.product(SETTINGS),
    ...inAncestors.filter(path => SETTINGS.test(path)),
  ]);
  const shared = read(
    tree.paths.filter(
      path =>
        /\.(gradle|gradle\.kts|kt|groovy|java|properties)$/.test(path) &&
        (SHARED.test(path) || isAppliedScript(scope, path)) &&
        !/\/(test|build)\//.test(path),
    ),
  );
  const properties = read(
    scope.directories
      .map(folder => join(folder, 'gradle.properties'))
      .filter(path => tree.has(path)),
  );
  const definitions = definitionsOf([
    ...own,
    ...inherited,
    ...properties,
    ...shared,
    ...settings,
  ]);
  return {
    own,
    inherited,
    settings,
    shared,
    context: { definitions, ...catalogsOf(scope, settings, definitions) },
  };
});

function isBuildScript(path: string): boolean {
  return !SETTINGS.test(path) && !INIT.test(path) && !SHARED.test(path);
}

/** `gradle/dependencies.gradle` beside the component or above it. */
function isAppliedScript({ directories }: ComponentScope, path: string) {
  return (
    SCRIPT.test(path) &&
    directories.some(folder => folderOf(path) === join(folder, 'gradle'))
  );
}

function catalogsOf(
  scope: ComponentScope,
  settings: readonly SourceFile[],
  definitions: Definitions,
): Pick<GradleContext, 'catalogs' | 'publishedCatalogs'> {
  const catalogs = new Map<string, VersionCatalog>();
  const published = new Map<string, string>();
  for (const folder of scope.directories) {
    for (const path of scope.tree.paths) {
      const [, name] =
        /^([\w-]+)\.versions\.toml$/.exec(
          path.slice(path.lastIndexOf('/') + 1),
        ) ?? [];
      const file =
        name && folderOf(path) === join(folder, 'gradle')
          ? scope.tree.read(path)
          : undefined;
      if (name && file && !catalogs.has(name)) {
        catalogs.set(name, readVersionCatalog(file));
      }
    }
  }
  for (const { path, code } of settings) {
    for (const [, name, body] of code.matchAll(
      /\b(?:create\s*\(\s*["'])?(\w+)(?:["']\s*\))?\s*(?:\.\s*|\{\s*)(from\s*\([^\n]{1,160})/g,
    )) {
      const [, relative] = /files?\s*\(\s*["']([^"'\n]+)["']/.exec(body) ?? [];
      const file = relative
        ? scope.tree.read(
            join(folderOf(path), relative.replace(/^(\$rootDir|\.)\//, '')),
          )
        : undefined;
      if (file) catalogs.set(name, readVersionCatalog(file));
      const known = PUBLISHED_CATALOGS.find(([catalog]) =>
        body.includes(catalog),
      );
      if (known) published.set(name, known[1]);
    }
  }
  // Micronaut's own plugin brings its catalog along.
  if (!published.has('mn') && definitions.has('micronautVersion')) {
    published.set('mn', '');
  }
  return { catalogs, publishedCatalogs: published };
}
