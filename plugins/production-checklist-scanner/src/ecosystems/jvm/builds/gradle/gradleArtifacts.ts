import { Artifact } from '../Artifact';
import { Definitions, interpolate } from './definitions';
import { GradleScript, ScopedStatement } from './GradleScript';
import { CatalogEntry, VersionCatalog } from './versionCatalog';

/** What a script's words refer to. */
export interface GradleContext {
  definitions: Definitions;
  /** By the name that scripts call them. */
  catalogs: ReadonlyMap<string, VersionCatalog>;
  /** Catalogs that are published, by name: what their libraries begin with. */
  publishedCatalogs: ReadonlyMap<string, string>;
}

const TEST =
  /^(test|it|e2e|jmh|smoke|functional|integration|acceptance|contract)(?=[A-Z]|$)|Test(?=[A-Z]|$)|^android/;
const COMPILE_ONLY =
  /^(compileOnly(Api)?|annotationProcessor|kapt|ksp|provided\w*|developmentOnly|testAndDevelopmentOnly|detekt\w*|ktlint\w*|checkstyle|pmd|spotbugs\w*|errorprone\w*|asciidoctor\w*|jacoco\w*|lint\w*|openapi\w*|antlr|jooqGenerator)$/;
const COORDINATES =
  /^([\w.-]+):([\w.${}-]+)(?::([^:@]*))?(?::[^@]*)?(?:@\w+)?$/;
/** Statements of a dependencies block that name no dependency. */
const OTHER_HEADS =
  /^(val|var|def|return|exclude|because|version|entry|artifact|force|transitive|attributes|capabilities|println|print|String|final)$/;
