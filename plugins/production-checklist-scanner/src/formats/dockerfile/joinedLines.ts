/**
 * Joins continuation lines: the escape and its newline, and comment and empty
 * lines between, become spaces, so that every offset stays what it was.
 */
export function joinedLines(text: string, escape: string): string {
  const lines = text.split('\n');
  let continued = false;
  return lines
    .map((line, index) => {
      const last = index === lines.length - 1;
      const newline = last ? '' : ' ';
      if (continued && /^\s*(#|$)/.test(line)) {
        return ' '.repeat(line.length) + newline;
      }
      const trimmed = line.trimEnd();
      if (last || !trimmed.endsWith(escape)) {
        continued = false;
        return line + (last ? '' : '\n');
      }
      continued = true;
      const kept = trimmed.slice(0, -1);
      return kept + ' '.repeat(line.length - kept.length) + newline;
    })
    .join('');
}
