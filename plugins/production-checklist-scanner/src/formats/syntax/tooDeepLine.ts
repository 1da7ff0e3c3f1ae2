import { SourceFile } from '../../files/SourceFile';

/** No one nests this deep, and a parser in WebAssembly breaks at about 2000. */
const MAX_DEPTH = 500;

/** The line on which a source's brackets are nested too deep to be parsed. */
export function tooDeepLine(file: SourceFile): number | undefined {
  const { code } = file;
  let depth = 0;
  for (let at = 0; at < code.length; at += 1) {
    switch (code[at]) {
      case '(':
      case '[':
      case '{':
        depth += 1;
        if (depth > MAX_DEPTH) return file.lineAt(at);
        break;
      case ')':
      case ']':
      case '}':
        depth = Math.max(0, depth - 1);
        break;
      default:
    }
  }
  return undefined;
}
