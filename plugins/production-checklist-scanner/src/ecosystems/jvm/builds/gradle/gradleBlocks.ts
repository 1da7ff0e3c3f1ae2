/** What stands between the braces of `name { … }`. */
export interface GradleBlock {
  name: string;
  start: number;
  end: number;
}

const NAME = /([A-Za-z_][\w.]*)\s{0,4}(?:\([^(){}\n]{0,200}\))?\s{0,4}$/;

/** More, or deeper ones, are in nobody's build. */
const MAX_BLOCKS = 5000;
const MAX_DEPTH = 50;

/** Every block of a script whose comments are blanked out, outer ones first. */
export function gradleBlocks(code: string): GradleBlock[] {
  const blocks: GradleBlock[] = [];
  const open: GradleBlock[] = [];
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at];
    if (character === '"' || character === "'") {
      at = endOfString(code, at);
    } else if (character === '{') {
      const block = { name: '', start: at + 1, end: code.length };
      if (open.length < MAX_DEPTH && blocks.length < MAX_BLOCKS) {
        const before = code.slice(Math.max(0, at - 260), at);
        block.name = NAME.exec(before)?.[1] ?? '';
        blocks.push(block);
      }
      open.push(block);
    } else if (character === '}') {
      const block = open.pop();
      if (block) block.end = at;
    }
  }
  return blocks;
}

/** The blocks that an offset is in, outermost first. */
export function blocksAround(
  blocks: readonly GradleBlock[],
  offset: number,
): GradleBlock[] {
  return blocks.filter(({ start, end }) => start <= offset && offset < end);
}

/** The offset of the quote that ends the string which begins at an offset. */
export function endOfString(code: string, from: number): number {
  const quote = code.startsWith('"""', from) ? '"""' : code[from];
  let at = from + quote.length;
  while (at < code.length) {
    if (code[at] === '\\') at += 2;
    else if (code.startsWith(quote, at)) return at + quote.length - 1;
    else if (code[at] === '\n' && quote.length === 1) return at;
    else at += 1;
  }
  return code.length;
}
