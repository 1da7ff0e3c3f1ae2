import picomatch from 'picomatch';
import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { folderOf } from '../files/paths';
import { parseYaml } from '../formats/yaml/parseYaml';
import { UpdateBot } from './UpdateBot';

const PATHS = ['.github/dependabot.yml', '.github/dependabot.yaml'];

/** Ecosystems whose updater follows a workspace from its root. */
const FOLLOWS_WORKSPACES = new Set([
  'npm',
  'bun',
  'cargo',
  'uv',
  'gradle',
  'maven',
  'nuget',
  'mix',
]);

export function dependabot(tree: FileTree): UpdateBot | undefined {
  const file = PATHS.map(path => tree.read(path)).find(Boolean);
  return file && { name: 'Dependabot', at: { path: file.path }, covers: coverageOf(file) };
}

interface Update {
  ecosystem: string;
  directories: string[];
  line: number;
}

function coverageOf(file: SourceFile): UpdateBot['covers'] {
  const updates = readUpdates(file);
  return (ecosystems, path) => {
    const update = updates.find(
      ({ ecosystem, directories }) =>
        ecosystems.includes(ecosystem) &&
        directories.some(directory =>
          includes(directory, folderOf(path), FOLLOWS_WORKSPACES.has(ecosystem)),
        ),
    );
    return update && { path: file.path, line: update.line };
  };
}

function readUpdates(file: SourceFile): Update[] {
  const [document] = parseYaml(file);
  return (document?.root?.get('updates')?.items ?? []).flatMap(entry => {
    const ecosystem = entry.get('package-ecosystem')?.string;
    if (!ecosystem || isSwitchedOff(entry)) return [];
    const directories = [
      entry.get('directory')?.string,
      ...(entry.get('directories')?.items ?? []).map(({ string }) => string),
    ].filter((directory): directory is string => directory !== undefined);
    return [{ ecosystem, directories, line: entry.line }];
  });
}