const PLATFORM = /\b(?:enforcedPlatform|platform)\s*\(/;
const STRING = /["']([^"'\n]*)["']/g;

/** The artifacts that one statement names. */
export function artifactsOf(
  { file }: GradleScript,
  statement: ScopedStatement,
  context: GradleContext,
): Artifact[] {
  return statement.kind === 'plugin'
    ? pluginsIn(statement, context).map(plugin => ({
        at: file.at(statement.offset),
        ...plugin,
      }))
    : dependenciesIn(statement, context).map(({ offset, ...dependency }) => ({
        at: file.at(statement.offset + (offset ?? 0)),
        ...dependency,
      }));
}

/** A place is set where it is another than the statement's. */
type Found = Omit<Artifact, 'at'> &
  Partial<Pick<Artifact, 'at'>> & { offset?: number };

function dependenciesIn(
  statement: ScopedStatement,
  context: GradleContext,
): Found[] {
  const { head, rest } = statement;
  const use = useOf(statement);
  const { definitions } = context;
  if (OTHER_HEADS.test(head)) return [];
  if (/\bproject\s*\(|\bprojects\.\w/.test(rest)) return [];
  if (/\b(?:files|fileTree)\s*\(/.test(rest)) return [];
  const found: Found[] = [...rest.matchAll(STRING)].flatMap(match => {
    const text = interpolate(match[1], definitions);
    const [, group, name, version] = COORDINATES.exec(text) ?? [];
    return name
      ? [{ group, name, ...(version && { version }), use, offset: match.index }]
      : [];
  });
  if (found.length) return found;
  const named = namedIn(rest, definitions);
  if (named) return [{ ...named, use }];
  const fromCatalog = catalogEntriesIn(rest, context);
  if (fromCatalog.length) return fromCatalog.map(entry => ({ ...entry, use }));
  const defined = definedIn(rest, definitions);
  return defined ? [{ ...defined, use }] : [];
}

function useOf({ head, rest, within }: ScopedStatement): Artifact['use'] {
  if (head === 'mavenBom' || PLATFORM.test(rest)) return 'platform';
  if (head === 'dependency' || head === 'dependencySet') return 'managed';
  if (within.includes('constraints')) return 'managed';
  if (head === 'classpath') return 'plugin';
  if (TEST.test(head)) return 'test';
  return COMPILE_ONLY.test(head) ? 'compile-only' : 'runtime';
}

/** `group: 'g', name: 'n', version: 'v'`, and Kotlin's `"g", "n", "v"`. */
function namedIn(
  rest: string,
  definitions: Definitions,
): Omit<CatalogEntry, 'at'> | undefined {
  const kotlin = /\bkotlin\s*\(\s*["']([\w-]+)["']/.exec(rest);
  if (kotlin) {
    return { group: 'org.jetbrains.kotlin', name: `kotlin-${kotlin[1]}` };
  }
  const valueOf = (key: string) => {
    const match = new RegExp(
      `\\b${key}\\s{0,4}[:=]\\s{0,4}(?:["']([^"'\\n]*)["']|([\\w.]+))`,
    ).exec(rest);
    if (!match) return undefined;
    const text = match[1] ?? definitions.get(lastName(match[2]));
    return text === undefined ? undefined : interpolate(text, definitions);
  };
  const name = valueOf('name') ?? valueOf('module');
  if (name) {
    const version = valueOf('version');
    return { group: valueOf('group') ?? '', name, ...(version && { version }) };
  }
  const [first, second, third] = [...rest.matchAll(STRING)].map(([, text]) =>
    interpolate(text, definitions),
  );
  return second && /^[\w.-]+$/.test(first) && /\.|^\w+$/.test(first)
    ? { group: first, name: second, ...(third && { version: third }) }
    : undefined;
}

/** `libs.ktor.server`, `libs.bundles.ktor`, `ktorLibs.server.netty`. */
function catalogEntriesIn(
  rest: string,
  { catalogs, publishedCatalogs }: GradleContext,
): (Omit<CatalogEntry, 'at'> & Partial<Pick<CatalogEntry, 'at'>>)[] {
  const [, looked] = /\bfindLibrary\(\s*["']([\w.-]+)["']/.exec(rest) ?? [];
  if (looked) {
    const alias = looked.replace(/[-_]/g, '.').toLocaleLowerCase('en-US');
    return [...catalogs.values()].flatMap(
      ({ libraries }) => libraries.get(alias) ?? [],
    );
  }
  const accessor = /(?<![\w.])([A-Za-z]\w*)\.([\w.]+)/.exec(rest);
  if (!accessor) return [];
  const [, name, path] = accessor;
  const key = path.toLocaleLowerCase('en-US').replace(/\.get$/, '');
  const catalog = catalogs.get(name);
  if (catalog) {
    const [, bundle] = /^bundles\.(.+)$/.exec(key) ?? [];
    const aliases = bundle ? catalog.bundles.get(bundle) ?? [] : [key];
    return aliases.flatMap(alias => catalog.libraries.get(alias) ?? []);
  }
  const prefix = publishedCatalogs.get(name);
  return prefix === undefined
    ? []
    : [{ group: '', name: prefix + dashed(path) }];
}

/** `server.contentNegotiation` is `server-content-negotiation`. */
function dashed(accessor: string): string {
  return accessor
    .replace(/\./g, '-')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLocaleLowerCase('en-US');
}

/** `Libs.springWeb`, `libraries.netty`, where that is a string somewhere. */
function definedIn(
  rest: string,
  definitions: Definitions,
): Omit<CatalogEntry, 'at'> | undefined {
  if (/SpringBootPlugin\s*\.\s*BOM_COORDINATES/.test(rest)) {
    return {
      group: 'org.springframework.boot',
      name: 'spring-boot-dependencies',
    };
  }
  const reference = /([A-Za-z_][\w.]*)/.exec(rest)?.[1];
  const value = reference && definitions.get(lastName(reference));
  if (!value) return undefined;
  const [group, name, version] = interpolate(value, definitions).split(':');
  return name ? { group, name, ...(version && { version }) } : undefined;
}

function lastName(reference: string): string {
  return reference.slice(reference.lastIndexOf('.') + 1);
}

function pluginsIn(
  { head, rest, within }: ScopedStatement,
  { definitions, catalogs }: GradleContext,
): Found[] {
  const version = /\bversion\b\s*\(?\s*(?:["']([^"'\n]*)["']|([\w.]+))/.exec(
    rest,
  );
  const written =
    version?.[1] ??
    (version &&
      (catalogVersion(version[2], catalogs) ??
        definitions.get(lastName(version[2]))));
  const managed =
    /\bapply\s*\(?\s*false\b/.test(rest) || within.includes('pluginManagement');
  const found = (id: string, entry?: CatalogEntry): Found => {
    const resolved = written
      ? interpolate(written, definitions)
      : entry?.version;
    return {
      group: id,
      name: id,
      ...(resolved && { version: resolved }),
      ...(entry && !written && { at: entry.at }),
      use: managed ? 'managed' : 'plugin',
    };
  };
  const [, text] = /["']([^"'\n]*)["']/.exec(rest) ?? [];
  switch (head) {
    case 'id':
    case 'apply':
      return text ? [found(interpolate(text, definitions))] : [];
    case 'kotlin':
      return text ? [found(`org.jetbrains.kotlin.${text}`)] : [];
    case 'alias': {
      const [, name, alias] =
        /([A-Za-z]\w*)\.plugins\.([\w.]+)/.exec(rest) ?? [];
      const key = alias?.toLocaleLowerCase('en-US');
      const entry = key ? catalogs.get(name)?.plugins.get(key) : undefined;
      return entry ? [found(entry.group, entry)] : [];
    }
    default:
      return /^\s*(version\b|apply\b|$)/.test(rest) ? [found(head)] : [];
  }
}

/** `libs.versions.spring.boot.get` */
function catalogVersion(
  reference: string,
  catalogs: GradleContext['catalogs'],
): string | undefined {
  const [, name, alias] =
    /^(\w+)\.versions\.([\w.]+?)(?:\.get)?$/.exec(reference) ?? [];
  return alias
    ? catalogs.get(name)?.versions.get(alias.toLocaleLowerCase('en-US'))
    : undefined;
}
