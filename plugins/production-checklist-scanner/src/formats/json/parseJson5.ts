import JSON5 from 'json5';
import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { JsonContent, JsonNode } from './JsonNode';

const MAX_DEPTH = 200;

/**
 * Reads JSON5. Its parser keeps no positions, so a key's place is the first
 * one after its parent's that is written like it.
 *
 * @throws UnreadableFileError where it is none
 */
export function parseJson5(file: SourceFile): JsonNode {
  let value: unknown;
  try {
    value = JSON5.parse(file.text);
  } catch (error) {
    throw new UnreadableFileError(file.path, lineOf(error), 'not valid JSON5');
  }
  return convert(file, value, 0, 0);
}

function convert(
  file: SourceFile,
  value: unknown,
  offset: number,
  depth: number,
): JsonNode {
  if (depth > MAX_DEPTH) {
    throw new UnreadableFileError(
      file.path,
      file.lineAt(offset),
      'nested too deeply',
    );
  }
  return new JsonNode(contentOf(file, value, offset, depth), file.at(offset));
}

function contentOf(
  file: SourceFile,
  value: unknown,
  offset: number,
  depth: number,
): JsonContent {
  if (Array.isArray(value)) {
    return value.map(item => convert(file, item, offset, depth + 1));
  }
  if (typeof value === 'object' && value !== null) {
    let from = offset;
    return new Map(
      Object.entries(value).map(([key, member]) => {
        from = offsetOfKey(file.text, key, from);
        return [key, convert(file, member, from, depth + 1)];
      }),
    );
  }
  return value as string | number | boolean | null;
}

function offsetOfKey(text: string, key: string, from: number): number {
  for (let at = text.indexOf(key, from); at >= 0; ) {
    if (/^["']?\s*:/.test(text.slice(at + key.length, at + key.length + 20))) {
      return at;
    }
    at = text.indexOf(key, at + 1);
  }
  return from;
}

function lineOf(error: unknown): number | undefined {
  const line = (error as { lineNumber?: unknown }).lineNumber;
  return typeof line === 'number' ? line : undefined;
}
