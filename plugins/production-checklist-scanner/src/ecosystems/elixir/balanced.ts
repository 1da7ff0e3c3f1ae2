const CLOSING: Readonly<Record<string, string>> = {
  '[': ']',
  '{': '}',
  '(': ')',
};

/**
 * The text from an opening bracket to the one that closes it, or to the end
 * where none does. Brackets in strings do not count.
 */
export function balanced(code: string, from: number): string {
  const closing: string[] = [];
  for (let at = from; at < code.length; at += 1) {
    const character = code[at];
    if (character === '"') {
      const end = endOfString(code, at);
      at = end;
    } else if (Object.hasOwn(CLOSING, character)) {
      closing.push(CLOSING[character]);
    } else if (character === closing[closing.length - 1]) {
      closing.pop();
      if (closing.length === 0) return code.slice(from, at + 1);
    }
  }
  return code.slice(from);
}

function endOfString(code: string, from: number): number {
  let at = from + 1;
  while (at < code.length && code[at] !== '"') at += code[at] === '\\' ? 2 : 1;
  return at;
}
