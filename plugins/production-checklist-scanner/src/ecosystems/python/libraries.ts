import { FileTree } from '../../files/FileTree';
import { folderOf, join } from '../../files/paths';
import { repositoryPath } from '../shared/repositoryPath';
import { readRequirements } from './requirementsFile';
import { membersOf, pyprojectAt, workspaceRootOf } from './workspaces';

/**
 * Directories of this repository that a Python project installs as packages:
 * by path, or as members of its uv workspace.
 */
export function pythonLibraries(tree: FileTree, folder: string): string[] {
  return [
    ...declaredPaths(tree, folder),
    ...workspaceMembers(tree, folder),
    ...requiredPaths(tree, folder),
  ]
    .map(repositoryPath)
    .filter((path): path is string => path !== undefined && path !== '')
    .filter(path => tree.hasDirectory(path));
}

/** Poetry's and uv's `path = "../common"`. */
function declaredPaths(tree: FileTree, folder: string): string[] {
  const root = pyprojectAt(tree, folder);
  const tables = [
    root?.get('tool', 'poetry', 'dependencies'),
    root?.get('tool', 'uv', 'sources'),
  ];
  return tables
    .flatMap(table => table?.members ?? [])
    .flatMap(([, value]) => value.get('path')?.text ?? [])
    .map(path => join(folder, path));
}

function workspaceMembers(tree: FileTree, folder: string): string[] {
  const sources = pyprojectAt(tree, folder)?.get('tool', 'uv', 'sources');
  const root = workspaceRootOf(tree, folder) ?? folder;
  const wanted = (sources?.members ?? [])
    .filter(([, source]) => source.get('workspace')?.scalar === true)
    .map(([name]) => plain(name));
  if (wanted.length === 0) return [];
  return membersOf(tree, root).filter(member => {
    const name = pyprojectAt(tree, member)?.get('project', 'name')?.text;
    return name !== undefined && wanted.includes(plain(name));
  });
}

/** `-e ../common` and `./libs/common` in requirements.txt. */
function requiredPaths(tree: FileTree, folder: string): string[] {
  const file = tree.read(join(folder, 'requirements.txt'));
  if (!file) return [];
  return readRequirements(tree, file)
    .lines.filter(({ precision }) => precision === 'local')
    .map(({ requirement, at }) =>
      join(folderOf(at.path), requirement.replace(/^file:(\/\/)?|\[.*$/g, '')),
    );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
