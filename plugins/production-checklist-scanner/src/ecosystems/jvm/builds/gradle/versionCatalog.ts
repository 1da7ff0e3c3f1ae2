import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../../../files/SourceFile';
import { TomlNode, parseToml } from '../../../../formats/toml';

/** A library or plugin of a version catalog. */
export interface CatalogEntry {
  group: string;
  name: string;
  version?: string;
  at: Evidence;
}

/** A version catalog, its aliases written with dots as scripts do. */
export interface VersionCatalog {
  path: string;
  libraries: ReadonlyMap<string, CatalogEntry>;
  plugins: ReadonlyMap<string, CatalogEntry>;
  bundles: ReadonlyMap<string, readonly string[]>;
  versions: ReadonlyMap<string, string>;
}

/** Reads a `libs.versions.toml`. */
export function readVersionCatalog(file: SourceFile): VersionCatalog {
  const root = parseToml(file);
  const members = (table: string) => root.get(table)?.members ?? [];
  const versions = new Map(
    members('versions').flatMap(([alias, node]) => {
      const version = versionIn(node);
      return version ? [[accessorOf(alias), version] as const] : [];
    }),
  );
  return {
    path: file.path,
    versions,
    libraries: new Map(
      members('libraries').flatMap(([alias, node]) => {
        const entry = libraryOf(node, versions);
        return entry ? [[accessorOf(alias), entry] as const] : [];
      }),
    ),
    plugins: new Map(
      members('plugins').flatMap(([alias, node]) => {
        const entry = pluginOf(node, versions);
        return entry ? [[accessorOf(alias), entry] as const] : [];
      }),
    ),
    bundles: new Map(
      members('bundles').map(([alias, node]) => [
        accessorOf(alias),
        node.items.flatMap(({ text }) => (text ? [accessorOf(text)] : [])),
      ]),
    ),
  };
}

/** `spring-boot_web` is `spring.boot.web` in a script. */
function accessorOf(alias: string): string {
  return alias.replace(/[-_]/g, '.').toLocaleLowerCase('en-US');
}

function libraryOf(
  node: TomlNode,
  versions: ReadonlyMap<string, string>,
): CatalogEntry | undefined {
  const coordinates =
    node.text ??
    node.get('module')?.text ??
    [node.get('group')?.text, node.get('name')?.text].join(':');
  const [group, name, written] = coordinates.split(':');
  if (!group || !name) return undefined;
  const version = written ?? versionOf(node, versions);
  return { group, name, ...(version && { version }), at: node.at };
}

function pluginOf(
  node: TomlNode,
  versions: ReadonlyMap<string, string>,
): CatalogEntry | undefined {
  const [id, written] = (node.text ?? node.get('id')?.text ?? '').split(':');
  if (!id) return undefined;
  const version = written ?? versionOf(node, versions);
  return { group: id, name: id, ...(version && { version }), at: node.at };
}

function versionOf(
  node: TomlNode,
  versions: ReadonlyMap<string, string>,
): string | undefined {
  const reference = node.get('version', 'ref')?.text;
  if (reference) return versions.get(accessorOf(reference));
  const version = node.get('version');
  return version && versionIn(version);
}

/** A version by itself, or a rich one's strictest part. */
function versionIn(node: TomlNode): string | undefined {
  return (
    node.text ??
    node.get('strictly')?.text ??
    node.get('require')?.text ??
    node.get('prefer')?.text
  );
}
