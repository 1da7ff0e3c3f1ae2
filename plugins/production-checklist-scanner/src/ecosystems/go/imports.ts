import { SourceFile } from '../../files/SourceFile';

/** An import of a Go file. */
export interface GoImport {
  path: string;
  /** What the file calls it, where it names it itself. */
  alias?: string;
  offset: number;
}

const DECLARATION =
  /^import\s*(?:\(([^)]*)\)|(?:([\w.]+)[ \t]+)?(["`])([^"`\n]+)\3)/gm;
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
  return [...code.matchAll(DECLARATION)].flatMap((match): GoImport[] => {
    const [text, block, alias, , path] = match;
    if (block === undefined) {
      return [{ path, alias, offset: match.index + text.lastIndexOf(path) }];
    }
    const start = match.index + text.indexOf('(') + 1;
    return [...block.matchAll(SPECIFICATION)].map(inner => ({
      path: inner[3],
      alias: inner[1],
      offset: start + inner.index + inner[0].lastIndexOf(inner[3]),
    }));
  });
}
