import { TemplateError } from './TemplateError';

const MAX_NODES = 100_000;

/**
 * How much of a value may be walked. A template can build a map that contains
 * itself, or one that doubles at every level.
 */
export class Allowance {
  #left = MAX_NODES;

  take(): void {
    this.#left -= 1;
    if (this.#left < 0) throw new TemplateError('a value is too large');
  }
}
