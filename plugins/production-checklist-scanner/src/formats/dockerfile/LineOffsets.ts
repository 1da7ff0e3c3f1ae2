/** Turns a line and a character into an offset. */
export class LineOffsets {
  readonly #starts: number[];

  constructor(text: string) {
    this.#starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) {
      this.#starts.push(match.index + match[0].length);
    }
  }

  of(position: { line: number; character: number }): number {
    return (this.#starts[position.line] ?? 0) + position.character;
  }
}
