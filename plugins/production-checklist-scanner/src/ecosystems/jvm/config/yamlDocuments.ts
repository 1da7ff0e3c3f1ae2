import { SourceFile } from '../../../files/SourceFile';
import { YamlNode, parseYaml } from '../../../formats/yaml';
import { ConfigEntry } from './ConfigEntry';

const MAX_DEPTH = 60;
const MAX_ENTRIES = 20_000;

const cleaned = new WeakMap<SourceFile, SourceFile>();

/** The entries of each document of a YAML file, nested keys joined by dots. */
export function yamlDocuments(file: SourceFile): ConfigEntry[][] {
  return parseYaml(withoutPlaceholders(file)).map(root => {
    const entries: ConfigEntry[] = [];
    collect(file.path, root, '', root.line, 0, entries);
    return entries;
  });
}

/** Maven replaces `@project.version@`, which is no YAML, when it builds. */
function withoutPlaceholders(file: SourceFile): SourceFile {
  let known = cleaned.get(file);
  if (!known) {
    known = new SourceFile(
      file.path,
      file.text.replace(/@([\w.-]{1,100})@/g, '_$1_'),
    );
    cleaned.set(file, known);
  }
  return known;
}

function collect(
  path: string,
  node: YamlNode,
  key: string,
  line: number,
  depth: number,
  entries: ConfigEntry[],
): void {
  if (depth > MAX_DEPTH || entries.length > MAX_ENTRIES) return;
  if (node.isMap) {
    for (const { key: name, line: at, value } of node.entries) {
      const inner = key ? `${key}.${name}` : name;
      collect(path, value, inner, at, depth + 1, entries);
    }
  } else if (node.isList) {
    for (const [index, item] of node.items.entries()) {
      const inner = `${key}[${index}]`;
      collect(path, item, inner, item.line, depth + 1, entries);
    }
  } else if (key) {
    entries.push({ key, value: node.text ?? '', at: { path, line } });
  }
}
