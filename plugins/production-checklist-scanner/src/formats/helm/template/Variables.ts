import { Value } from './Value';

/** The variables of one template's run, a block within a block. */
export class Variables {
  readonly #stack: { name: string; value: Value }[];

  /** `$` is what the template was called with. */
  constructor(data: Value) {
    this.#stack = [{ name: '$', value: data }];
  }

  get(name: string): Value {
    return this.#find(name)?.value;
  }

  declare(name: string, value: Value): void {
    this.#stack.push({ name, value });
  }

  assign(name: string, value: Value): void {
    const known = this.#find(name);
    if (known) known.value = value;
    else this.declare(name, value);
  }

  /** Forgets what is declared meanwhile. */
  within<Result>(work: () => Result): Result {
    const height = this.#stack.length;
    try {
      return work();
    } finally {
      this.#stack.length = height;
    }
  }

  #find(name: string) {
    for (let at = this.#stack.length - 1; at >= 0; at -= 1) {
      if (this.#stack[at].name === name) return this.#stack[at];
    }
    return undefined;
  }
}
