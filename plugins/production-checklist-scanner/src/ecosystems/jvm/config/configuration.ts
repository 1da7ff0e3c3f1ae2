import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { folderOf, relativeTo } from '../../../files/paths';
import { deployedEnvironment } from '../../shared/deployedEnvironment';
import { perScope } from '../../../component/perScope';
import { ConfigEntry, canonicalKey } from './ConfigEntry';
import { configServerFiles } from './configServer';
import { entriesOf } from './entriesOf';
import { holdsInProduction } from './profiles';

/** `application-prod.yml`, `bootstrap.properties`, `microprofile-config.properties`. */
const BOUND_FILE =
  /(?:^|\/)(?:application|bootstrap|microprofile-config)(?:-([\w.-]+))?\.(?:ya?ml|properties)$/;
const HOCON_FILE =
  /(?:^|\/)(?:(?:[\w-]+\.)?application|reference|prod|production|live)(?:[-.]([\w-]+))?\.conf$/;
/** `@PropertySource("classpath:orders.properties")`. */
const PROPERTY_SOURCE =
  /@(?:PropertySource|TestPropertySource)s?\s*\([^)]{0,300}?"(?:classpath\*?:|file:)?\/?([\w./-]+\.(?:properties|ya?ml))"/g;
const IMPORT = /^spring\.config\.import(\[\d+\])?$/;
const MAX_IMPORTS = 50;

/** The program's configuration, as far as it is in the repository. */
export interface Configuration {
  /** Everything that is not for development or tests alone. */
  entries: readonly ConfigEntry[];
  /** The entry that holds in production, the environment's before a file's. */
  get(...keys: string[]): ConfigEntry | undefined;
}

/** Files of the formats that Spring, Quarkus, Micronaut and Helidon bind. */
export const boundFiles = perScope((scope): SourceFile[] =>
  filesThatMatch(scope, BOUND_FILE).map(({ file }) => file),
);

export const hoconFiles = perScope(scope => filesThatMatch(scope, HOCON_FILE));

export const configuration = perScope((scope): Configuration => {
  const all = boundEntries(scope);
  const entries = [
    ...all,
    ...hoconFiles(scope).flatMap(({ file, profile }) =>
      entriesOf(file, profile),
    ),
  ].filter(({ profile }) => productionRank(profile) > 0);
  // What the environment sets overrides every file.
  const holding = new Map([
    ...holdingEntries(entries),
    ...holdingEntries(environmentEntries(scope)),
  ]);
  return {
    entries,
    get: (...keys) => effective(holding, keys),
  };
});

function filesThatMatch(scope: ComponentScope, pattern: RegExp) {
  return ownFirst(scope, scope.product(pattern)).flatMap(path => {
    const file = scope.tree.read(path);
    const profile = pattern.exec(path)?.[1];
    return file ? [{ file, ...(profile && { profile }) }] : [];
  });
}

/** The component's own files before those of its libraries. */
function ownFirst({ path: own }: ComponentScope, paths: readonly string[]) {
  const isOwn = (path: string) => relativeTo(own, path) !== undefined;
  return [...paths.filter(isOwn), ...paths.filter(path => !isOwn(path))];
}

function boundEntries(scope: ComponentScope): ConfigEntry[] {
  const direct = filesThatMatch(scope, BOUND_FILE).flatMap(
    ({ file, profile }) => entriesOf(file, profile),
  );
  const imported = importedFiles(scope, direct).flatMap(file =>
    entriesOf(file, BOUND_FILE.exec(file.path)?.[1]),
  );
  const served = configServerFiles(scope, direct).flatMap(file =>
    entriesOf(file, profileOfServed(file)),
  );
  return [...direct, ...imported, ...served];
}

function profileOfServed({ path }: SourceFile): string | undefined {
  const [, profile] =
    /-(dev|local|test|prod|production|docker|stage|staging)\.\w+$/.exec(path) ??
    [];
  return profile;
}

/** Files that the configuration or the code names. */
function importedFiles(
  scope: ComponentScope,
  entries: readonly ConfigEntry[],
): SourceFile[] {
  const named = [
    ...entries
      .filter(({ key }) => IMPORT.test(key))
      .flatMap(({ value }) => value.split(','))
      .map(value =>
        value.replace(/^\s*(optional:)?(classpath:|file:)?\/?/, ''),
      ),
    ...scope
      .sources(['java', 'kt'])
      .flatMap(({ code }) => [...code.matchAll(PROPERTY_SOURCE)])
      .map(([, name]) => name),
  ];
  const found = [...new Set(named)].slice(0, MAX_IMPORTS).flatMap(name =>
    scope
      .product()
      .filter(
        path =>
          /\.(ya?ml|properties)$/.test(path) &&
          (path === name || path.endsWith(`/${name}`)) &&
          !BOUND_FILE.test(path),
      )
      .slice(0, 1),
  );
  return found
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
}

/** What images, pods and start commands set. */
function environmentEntries(scope: ComponentScope): ConfigEntry[] {
  return deployedEnvironment(scope).flatMap(({ name, value = '', at }) => [
    { key: name, value, at },
    ...[...value.matchAll(/-D([\w.-]+)=([^\s"']*)/g)].map(([, key, text]) => ({
      key,
      value: text,
      at,
    })),
  ]);
}

/** The entry of each key that speaks best for production. */
function holdingEntries(
  entries: readonly ConfigEntry[],
): ReadonlyMap<string, ConfigEntry> {
  const holding = new Map<string, ConfigEntry>();
  for (const entry of entries) {
    const key = canonicalKey(entry.key);
    const other = holding.get(key);
    if (
      !other ||
      productionRank(entry.profile) > productionRank(other.profile)
    ) {
      holding.set(key, entry);
    }
  }
  return holding;
}

function effective(
  holding: ReadonlyMap<string, ConfigEntry>,
  keys: readonly string[],
): ConfigEntry | undefined {
  const found = keys.flatMap(key => holding.get(canonicalKey(key)) ?? []);
  return found.reduce<ConfigEntry | undefined>(
    (best, entry) =>
      best && productionRank(best.profile) >= productionRank(entry.profile)
        ? best
        : entry,
    undefined,
  );
}

/** How well an entry speaks for production; zero where it does not. */
function productionRank(profile: string | undefined): number {
  if (profile === undefined) return 2;
  const holds = holdsInProduction(profile);
  if (holds === false) return 0;
  return holds ? 3 : 1;
}

/** The folder that a component's resources lie in. */
export function resourceFolders(scope: ComponentScope): string[] {
  const folders = scope
    .product(/(^|\/)src\/main\/resources\//)
    .map(path => path.replace(/(src\/main\/resources)\/.*$/, '$1'));
  return [
    ...new Set([
      ...folders,
      ...boundFiles(scope).map(({ path }) => folderOf(path)),
    ]),
  ];
}
