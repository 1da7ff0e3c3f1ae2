import picomatch from 'picomatch';
import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { YamlNode } from '../formats/yaml/YamlNode';
import { parseYaml } from '../formats/yaml/parseYaml';
import { UpdateBot } from './UpdateBot';

const PATHS = ['.github/dependabot.yml', '.github/dependabot.yaml'];

/** Dependabot looks after the ecosystems and directories it is told to. */
export function dependabot(tree: FileTree): UpdateBot | undefined {
  const file = PATHS.map(path => tree.read(path)).find(Boolean);
  if (!file) return undefined;
  const updates = readUpdates(file);
  return {
    name: 'Dependabot',
    at: { path: file.path },
    covers: ({ bots, directories }) => {
      const update = updates.find(
        ({ ecosystem, patterns }) =>
          bots.dependabot.includes(ecosystem) &&
          directories.some(directory =>
            patterns.some(pattern => matches(pattern, directory)),
          ),
      );
      return update && { path: file.path, line: update.line };
    },
  };
}

interface Update {
  ecosystem: string;
  /** Directories and globs, as they are written. */
  patterns: string[];
  line: number;
}

function readUpdates(file: SourceFile): Update[] {
  const [root] = parseYaml(file);
  return (root?.get('updates')?.items ?? []).flatMap(entry => {
    const ecosystem = entry.get('package-ecosystem')?.string;
    if (!ecosystem || isSwitchedOff(entry)) return [];
    const patterns = [
      entry.get('directory'),
      ...(entry.get('directories')?.items ?? []),
    ].flatMap(directory => directory?.string ?? []);
    return [{ ecosystem, patterns, line: entry.line }];
  });
}

/** No pull requests at all, or for some packages alone. */
function isSwitchedOff(entry: YamlNode): boolean {
  const allowed = entry.get('allow')?.items ?? [];
  const namesPackages = (rule: YamlNode) => {
    const name = rule.get('dependency-name')?.string;
    return name !== undefined && name !== '*';
  };
  return (
    entry.get('open-pull-requests-limit')?.number === 0 ||
    (allowed.length > 0 && allowed.every(namesPackages))
  );
}

function matches(pattern: string, directory: string): boolean {
  const wanted = pattern.replace(/^\/+|\/+$/g, '');
  return (
    wanted === directory ||
    (wanted !== '' && picomatch.isMatch(directory, wanted))
  );
}
