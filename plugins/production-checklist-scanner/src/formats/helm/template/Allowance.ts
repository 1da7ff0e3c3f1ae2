import { TemplateError } from './TemplateError';

const MAX_NODES = 100_000;
const MAX_DEPTH = 200;

/**
 * How much of a value may be walked. A template can build a map that contains
 * itself, or one that doubles at every level.
 */
export class Allowance {
  #left = MAX_NODES;
  #depth = 0;

  /** Visits one more part of the value. */
  visit<Result>(work: () => Result): Result {
    this.#left -= 1;
    this.#depth += 1;
    if (this.#left < 0 || this.#depth > MAX_DEPTH) {
      throw new TemplateError('a value is too large');
    }
    const result = work();
    this.#depth -= 1;
    return result;
  }
}
