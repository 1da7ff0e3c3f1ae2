import { Evidence } from 'backstage-plugin-production-checklist-common';
import { maskComments } from './maskComments';

/**
 * A text file, addressed by offset or by line.
 *
 * @public
 */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  #lineStarts?: number[];
  #code?: string;

  constructor(path: string, text: string) {
    this.path = path;
    // A byte order mark is no part of any format read here.
    this.text = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  /**
   * The text with comments blanked out: same length, same lines, strings
   * kept. A language without known comments is returned as it is.
   */
  get code(): string {
    this.#code ??= maskComments(this.path, this.text);
    return this.#code;
  }

  get lines(): string[] {
    return this.text.split(/\r?\n/);
  }

  /** The number of the line that holds an offset, counted from 1. */
  lineAt(offset: number): number {
    this.#lineStarts ??= startsOfLines(this.text);
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#lineStarts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Evidence that points at an offset. */
  at(offset: number): Evidence {
    return { path: this.path, line: this.lineAt(offset) };
  }

  /**
   * Evidence for the first match of a pattern in the code, comments left out.
   */
  find(pattern: RegExp): Evidence | undefined {
    const match = pattern.exec(this.code);
    return match ? this.at(match.index) : undefined;
  }

  /** Every match of a global pattern in the code, with its evidence. */
  findAll(pattern: RegExp): { match: RegExpMatchArray; at: Evidence }[] {
    return [...this.code.matchAll(pattern)].map(match => ({
      match,
      at: this.at(match.index ?? 0),
    }));
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}
