import { Evidence } from 'backstage-plugin-production-checklist-common';

export type LocatedValue =
  | string
  | number
  | boolean
  | null
  | ReadonlyMap<string, Located>
  | readonly Located[];

/**
 * A YAML value whose every part knows the place it comes from, wherever it
 * was put together: a file, a rendered template, a patch.
 */
export class Located {
  readonly value: LocatedValue;
  /** Where it begins: its key's line, or its own in a sequence. */
  readonly at: Evidence;

  constructor(value: LocatedValue, at: Evidence) {
    this.value = value;
    this.at = at;
  }

  /** The value under a chain of keys. */
  get(...keys: string[]): Located | undefined {
    const [key, ...rest] = keys;
    const found = key === undefined ? this : this.map?.get(key);
    return rest.length > 0 ? found?.get(...rest) : found;
  }

  get map(): ReadonlyMap<string, Located> | undefined {
    return this.value instanceof Map ? this.value : undefined;
  }

  /** The members of a sequence; undefined for anything else. */
  get list(): readonly Located[] | undefined {
    return Array.isArray(this.value) ? this.value : undefined;
  }

  /** The members of a sequence, empty for anything else. */
  get items(): readonly Located[] {
    return this.list ?? [];
  }

  get string(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  get number(): number | undefined {
    return typeof this.value === 'number' ? this.value : undefined;
  }

  get boolean(): boolean | undefined {
    return typeof this.value === 'boolean' ? this.value : undefined;
  }

  /** A scalar as text: `8080` and `"8080"` are the same. */
  get text(): string | undefined {
    const { value } = this;
    return value === null || typeof value === 'object'
      ? undefined
      : String(value);
  }

  /** A whole number, also one that is written as text. */
  get integer(): number | undefined {
    const { text } = this;
    return text !== undefined && /^-?\d{1,15}$/.test(text)
      ? Number(text)
      : undefined;
  }
}
