import {
  Alias,
  Document,
  LineCounter,
  Node,
  Pair,
  YAMLMap,
  YAMLSeq,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  visit,
} from 'yaml';

/** Deeper than any manifest; a cycle of aliases ends here. */
const MAX_DEPTH = 100;
/** What an alias may grow to when it is written out. */
const MAX_PLAIN_NODES = 100_000;

/** A place in a YAML document, with its line. */
export class YamlNode {
  readonly #node: Node;
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;

  constructor(node: Node, document: Document.Parsed, lines: LineCounter) {
    this.#node = node;
    this.#document = document;
    this.#lines = lines;
  }

  /** The line it begins on, counted from 1. */
  get line(): number {
    const start = this.#node.range?.[0];
    return start === undefined ? 1 : this.#lines.linePos(start).line;
  }

  /** The value under a chain of keys. */
  get(...keys: string[]): YamlNode | undefined {
    const [key, ...rest] = keys;
    const found =
      key === undefined
        ? this
        : this.entries.find(entry => entry.key === key)?.value;
    return rest.length > 0 ? found?.get(...rest) : found;
  }

  /** The items of a sequence, empty for anything else. */
  get items(): YamlNode[] {
    const node = this.#resolved;
    if (!isSeq(node)) return [];
    return (node as YAMLSeq<Node>).items.flatMap(item => this.#wrap(item));
  }

  /**
   * The entries of a mapping, merged ones last, empty for anything else.
   * `line` is the key's.
   */
  get entries(): { key: string; line: number; value: YamlNode }[] {
    return this.#entriesOf(this.#resolved, 0);
  }

  get isMap(): boolean {
    return isMap(this.#resolved);
  }

  get string(): string | undefined {
    const { scalar } = this;
    return typeof scalar === 'string' ? scalar : undefined;
  }

  get number(): number | undefined {
    const { scalar } = this;
    return typeof scalar === 'number' ? scalar : undefined;
  }

  get boolean(): boolean | undefined {
    const { scalar } = this;
    return typeof scalar === 'boolean' ? scalar : undefined;
  }

  /** A scalar as text: `8080` and `"8080"` are the same. */
  get text(): string | undefined {
    const { scalar } = this;
    return scalar === undefined || scalar === null ? undefined : String(scalar);
  }

  /** The value without positions; undefined where it would grow too large. */
  get plain(): unknown {
    let left = MAX_PLAIN_NODES;
    const plain = (node: YamlNode, depth: number): unknown => {
      left -= 1;
      if (left < 0 || depth > MAX_DEPTH) return undefined;
      if (node.isMap) {
        return Object.fromEntries(
          node.entries.map(({ key, value }) => [key, plain(value, depth + 1)]),
        );
      }
      return isSeq(node.#resolved)
        ? node.items.map(item => plain(item, depth + 1))
        : node.scalar;
    };
    return plain(this, 0);
  }

  /** A date is kept as it is written. */
  get scalar(): unknown {
    const node = this.#resolved;
    if (!isScalar(node)) return undefined;
    return typeof node.value === 'object' && node.value !== null
      ? node.source
      : node.value;
  }

  get isList(): boolean {
    return isSeq(this.#resolved);
  }

  get #resolved(): Node | undefined {
    let node: Node | undefined = this.#node;
    for (let hops = 0; isAlias(node) && hops < MAX_DEPTH; hops++) {
      node = targetOf(node, this.#document);
    }
    return isAlias(node) ? undefined : node;
  }

  #entriesOf(
    node: Node | undefined,
    depth: number,
  ): { key: string; line: number; value: YamlNode }[] {
    if (!isMap(node) || depth > MAX_DEPTH) return [];
    const own: { key: string; line: number; value: YamlNode }[] = [];
    const merged: typeof own = [];
    for (const pair of (node as YAMLMap<Node, Node>).items) {
      if (!isPair(pair)) continue;
      const key = keyOf(pair);
      const [value] = this.#wrap(pair.value);
      if (key === undefined || !value) continue;
      if (key === '<<') {
        for (const source of value.items.length ? value.items : [value]) {
          merged.push(...this.#entriesOf(source.#resolved, depth + 1));
        }
      } else {
        const [at] = this.#wrap(pair.key);
        own.push({ key, line: at?.line ?? value.line, value });
      }
    }
    // Of a key that stands twice the last one counts, of merged ones the first.
    const last = new Map(own.map(entry => [entry.key, entry]));
    for (const entry of merged) {
      if (!last.has(entry.key)) last.set(entry.key, entry);
    }
    return [...last.values()];
  }

  #wrap(node: Node | null | undefined): YamlNode[] {
    return node ? [new YamlNode(node, this.#document, this.#lines)] : [];
  }
}

const anchors = new WeakMap<Document.Parsed, Map<string, Node[]>>();

/** What an alias stands for: the last node before it with its anchor. */
function targetOf(alias: Alias, document: Document.Parsed): Node | undefined {
  let known = anchors.get(document);
  if (!known) {
    known = anchorsOf(document);
    anchors.set(document, known);
  }
  const before = alias.range?.[0] ?? Infinity;
  const named = known.get(alias.source) ?? [];
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((named[middle].range?.[0] ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  return named[low - 1];
}

/** The nodes with an anchor, by its name, in their order. */
function anchorsOf(document: Document.Parsed): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || !node.anchor) return;
      const named = found.get(node.anchor);
      if (named) named.push(node);
      else found.set(node.anchor, [node]);
    },
  });
  return found;
}

function keyOf({ key }: Pair<Node, Node>): string | undefined {
  if (!isScalar(key) || key.value === null || key.value === undefined) {
    return undefined;
  }
  // The library's own mark for a merge key.
  return typeof key.value === 'symbol' ? '<<' : String(key.source ?? key.value);
}
