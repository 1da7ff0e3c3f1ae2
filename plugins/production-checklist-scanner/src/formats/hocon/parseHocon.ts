import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';

export interface HoconEntry {
  /** The whole path, with dots between its parts. */
  key: string;
  /** As written, without the quotes of a single string. */
  value: string;
  at: Evidence;
}

/** What a file of Typesafe's configuration format says. */
export interface HoconDocument {
  /** In their order: a later entry of a key overrides an earlier one. */
  entries: HoconEntry[];
  /** The names of the files that it includes. */
  includes: string[];
}

class HoconReader {
  readonly #file: SourceFile;
  readonly #text: string;
  readonly #document: HoconDocument = { entries: [], includes: [] };
  /** The keys of the objects that are open, outermost first. */
  readonly #path: string[] = [];
  #at = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#text = file.text;
  }

  read(): HoconDocument {
    while (this.#at < this.#text.length) {
      this.#skip(/[\s,]/);
      const character = this.#text[this.#at];
      if (character === undefined) break;
      if (character === '{') {
        this.#path.push('');
        this.#at += 1;
      } else if (character === '}') {
        this.#path.pop();
        this.#at += 1;
      } else this.#member();
    }
    return this.#document;
  }

  #member(): void {
    const start = this.#at;
    const key = this.#key();
    if (/^include(\s|\()/.test(key)) {
      const [, name] = /"([^"\n]+)"/.exec(key) ?? [];
      if (name) this.#document.includes.push(name);
      return;
    }
    this.#skip(/[ \t]/);
    if (this.#text.startsWith('+=', this.#at)) this.#at += 2;
    else if (/[=:]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
    this.#skip(/\s/);
    if (this.#text[this.#at] === '{') {
      this.#path.push(unquoted(key));
      this.#at += 1;
      return;
    }
    const value = this.#value();
    const path = [...this.#path, unquoted(key)].filter(Boolean).join('.');
    if (path) {
      this.#document.entries.push({
        key: path,
        value: unquoted(value),
        at: this.#file.at(start),
      });
    }
    // What cannot be read is stepped over.
    if (this.#at === start) this.#at += 1;
  }

  /** Up to what separates it from its value. */
  #key(): string {
    return this.#until(/[=:{}\n,]|\+(?==)/y);
  }

  /** Up to the end of the line, the object or a comma; a list as a whole. */
  #value(): string {
    if (this.#text[this.#at] !== '[') return this.#until(/[\n,}]/y);
    const start = this.#at;
    let depth = 0;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at];
      if (character === '"') this.#string();
      else {
        this.#at += 1;
        if (character === '[') depth += 1;
        else if (character === ']') depth -= 1;
        if (depth === 0) break;
      }
    }
    return this.#text.slice(start, this.#at);
  }

  #until(stop: RegExp): string {
    const start = this.#at;
    let end = start;
    while (this.#at < this.#text.length) {
      stop.lastIndex = this.#at;
      if (stop.test(this.#text) || this.#comments()) break;
      if (this.#text[this.#at] === '"') this.#string();
      else if (this.#text.startsWith('${', this.#at)) this.#substitution();
      else this.#at += 1;
      end = this.#at;
    }
    return this.#text.slice(start, end).trim();
  }

  #string(): void {
    const quote = this.#text.startsWith('"""', this.#at) ? '"""' : '"';
    let at = this.#at + quote.length;
    while (at < this.#text.length && !this.#text.startsWith(quote, at)) {
      if (quote === '"' && this.#text[at] === '\n') break;
      at += this.#text[at] === '\\' && quote === '"' ? 2 : 1;
    }
    this.#at = Math.min(at + quote.length, this.#text.length);
  }

  #substitution(): void {
    const end = this.#text.indexOf('}', this.#at);
    this.#at = end < 0 ? this.#text.length : end + 1;
  }

  #comments(): boolean {
    return (
      this.#text[this.#at] === '#' || this.#text.startsWith('//', this.#at)
    );
  }

  /** Steps over what matches, and over comments. */
  #skip(pattern: RegExp): void {
    for (;;) {
      if (this.#comments()) {
        const end = this.#text.indexOf('\n', this.#at);
        this.#at = end < 0 ? this.#text.length : end;
      } else if (pattern.test(this.#text[this.#at] ?? '')) this.#at += 1;
      else return;
    }
  }
}

const documents = new WeakMap<SourceFile, HoconDocument>();

/**
 * Reads HOCON. Values are kept as they are written, substitutions and lists
 * unresolved; the format is forgiving, and so is this. Parsed once per file.
 */
export function parseHocon(file: SourceFile): HoconDocument {
  let document = documents.get(file);
  if (!document) {
    document = new HoconReader(file).read();
    documents.set(file, document);
  }
  return document;
}

function unquoted(text: string): string {
  const [, triple] = /^"""([^]*)"""$/.exec(text) ?? [];
  if (triple !== undefined) return triple;
  return /^"[^"]*"(\."[^"]*")*$/.test(text) ? text.replace(/"/g, '') : text;
}
