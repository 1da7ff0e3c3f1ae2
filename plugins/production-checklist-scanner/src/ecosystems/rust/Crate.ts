import { Evidence } from 'backstage-plugin-production-checklist-common';
import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join } from '../../files/paths';
import { TomlNode, parseToml } from '../../formats/toml';

/** A package of Cargo. */
export interface Crate {
  file: SourceFile;
  folder: string;
  name: string;
  /** The manifest of the workspace that it belongs to, its own where alone. */
  workspace: SourceFile;
  dependencies: CrateDependency[];
  /** The programs that it names, by name and source path. */
  binaries: { name: string; path: string }[];
  defaultRun?: string;
}

export interface CrateDependency {
  /** The name that the registry knows it by. */
  name: string;
  requirement: string;
  source: 'registry' | 'git' | 'path';
  /** A git commit or tag holds it. */
  pinned: boolean;
  development: boolean;
  /** The directory that a path means. */
  folder?: string;
  at: Evidence;
}

const crates = new WeakMap<SourceFile, Crate | undefined>();

/** Reads a Cargo.toml; undefined where it only describes a workspace. */
export function readCrate(tree: FileTree, file: SourceFile): Crate | undefined {
  if (!crates.has(file)) crates.set(file, read(tree, file));
  return crates.get(file);
}

function read(tree: FileTree, file: SourceFile): Crate | undefined {
  const root = parseToml(file);
  const own = root.get('package');
  if (!own) return undefined;
  const folder = folderOf(file.path);
  const name = own.get('name')?.text ?? '';
  const workspace = workspaceOf(tree, file);
  return {
    file,
    folder,
    name,
    workspace,
    dependencies: dependenciesOf(root, folder, workspace),
    binaries: binariesOf(tree, root, folder, name),
    defaultRun: own.get('default-run')?.text,
  };
}

/** The nearest manifest from the crate upwards that is a workspace's. */
function workspaceOf(tree: FileTree, file: SourceFile): SourceFile {
  for (let folder = folderOf(file.path); ; folder = folderOf(folder)) {
    const candidate = tree.read(join(folder, 'Cargo.toml'));
    if (candidate && parseToml(candidate).get('workspace')) return candidate;
    if (folder === '') return file;
  }
}

function dependenciesOf(
  root: TomlNode,
  folder: string,
  workspace: SourceFile,
): CrateDependency[] {
  const tables = [
    root,
    ...(root.get('target')?.members ?? []).map(([, target]) => target),
  ];
  return tables.flatMap(table =>
    (
      ['dependencies', 'build-dependencies', 'dev-dependencies'] as const
    ).flatMap(section =>
      (table.get(section)?.members ?? []).map(([key, entry]) => {
        const development = section === 'dev-dependencies';
        const shared =
          entry.get('workspace')?.scalar === true
            ? parseToml(workspace).get('workspace', 'dependencies', key)
            : undefined;
        return shared
          ? dependencyOf(key, shared, folderOf(workspace.path), development)
          : dependencyOf(key, entry, folder, development);
      }),
    ),
  );
}

function dependencyOf(
  key: string,
  entry: TomlNode,
  base: string,
  development: boolean,
): CrateDependency {
  const path = entry.get('path')?.text;
  const git = entry.get('git')?.text;
  const commit = entry.get('rev')?.text ?? entry.get('tag')?.text;
  const requirement = entry.text ?? entry.get('version')?.text ?? '';
  return {
    name: entry.get('package')?.text ?? key,
    requirement: git ? commit ?? entry.get('branch')?.text ?? git : requirement,
    source: sourceOf(path, git),
    pinned: commit !== undefined,
    development,
    ...(path !== undefined && { folder: resolved(base, path) }),
    at: entry.at,
  };
}

function resolved(base: string, path: string): string | undefined {
  const parts = base ? base.split('/') : [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Programs by `[[bin]]`, by `src/main.rs`, and those in `src/bin`. */
function binariesOf(
  tree: FileTree,
  root: TomlNode,
  folder: string,
  name: string,
) {
  const named = (root.get('bin')?.items ?? []).flatMap(bin => {
    const binary = bin.get('name')?.text;
    const path =
      bin.get('path')?.text ??
      (binary === name ? 'src/main.rs' : `src/bin/${binary}.rs`);
    return binary ? [{ name: binary, path: join(folder, path) }] : [];
  });
  const main = join(folder, 'src/main.rs');
  const found =
    tree.has(main) && !named.some(({ path }) => path === main)
      ? [{ name, path: main }]
      : [];
  const prefix = join(folder, 'src/bin/');
  const beside = tree.paths
    .filter(path => path.startsWith(prefix))
    .flatMap(path => {
      const [, binary] =
        /^([\w-]+)(?:\.rs|\/main\.rs)$/.exec(path.slice(prefix.length)) ?? [];
      return binary && !named.some(bin => bin.path === path)
        ? [{ name: binary, path }]
        : [];
    });
  return [...named, ...found, ...beside];
}

function sourceOf(
  path: string | undefined,
  git: string | undefined,
): CrateDependency['source'] {
  if (path !== undefined) return 'path';
  return git ? 'git' : 'registry';
}
