import { SourceFile } from '../../files/SourceFile';

/** Which line of a file stands under which, by how far they are indented. */
export class Layout {
  readonly lines: readonly string[];
  /** The lines with comments blanked out. */
  readonly code: readonly string[];
  readonly #parents: readonly number[];

  private constructor({ text, code }: SourceFile) {
    this.lines = text.split('\n');
    this.code = code.split('\n');
    this.#parents = parentsOf(this.code);
  }

  static of(file: SourceFile): Layout {
    const known = layouts.get(file);
    if (known) return known;
    const layout = new Layout(file);
    layouts.set(file, layout);
    return layout;
  }

  /** The lines that a line stands under, nearest first. */
  *above(index: number): Generator<number> {
    for (let at = this.#parents[index] ?? -1; at >= 0; at = this.#parents[at])
      yield at;
  }

  /** Indices of the lines beside one, under the same line, not farther than some. */
  beside(index: number, distance: number): number[] {
    const found: number[] = [];
    const from = Math.max(0, index - distance);
    const to = Math.min(this.lines.length - 1, index + distance);
    for (let at = from; at <= to; at += 1) {
      if (at !== index && this.#parents[at] === this.#parents[index])
        found.push(at);
    }
    return found;
  }
}

const layouts = new WeakMap<SourceFile, Layout>();

/** For every line the nearest one before it that is indented less, or -1. */
function parentsOf(lines: readonly string[]): number[] {
  const open: { index: number; indent: number }[] = [];
  return lines.map((line, index) => {
    const indent = line.search(/\S/);
    if (indent < 0) return open[open.length - 1]?.index ?? -1;
    while (open.length && open[open.length - 1].indent >= indent) open.pop();
    const parent = open[open.length - 1]?.index ?? -1;
    open.push({ index, indent });
    return parent;
  });
}
