/** Nested defaults deeper than this stay as they are. */
const MAX_DEPTH = 10;
/** So does a text that is longer, or would become so. */
const MAX_LENGTH = 8192;

/**
 * Replaces `$X`, `${X}`, `${X:-default}` and `${X:+other}` in a Dockerfile's
 * word. A variable that is not known stays as `$X`.
 */
export function expandVariables(
  text: string,
  valueOf: (name: string) => string | undefined,
  depth = 0,
): { text: string; complete: boolean } {
  if (text.length > MAX_LENGTH) return { text, complete: false };
  let complete = true;
  let length = 0;
  const parts: string[] = [];
  const expand = (name: string, operator = '', word = ''): string => {
    const value = valueOf(name);
    const given = operator.startsWith(':') ? value : value !== undefined;
    const alternative = () => {
      const inner = expandVariables(word, valueOf, depth + 1);
      complete &&= inner.complete;
      return inner.text;
    };
    if (operator.endsWith('-') && !given) return alternative();
    if (operator.endsWith('+')) return given ? alternative() : '';
    if (value !== undefined) return value;
    complete = false;
    return `$${name}`;
  };
  for (let at = 0; at < text.length; ) {
    if (text[at] === '\\' && text[at + 1] === '$') {
      parts.push('$');
      at += 2;
      continue;
    }
    const reference = text[at] === '$' ? referenceAt(text, at) : undefined;
    if (!reference || depth > MAX_DEPTH) {
      parts.push(text[at]);
      at += 1;
      continue;
    }
    const value = expand(reference.name, reference.operator, reference.word);
    length += value.length;
    if (length > MAX_LENGTH) return { text, complete: false };
    parts.push(value);
    at = reference.end;
  }
  return { text: parts.join(''), complete };
}

function referenceAt(text: string, at: number) {
  const plain = /^\$([A-Za-z_]\w*)/.exec(text.slice(at, at + 200));
  if (plain) return { name: plain[1], end: at + plain[0].length };
  const braced = /^\$\{([A-Za-z_]\w*)(:?[-+?])?/.exec(text.slice(at, at + 200));
  if (!braced) return undefined;
  const start = at + braced[0].length;
  const end = closingBrace(text, start);
  if (end < 0) return undefined;
  const word = text.slice(start, end);
  if (!braced[2] && word) return undefined;
  return { name: braced[1], operator: braced[2], word, end: end + 1 };
}

function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
