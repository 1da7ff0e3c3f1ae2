/** Deeper than any configuration; the parser goes down one call per level. */
const MAX_DEPTH = 200;

/**
 * The line on which a text is nested deeper than a YAML parser can follow. Told
 * by its brackets and its indentation alone, so that it costs one pass.
 */
export function tooDeepLine(text: string): number | undefined {
  const indents: number[] = [];
  let brackets = 0;
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const { indent, dashes } = beginningOf(text, start, end);
    if (start + indent < end) {
      while (indents.length > 0 && indents[indents.length - 1] >= indent)
        indents.pop();
      indents.push(indent);
    }
    for (let at = start + indent; at < end; at += 1) {
      const character = text[at];
      if (character === '[' || character === '{') brackets += 1;
      else if ((character === ']' || character === '}') && brackets > 0)
        brackets -= 1;
      if (brackets > MAX_DEPTH) return line;
    }
    if (indents.length + dashes > MAX_DEPTH) return line;
    if (newline < 0) break;
    start = newline + 1;
  }
  return undefined;
}

/** How far a line is indented, and how many sequences begin on it: `- - a`. */
function beginningOf(text: string, start: number, end: number) {
  let at = start;
  while (at < end && text[at] === ' ') at += 1;
  const indent = at - start;
  let dashes = 0;
  while (at < end && /[-?: ]/.test(text[at])) {
    if (text[at] !== ' ' && text[at + 1] === ' ') dashes += 1;
    at += 1;
  }
  return { indent, dashes: text.startsWith('---', start) ? 0 : dashes };
}
