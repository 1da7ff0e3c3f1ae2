/** An argument of a call, without the space around it. */
export interface CallArgument {
  text: string;
  start: number;
}

/** A longer list is no connection's. */
const MAX_LENGTH = 2_000;
const MAX_ARGUMENTS = 20;

/**
 * The arguments of a call, read from behind its opening parenthesis, or from
 * behind its name to the end of the line where it has none.
 */
export function callArguments(
  text: string,
  from: number,
  closes: ')' | '\n' = ')',
): CallArgument[] {
  const found: CallArgument[] = [];
  const end = Math.min(text.length, from + MAX_LENGTH);
  let start = from;
  let depth = 0;
  const close = (at: number) => {
    const raw = text.slice(start, at);
    const trimmed = raw.trim();
    if (trimmed) {
      found.push({ text: trimmed, start: start + raw.indexOf(trimmed) });
    }
    start = at + 1;
  };
  for (let at = from; at < end && found.length < MAX_ARGUMENTS; at += 1) {
    const char = text[at];
    if (/["'`]/.test(char)) at = endOfString(text, at, end);
    else if (depth === 0 && char === closes) {
      close(at);
      return found;
    } else if (depth === 0 && char === ',') close(at);
    else if (/[([{]/.test(char)) depth += 1;
    else if (/[)\]}]/.test(char)) {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  if (closes === '\n' && end === text.length) close(end);
  return found;
}

/** The place of the quote that ends a string, or of the last character read. */
function endOfString(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[from]) return at;
  }
  return end;
}
