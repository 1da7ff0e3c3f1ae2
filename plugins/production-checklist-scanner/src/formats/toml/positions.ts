/** Offsets of keys and array elements, by their path. */
export type TomlPositions = ReadonlyMap<string, number>;

type Path = readonly (string | number)[];

/** A path as a key of a map. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** Nesting beyond this has been refused by the parser. */
const MAX_DEPTH = 250;

class Walker {
  readonly #text: string;
  readonly #positions = new Map<string, number>();
  /** How many elements an array of tables has so far. */
  readonly #tables = new Map<string, number>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): TomlPositions {
    let table: Path = [];
    for (;;) {
      this.#skipBlank();
      if (this.#at >= this.#text.length) return this.#positions;
      const before = this.#at;
      if (this.#text[this.#at] === '[') table = this.#header();
      else this.#pair(table, 0);
      if (this.#at === before) this.#at += 1;
    }
  }

  /** `[a.b]` or `[[a.b]]`. */
  #header(): Path {
    const offset = this.#at;
    const isArray = this.#text.startsWith('[[', offset);
    this.#at += isArray ? 2 : 1;
    const path = this.#resolved(this.#key());
    this.#set(path, offset);
    while (this.#text[this.#at] === ']') this.#at += 1;
    if (!isArray) return path;
    const key = pathKey(path);
    const index = this.#tables.get(key) ?? 0;
    this.#tables.set(key, index + 1);
    this.#set([...path, index], offset);
    return [...path, index];
  }

  /** A name of an array of tables means its last element. */
  #resolved(keys: readonly string[]): Path {
    let path: Path = [];
    keys.forEach((key, index) => {
      path = [...path, key];
      const count = this.#tables.get(pathKey(path));
      if (count !== undefined && index < keys.length - 1) {
        path = [...path, count - 1];
      }
    });
    return path;
  }

  #pair(table: Path, depth: number): void {
    const offset = this.#at;
    let path = table;
    for (const key of this.#key()) {
      path = [...path, key];
      this.#set(path, offset);
    }
    this.#skipSpaces();
    if (this.#text[this.#at] !== '=') {
      this.#at = this.#endOfLine();
      return;
    }
    this.#at += 1;
    this.#skipSpaces();
    this.#value(path, depth);
  }

  #key(): string[] {
    const keys: string[] = [];
    for (;;) {
      this.#skipSpaces();
      const quote = this.#text[this.#at];
      if (quote === '"' || quote === "'") {
        const start = this.#at;
        this.#string();
        keys.push(unquote(this.#text.slice(start, this.#at)));
      } else {
        const [bare] = /^[^\s.=\]#"']*/.exec(this.#rest(200)) ?? [''];
        keys.push(bare);
        this.#at += bare.length;
      }
      this.#skipSpaces();
      if (this.#text[this.#at] !== '.' || keys.length > MAX_DEPTH) return keys;
      this.#at += 1;
    }
  }

  #value(path: Path, depth: number): void {
    const char = this.#text[this.#at];
    if (depth > MAX_DEPTH) this.#at = this.#text.length;
    else if (char === '"' || char === "'") this.#string();
    else if (char === '[') this.#array(path, depth);
    else if (char === '{') this.#inlineTable(path, depth);
    else this.#at += /^[^,\]}#\r\n]*/.exec(this.#rest(500))?.[0].length ?? 0;
  }

  #array(path: Path, depth: number): void {
    this.#at += 1;
    for (let index = 0; ; ) {
      this.#skipBlank();
      const char = this.#text[this.#at];
      if (char === undefined) return;
      if (char === ']') {
        this.#at += 1;
        return;
      }
      if (char === ',') {
        this.#at += 1;
        continue;
      }
      const before = this.#at;
      this.#set([...path, index], before);
      this.#value([...path, index], depth + 1);
      if (this.#at === before) this.#at += 1;
      index += 1;
    }
  }

  #inlineTable(path: Path, depth: number): void {
    this.#at += 1;
    for (;;) {
      this.#skipBlank();
      const char = this.#text[this.#at];
      if (char === undefined) return;
      if (char === '}') {
        this.#at += 1;
        return;
      }
      const before = this.#at;
      if (char === ',') this.#at += 1;
      else this.#pair(path, depth + 1);
      if (this.#at === before) this.#at += 1;
    }
  }

  #string(): void {
    const quote = this.#text[this.#at];
    const triple = quote.repeat(3);
    const isLong = this.#text.startsWith(triple, this.#at);
    const close = isLong ? triple : quote;
    this.#at += close.length;
    while (this.#at < this.#text.length) {
      if (quote === '"' && this.#text[this.#at] === '\\') this.#at += 2;
      else if (this.#text.startsWith(close, this.#at)) break;
      else this.#at += 1;
    }
    this.#at += close.length;
    // A long string can end in one or two quotes of its own.
    while (isLong && this.#text[this.#at] === quote) this.#at += 1;
  }

  #skipSpaces(): void {
    while (/[ \t]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  /** Whitespace, newlines and comments. */
  #skipBlank(): void {
    for (;;) {
      const char = this.#text[this.#at] ?? '';
      if (/\s/.test(char)) this.#at += 1;
      else if (char === '#') this.#at = this.#endOfLine();
      else return;
    }
  }

  #endOfLine(): number {
    const newline = this.#text.indexOf('\n', this.#at);
    return newline < 0 ? this.#text.length : newline;
  }

  #rest(length: number): string {
    return this.#text.slice(this.#at, this.#at + length);
  }

  #set(path: Path, offset: number): void {
    const key = pathKey(path);
    if (!this.#positions.has(key)) this.#positions.set(key, offset);
  }
}

/**
 * Finds where the keys of a valid TOML text stand, which its parser does not
 * tell. A text that is not valid gives some positions and never throws.
 */
export function findPositions(text: string): TomlPositions {
  return new Walker(text).run();
}

function unquote(text: string): string {
  if (text.startsWith("'")) return text.slice(1, -1);
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
