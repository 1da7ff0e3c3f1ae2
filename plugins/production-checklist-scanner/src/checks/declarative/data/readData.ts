import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../../files/SourceFile';
import { JsonNode, parseJson } from '../../../formats/json';
import { parseJson5 } from '../../../formats/json/parseJson5';
import { TomlNode, parseToml } from '../../../formats/toml';
import { YamlNode, parseYaml } from '../../../formats/yaml';
import { DataFormat } from '../DeclarativeCheck';
import { DataNode, Scalar } from './DataNode';

const BY_EXTENSION: Readonly<Record<string, DataFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  toml: 'toml',
};

/** The format that a file's name tells. */
export function formatOf(path: string): DataFormat | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return BY_EXTENSION[
    name.slice(name.lastIndexOf('.') + 1).toLocaleLowerCase('en-US')
  ];
}

/**
 * The documents of a file.
 *
 * @throws UnreadableFileError where it is none of that format
 */
export function readData(file: SourceFile, format: DataFormat): DataNode[] {
  switch (format) {
    case 'yaml':
      return parseYaml(file).map(root => fromYaml(file, root, root.line));
    case 'json':
      return [
        fromTree(
          /\.json5$/i.test(file.path) ? parseJson5(file) : parseJson(file),
        ),
      ];
    default:
      return [fromTree(parseToml(file))];
  }
}

function fromYaml(file: SourceFile, node: YamlNode, line: number): DataNode {
  const at: Evidence = { path: file.path, line };
  return {
    at,
    get scalar() {
      return node.isMap || node.isList
        ? undefined
        : ((node.scalar ?? null) as Scalar);
    },
    member(key) {
      const found = node.entries.find(entry => entry.key === key);
      return found && fromYaml(file, found.value, found.line);
    },
    get items() {
      return node.items.map(item => fromYaml(file, item, item.line));
    },
    get children() {
      return node.isMap
        ? node.entries.map(entry => fromYaml(file, entry.value, entry.line))
        : this.items;
    },
  };
}

/** JSON and TOML are parsed into trees of the same shape. */
function fromTree(node: JsonNode | TomlNode): DataNode {
  return {
    at: node.at,
    get scalar() {
      return node.scalar;
    },
    member(key) {
      const found = node.get(key);
      return found && fromTree(found);
    },
    get items() {
      return node.items.map(fromTree);
    },
    get children() {
      return node.members.length
        ? node.members.map(([, member]) => fromTree(member))
        : this.items;
    },
  };
}
