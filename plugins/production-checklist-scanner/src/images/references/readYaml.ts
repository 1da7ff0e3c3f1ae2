import { parseAllDocuments } from 'yaml';
import { FileTree } from '../../files/FileTree';

const MAX_LENGTH = 512 * 1024;

export type YamlMap = Record<string, unknown>;

/**
 * The documents of a YAML file that builds are looked for in. One that does
 * not parse names no build.
 */
export function readYaml(tree: FileTree, path: string): unknown[] {
  const file = tree.read(path);
  if (!file || file.text.length > MAX_LENGTH) return [];
  try {
    return parseAllDocuments(file.text, { logLevel: 'silent', merge: true })
      .filter(document => document.errors.length === 0)
      .map(document => document.toJS({ maxAliasCount: 100 }));
  } catch {
    return [];
  }
}

export function isMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : undefined;
}

/** The string members of a map. */
export function textsOf(value: unknown): Record<string, string> {
  if (!isMap(value)) return {};
  const entries = Object.entries(value).flatMap(([key, member]) => {
    const text = textOf(member);
    return text === undefined ? [] : [[key, text] as const];
  });
  return Object.fromEntries(entries);
}
