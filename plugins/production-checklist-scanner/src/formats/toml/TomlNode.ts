import { Evidence } from 'backstage-plugin-production-checklist-common';

/** A value of a TOML file, and where it stands. */
export class TomlNode {
  /** The line of the key for a member of a table, else of the value. */
  readonly at: Evidence;
  readonly #content: TomlContent;

  constructor(content: TomlContent, at: Evidence) {
    this.#content = content;
    this.at = at;
  }

  /** The value as text, where it is a string. */
  get text(): string | undefined {
    return typeof this.#content === 'string' ? this.#content : undefined;
  }

  /** A string, number or boolean; a date as it is written. */
  get scalar(): string | number | boolean | undefined {
    return typeof this.#content === 'object' ? undefined : this.#content;
  }

  get isTable(): boolean {
    return this.#content instanceof Map;
  }

  /** The members of a table in their order; none for other values. */
  get members(): [key: string, value: TomlNode][] {
    return this.#content instanceof Map ? [...this.#content] : [];
  }

  /** The elements of an array; none for other values. */
  get items(): readonly TomlNode[] {
    return Array.isArray(this.#content) ? this.#content : [];
  }

  /** What lies under a path of keys, where all of them exist. */
  get(...keys: string[]): TomlNode | undefined {
    const [key, ...rest] = keys;
    if (key === undefined) return this;
    return this.#content instanceof Map
      ? this.#content.get(key)?.get(...rest)
      : undefined;
  }
}

export type TomlContent =
  | string
  | number
  | boolean
  | TomlNode[]
  | Map<string, TomlNode>;
