import picomatch from 'picomatch';
import { FileTree } from '../../../files/FileTree';
import { SourceFile } from '../../../files/SourceFile';
import { folderOf, join, relativeTo } from '../../../files/paths';
import { JsonNode, parseJson } from '../../../formats/json';

/** Packages of one repository that are installed together. */
export interface Workspace {
  /** The directory that holds them and their lock file. */
  folder: string;
  /** Where that lock file lies. */
  lockFolder: string;
  /** The directories of its packages, the root's own left out. */
  members: string[];
}

/** The workspace that a directory is a member of. */
export function workspaceOf(
  tree: FileTree,
  folder: string,
): Workspace | undefined {
  for (let at = folder; at !== ''; ) {
    at = folderOf(at);
    const workspace = workspaceAt(tree, at);
    if (workspace?.members.includes(folder)) return workspace;
  }
  return undefined;
}

const known = new WeakMap<FileTree, Map<string, Workspace | undefined>>();

/** The workspace whose root is a directory. */
export function workspaceAt(
  tree: FileTree,
  folder: string,
): Workspace | undefined {
  const workspaces =
    known.get(tree) ?? new Map<string, Workspace | undefined>();
  known.set(tree, workspaces);
  if (!workspaces.has(folder)) {
    workspaces.set(folder, readWorkspace(tree, folder));
  }
  return workspaces.get(folder);
}

function readWorkspace(tree: FileTree, folder: string): Workspace | undefined {
  const rush = tree.read(join(folder, 'rush.json'));
  if (rush) {
    return {
      folder,
      lockFolder: join(folder, 'common/config/rush'),
      members: rushProjects(rush).map(project => join(folder, project)),
    };
  }
  const patterns = [
    ...manifestPatterns(tree.read(join(folder, 'package.json'))),
    ...pnpmPatterns(tree.read(join(folder, 'pnpm-workspace.yaml'))),
    ...lernaPatterns(tree.read(join(folder, 'lerna.json'))),
  ];
  if (patterns.length === 0) return undefined;
  return { folder, lockFolder: folder, members: match(tree, folder, patterns) };
}

/** What the packages of a workspace are called, and where they are. */
export function packageNames(
  tree: FileTree,
  { members }: Workspace,
): Map<string, string> {
  return new Map(
    members.flatMap(folder => {
      const file = tree.read(join(folder, 'package.json'));
      const name = file && readable(file)?.get('name')?.text;
      return name ? [[name, folder]] : [];
    }),
  );
}

function match(tree: FileTree, folder: string, patterns: string[]): string[] {
  const clean = (pattern: string) =>
    pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  const wanted = picomatch(
    patterns.filter(pattern => !pattern.startsWith('!')).map(clean),
  );
  const unwanted = picomatch(
    patterns
      .filter(pattern => pattern.startsWith('!'))
      .map(pattern => clean(pattern.slice(1))),
  );
  return tree.paths
    .filter(path => /(^|\/)package\.json$/.test(path))
    .map(folderOf)
    .filter(candidate => {
      const inside = relativeTo(folder, candidate);
      return (
        inside !== undefined &&
        candidate !== folder &&
        !/(^|\/)node_modules\//.test(inside) &&
        wanted(inside) &&
        !unwanted(inside)
      );
    });
}

function manifestPatterns(file: SourceFile | undefined): string[] {
  const root = file && readable(file);
  const workspaces = root?.get('workspaces');
  return texts(workspaces?.get('packages') ?? workspaces);
}

function lernaPatterns(file: SourceFile | undefined): string[] {
  const root = file && readable(file);
  return texts(root?.get('packages'));
}

/** The list under `packages:`. */
function pnpmPatterns(file: SourceFile | undefined): string[] {
  const lines = file?.code.split(/\r?\n/) ?? [];
  const start = lines.findIndex(line => /^packages:/.test(line));
  if (start < 0) return [];
  const patterns: string[] = [];
  for (const line of lines.slice(start + 1)) {
    const item = /^\s*-\s*['"]?([^'"\s]+)['"]?\s*$/.exec(line);
    if (item) patterns.push(item[1]);
    else if (line.trim()) break;
  }
  return patterns;
}

function rushProjects(file: SourceFile): string[] {
  return (readable(file)?.get('projects')?.items ?? []).flatMap(
    project => project.get('projectFolder')?.text ?? [],
  );
}

/** A workspace that cannot be read has no members; its own checks say why. */
function readable(file: SourceFile): JsonNode | undefined {
  try {
    return parseJson(file);
  } catch {
    return undefined;
  }
}

function texts(list: JsonNode | undefined): string[] {
  return (list?.items ?? []).flatMap(({ text }) => text ?? []);
}
