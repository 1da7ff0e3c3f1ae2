import { SourceFile } from '../../files/SourceFile';

/** An import of a Go file. */
export interface GoImport {
  path: string;
  /** What the file calls it, where it names it itself. */
  alias?: string;
  offset: number;
}

const DECLARATION =
  /^import[ \t]*(?:(\()|(?:([\w.]+)[ \t]+)?(["`])([^"`\n]+)\3)/gm;
const SPECIFICATION = /^[ \t]*(?:([\w.]+)[ \t]+)?(["`])([^"`\n]+)\2/gm;

const known = new WeakMap<SourceFile, readonly GoImport[]>();

/** What a file imports. Read once per file. */
export function importsOf(file: SourceFile): readonly GoImport[] {
  let found = known.get(file);
  if (!found) {
    found = read(file);
    known.set(file, found);
  }
  return found;
}

/** Whether a file imports a package that a pattern matches. */
export function imports(file: SourceFile, pattern: RegExp): boolean {
  return importsOf(file).some(({ path }) => pattern.test(path));
}

function read({ code }: SourceFile): GoImport[] {
  const found: GoImport[] = [];
  let end = 0;
  for (const match of code.matchAll(DECLARATION)) {
    const [text, block, alias, , path] = match;
    if (match.index < end) continue;
    if (block === undefined) {
      found.push({
        path,
        alias,
        offset: match.index + text.lastIndexOf(path),
      });
      continue;
    }
    const start = match.index + text.length;
    end = code.indexOf(')', start);
    // A list that is never closed is none.
    if (end < 0) break;
    found.push(...specificationsIn(code.slice(start, end), start));
  }
  return found;
}

function specificationsIn(text: string, start: number): GoImport[] {
  return [...text.matchAll(SPECIFICATION)].map(match => ({
    path: match[3],
    alias: match[1],
    offset: start + match.index + match[0].lastIndexOf(match[3]),
  }));
}
