import picomatch from 'picomatch';
import { FileTree } from '../../files/FileTree';
import { folderOf, join, relativeTo } from '../../files/paths';
import { TomlNode, parseToml } from '../../formats/toml';
import { UnreadableFileError } from '../../formats/UnreadableFileError';

/** The root of the uv workspace that a directory is a member of. */
export function workspaceRootOf(
  tree: FileTree,
  folder: string,
): string | undefined {
  for (let at = folder; at !== ''; ) {
    at = folderOf(at);
    const inside = relativeTo(at, folder);
    if (inside !== undefined && isMember(workspaceAt(tree, at), inside))
      return at;
  }
  return undefined;
}

/** The directories of a uv workspace's members. */
export function membersOf(tree: FileTree, root: string): string[] {
  const workspace = workspaceAt(tree, root);
  if (!workspace) return [];
  return tree.paths
    .filter(path => /(^|\/)pyproject\.toml$/.test(path))
    .map(folderOf)
    .filter(folder => {
      const inside = relativeTo(root, folder);
      return (
        folder !== root && inside !== undefined && isMember(workspace, inside)
      );
    });
}

/** A pyproject.toml, where there is one that can be read. */
export function pyprojectAt(
  tree: FileTree,
  folder: string,
): TomlNode | undefined {
  const file = tree.read(join(folder, 'pyproject.toml'));
  if (!file) return undefined;
  try {
    return parseToml(file);
  } catch (error) {
    // What needs the file itself says that it cannot be read.
    if (error instanceof UnreadableFileError) return undefined;
    throw error;
  }
}

function workspaceAt(tree: FileTree, folder: string): TomlNode | undefined {
  return pyprojectAt(tree, folder)?.get('tool', 'uv', 'workspace');
}

function isMember(workspace: TomlNode | undefined, inside: string): boolean {
  const patterns = (key: string) =>
    (workspace?.get(key)?.items ?? []).flatMap(({ text }) =>
      text === undefined ? [] : text.replace(/^\.\/|\/$/g, ''),
    );
  return (
    picomatch.isMatch(inside, patterns('members')) &&
    !picomatch.isMatch(inside, patterns('exclude'))
  );
}
