import { Evidence } from 'backstage-plugin-production-checklist-common';

/** A value of a JSON file, and where it stands. */
export class JsonNode {
  /** The line of the key for a member of an object, else of the value. */
  readonly at: Evidence;
  readonly #content: JsonContent;

  constructor(content: JsonContent, at: Evidence) {
    this.#content = content;
    this.at = at;
  }

  /** The value as text, where it is a string. */
  get text(): string | undefined {
    return typeof this.#content === 'string' ? this.#content : undefined;
  }

  /** The value of a string, number, boolean or null; undefined for others. */
  get scalar(): string | number | boolean | null | undefined {
    return typeof this.#content === 'object' && this.#content !== null
      ? undefined
      : this.#content;
  }

  get isObject(): boolean {
    return this.#content instanceof Map;
  }

  /** The members of an object in their order; none for other values. */
  get members(): [key: string, value: JsonNode][] {
    return this.#content instanceof Map ? [...this.#content] : [];
  }

  /** The elements of an array; none for other values. */
  get items(): readonly JsonNode[] {
    return Array.isArray(this.#content) ? this.#content : [];
  }

  /** What lies under a path of keys, where all of them exist. */
  get(...keys: string[]): JsonNode | undefined {
    const [key, ...rest] = keys;
    if (key === undefined) return this;
    return this.#content instanceof Map
      ? this.#content.get(key)?.get(...rest)
      : undefined;
  }
}

export type JsonContent =
  | string
  | number
  | boolean
  | null
  | JsonNode[]
  | Map<string, JsonNode>;
