import { Evidence } from 'backstage-plugin-production-checklist-common';

/** A line that was printed, without the space around it, and its place. */
export interface PrintedLine {
  text: string;
  at: Evidence;
}

/** What a template prints, with the place that each line comes from. */
export class Output {
  readonly #parts: string[] = [];
  readonly #places: (Evidence | undefined)[] = [undefined];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Whether something stands on the current line already. */
  get isWithinLine(): boolean {
    return this.#places[this.#places.length - 1] !== undefined;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** A line's place is that of the first thing printed on it. */
  write(
    text: string,
    placeOf: (line: number, offset: number) => Evidence,
  ): void {
    this.#parts.push(text);
    this.#length += text.length;
    let start = 0;
    for (let line = 0; start <= text.length; line += 1) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      const printed = text.slice(start, end).search(/\S/);
      const last = this.#places.length - 1;
      if (printed >= 0) this.#places[last] ??= placeOf(line, start + printed);
      if (newline < 0) break;
      this.#places.push(undefined);
      start = newline + 1;
    }
  }

  /** The place of a line, counted from 1; that of the last one before where it is blank. */
  placeOf(line: number): Evidence | undefined {
    for (let at = Math.min(line, this.#places.length) - 1; at >= 0; at -= 1) {
      if (this.#places[at]) return this.#places[at];
    }
    return undefined;
  }

  /** The lines that are not blank. */
  get lines(): PrintedLine[] {
    return this.text.split('\n').flatMap((text, index) => {
      const at = this.#places[index];
      return at ? [{ text: text.trim(), at }] : [];
    });
  }
}
