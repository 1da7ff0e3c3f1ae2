import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';

export interface Property {
  key: string;
  value: string;
  at: Evidence;
}

const ESCAPES: Record<string, string> = {
  t: '\t',
  n: '\n',
  r: '\r',
  f: '\f',
};

/**
 * The entries of a Java properties file in their order. The format has no
 * errors: every line is a comment, blank, or an entry.
 */
export function parseProperties(file: SourceFile): Property[] {
  const { lines } = file;
  const properties: Property[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    const first = lines[index].trimStart();
    if (first === '' || /^[#!]/.test(first)) continue;
    const parts = [first];
    while (isContinued(parts[parts.length - 1]) && index + 1 < lines.length) {
      index += 1;
      parts.push(lines[index].trimStart());
    }
    const logical = parts
      .map((part, at) => (at < parts.length - 1 ? part.slice(0, -1) : part))
      .join('');
    const end = endOfKey(logical);
    properties.push({
      key: unescape(logical.slice(0, end)),
      value: unescape(logical.slice(end).replace(/^[ \t\f]*[=:]?[ \t\f]*/, '')),
      at: { path: file.path, line },
    });
  }
  return properties;
}

/** Whether a line ends in an odd number of backslashes. */
function isContinued(line: string): boolean {
  let backslashes = 0;
  while (line[line.length - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function endOfKey(line: string): number {
  let at = 0;
  while (at < line.length && !/[=:\s]/.test(line[at])) {
    at += line[at] === '\\' ? 2 : 1;
  }
  return Math.min(at, line.length);
}

function unescape(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|([^]))/g,
    (_, code: string | undefined, character: string) =>
      code
        ? String.fromCharCode(parseInt(code, 16))
        : ESCAPES[character] ?? character,
  );
}
