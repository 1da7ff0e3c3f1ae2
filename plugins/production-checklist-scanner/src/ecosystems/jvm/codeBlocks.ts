/** What is longer is no handler, or its brackets never close. */
const MAX_LENGTH = 20_000;

/** The text between the brackets that open at an offset, brackets included. */
export function bracketed(code: string, open: number): string {
  const stack: string[] = [];
  const limit = Math.min(code.length, open + MAX_LENGTH);
  for (let at = open; at < limit; at += 1) {
    const character = code[at];
    if (character === '"') {
      at = endOfString(code, at);
    } else if (character === '(' || character === '{') {
      stack.push(character);
    } else if (character === ')' || character === '}') {
      stack.pop();
      if (stack.length === 0) return code.slice(open, at + 1);
    }
  }
  return code.slice(open, limit);
}

function endOfString(code: string, from: number): number {
  const quote = code.startsWith('"""', from) ? '"""' : '"';
  let at = from + quote.length;
  while (at < code.length && !code.startsWith(quote, at)) {
    if (quote === '"' && code[at] === '\n') return from;
    at += code[at] === '\\' ? 2 : 1;
  }
  return at + quote.length - 1;
}

/** The bodies of the methods of a name: Java's, Kotlin's, Scala's. */
export function methodBodies(code: string, name: string): string[] {
  const pattern = new RegExp(
    `(?:\\bfun\\s+|\\bdef\\s+|[\\w>\\]]\\s+)${name}\\s*\\(`,
    'g',
  );
  return [...code.matchAll(pattern)].flatMap(match => {
    const parameters = match.index + match[0].length - 1;
    const after = parameters + bracketed(code, parameters).length;
    const [head] = /^[^{};]{0,200}/.exec(code.slice(after)) ?? [''];
    if (/^\s*(?:\.|&&|\|\||[-+*/)])/.test(head)) return [];
    if (code[after + head.length] === '{') {
      return [bracketed(code, after + head.length)];
    }
    return /^\s*(?::[^=]{0,80})?=/.test(head) ? [head] : [];
  });
}
