/** Rows as a Markdown table whose columns stand under each other. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = [head, ...rows].map(row => row.map(escaped));
  const widths = head.map((_, column) =>
    Math.max(3, ...cells.map(row => row[column].length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  const [first, ...others] = cells.map(line);
  return [first, line(widths.map(width => '-'.repeat(width))), ...others].join(
    '\n',
  );
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}
