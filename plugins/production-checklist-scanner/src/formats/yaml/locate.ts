import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Located, LocatedValue } from './Located';
import { YamlNode } from './YamlNode';

/** Deeper, or with more in it, is nobody's manifest. */
const MAX_DEPTH = 100;
const MAX_NODES = 100_000;

/**
 * Writes a document out, aliases and merges included, with the place of every
 * part. What is deeper or larger than any manifest becomes null.
 *
 * @param placeOf - the place of a line of the parsed text
 */
export function locate(
  root: YamlNode,
  placeOf: (line: number) => Evidence,
): Located {
  let left = MAX_NODES;
  const valueOf = (node: YamlNode, depth: number): LocatedValue => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH) return null;
    if (node.isMap) {
      return new Map(
        node.entries.map(({ key, line, value }) => [
          key,
          new Located(valueOf(value, depth + 1), placeOf(line)),
        ]),
      );
    }
    if (node.isList) {
      return node.items.map(
        item => new Located(valueOf(item, depth + 1), placeOf(item.line)),
      );
    }
    const { scalar } = node;
    return typeof scalar === 'string' ||
      typeof scalar === 'number' ||
      typeof scalar === 'boolean'
      ? scalar
      : null;
  };
  return new Located(valueOf(root, 0), placeOf(root.line));
}

/** A document of a file, with its places in that file. */
export function locateIn(path: string, root: YamlNode): Located {
  return locate(root, line => ({ path, line }));
}
