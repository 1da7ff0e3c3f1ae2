import { TomlError, parse as parseText } from 'smol-toml';
import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { TomlPositions, findPositions, pathKey } from './positions';
import { TomlContent, TomlNode } from './TomlNode';

/** Deeper than any configuration, and shallow enough for every call stack. */
const MAX_DEPTH = 200;

const documents = new WeakMap<SourceFile, TomlNode>();

/**
 * Reads TOML. Parsed once per file.
 *
 * @throws UnreadableFileError where it is none
 */
export function parseToml(file: SourceFile): TomlNode {
  let document = documents.get(file);
  if (!document) {
    document = convert(file, parse(file), findPositions(file.text), [], 0);
    documents.set(file, document);
  }
  return document;
}

function parse(file: SourceFile): unknown {
  try {
    return parseText(file.text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    throw error instanceof TomlError
      ? new UnreadableFileError(file.path, error.line, 'not valid TOML')
      : new UnreadableFileError(file.path, undefined, 'nested too deeply');
  }
}

function convert(
  file: SourceFile,
  value: unknown,
  positions: TomlPositions,
  path: readonly (string | number)[],
  parentOffset: number,
): TomlNode {
  if (path.length > MAX_DEPTH) {
    const line = file.lineAt(parentOffset);
    throw new UnreadableFileError(file.path, line, 'nested too deeply');
  }
  const offset = positions.get(pathKey(path)) ?? parentOffset;
  const inner = (child: unknown, key: string | number) =>
    convert(file, child, positions, [...path, key], offset);
  return new TomlNode(contentOf(value, inner), file.at(offset));
}

function contentOf(
  value: unknown,
  inner: (child: unknown, key: string | number) => TomlNode,
): TomlContent {
  if (Array.isArray(value)) return value.map(inner);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null) {
    return new Map(
      Object.entries(value).map(([key, member]) => [key, inner(member, key)]),
    );
  }
  return value as string | number | boolean;
}
