import { TemplateError } from './TemplateError';
import { Value, isList } from './Value';

const MAX_STEPS = 400_000;
const MAX_OUTPUT = 8 * 1024 * 1024;
/** Characters and members of all values that functions give. */
const MAX_WORK = 64 * 1024 * 1024;
const MAX_DEPTH = 80;
/** A single value longer than this is no manifest’s. */
const MAX_VALUE = 1024 * 1024;

/**
 * What rendering a chart may cost, counted in steps and not in time, so that
 * the same chart always ends the same way.
 */
export class Budget {
  #steps = 0;
  #output = 0;
  #work = 0;
  #depth = 0;

  step(): void {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS)
      throw new TemplateError('it takes too many steps');
  }

  print(length: number): void {
    this.#output += length;
    if (this.#output > MAX_OUTPUT)
      throw new TemplateError('it prints too much');
  }

  /** Takes what a function gives, unless no manifest has a use for it. */
  take(value: Value): Value {
    const size = typeof value === 'string' || isList(value) ? value.length : 0;
    this.#work += size;
    if (size > MAX_VALUE) throw new TemplateError('a value is too large');
    if (this.#work > MAX_WORK)
      throw new TemplateError('it takes too much work');
    return value;
  }

  /** Does something one level deeper. */
  within<Result>(work: () => Result): Result {
    this.#depth += 1;
    try {
      if (this.#depth > MAX_DEPTH)
        throw new TemplateError('templates call each other too deep');
      return work();
    } finally {
      this.#depth -= 1;
    }
  }
}
