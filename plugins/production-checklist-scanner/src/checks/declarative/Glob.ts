import { RE2JS } from 're2js';
import { Pattern } from './Pattern';

/**
 * A pattern of paths: `*` and `?` within a folder, `**` over any number of
 * them, `[abc]`, `{a,b}`. It runs on the linear-time engine, because a
 * repository's paths are whatever its author wants.
 */
export class Glob {
  /** What every path of it begins with. */
  readonly prefix: string;
  /** Whether it is a path and no pattern. */
  readonly isPath: boolean;
  readonly #pattern: Pattern;

  private constructor(glob: string, pattern: Pattern) {
    const special = glob.search(/[*?[\]{}\\]/);
    this.isPath = special < 0;
    this.prefix = this.isPath ? glob : glob.slice(0, special);
    this.#pattern = pattern;
  }

  /** @throws Error with what is wrong with it */
  static compile(glob: string): Glob {
    const source = new Translation(glob).whole();
    return new Glob(glob, Pattern.compile(`(?s)${source}`));
  }

  test(path: string): boolean {
    return path.startsWith(this.prefix) && this.#pattern.testWhole(path);
  }
}

class Translation {
  readonly #glob: string;
  #at = 0;

  constructor(glob: string) {
    this.#glob = glob;
  }

  whole(): string {
    const source = this.#sequence(0);
    if (this.#at < this.#glob.length) throw new Error('unexpected `}`');
    return source;
  }

  /** Up to the end, or in braces up to the next comma or brace. */
  #sequence(depth: number): string {
    let source = '';
    while (this.#at < this.#glob.length) {
      const next = this.#glob[this.#at];
      if (next === '}' || (depth > 0 && next === ',')) break;
      source += this.#one(depth);
    }
    return source;
  }

  #one(depth: number): string {
    const character = this.#glob[this.#at];
    this.#at += 1;
    switch (character) {
      case '*':
        return this.#star();
      case '?':
        return '[^/]';
      case '[':
        return this.#class();
      case '{':
        return this.#alternatives(depth + 1);
      case '\\':
        this.#at += 1;
        return RE2JS.quote(this.#glob[this.#at - 1] ?? '\\');
      default:
        return RE2JS.quote(character);
    }
  }

  #star(): string {
    const glob = this.#glob;
    const from = this.#at - 1;
    while (glob[this.#at] === '*') this.#at += 1;
    const isFolders =
      this.#at - from === 2 &&
      (from === 0 || '/{,'.includes(glob[from - 1])) &&
      (this.#at === glob.length || '/},'.includes(glob[this.#at]));
    if (!isFolders) return '[^/]*';
    if (glob[this.#at] !== '/') return '.*';
    this.#at += 1;
    return '(?:[^/]+/)*';
  }

  #class(): string {
    const end = this.#glob.indexOf(']', this.#at + 1);
    if (end < 0) throw new Error('`[` is not closed');
    const members = this.#glob.slice(this.#at, end);
    this.#at = end + 1;
    const isNot = /^[!^]/.test(members);
    const escaped = members
      .slice(isNot ? 1 : 0)
      .replace(/[\\[\]^/]/g, found => (found === '/' ? '' : `\\${found}`));
    return isNot ? `[^/${escaped}]` : `[${escaped}]`;
  }

  #alternatives(depth: number): string {
    const branches = [this.#sequence(depth)];
    while (this.#glob[this.#at] === ',') {
      this.#at += 1;
      branches.push(this.#sequence(depth));
    }
    if (this.#glob[this.#at] !== '}') throw new Error('`{` is not closed');
    this.#at += 1;
    return `(?:${branches.join('|')})`;
  }
}
