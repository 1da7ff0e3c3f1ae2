export type ShellToken =
  | { type: 'word'; text: string; raw: string; offset: number }
  /** `&&`, `;`, `(`, a newline, … */
  | { type: 'operator'; text: string; offset: number }
  | {
      type: 'redirect';
      /** `>`, `>>`, `<<`, … without the descriptor. */
      text: string;
      target: string;
      /** The body of a here-document. */
      body?: string;
      offset: number;
    };

const OPERATORS = [
  ';;&',
  ';;',
  ';&',
  '&&',
  '||',
  '|&',
  ';',
  '|',
  '&',
  '(',
  ')',
];
const REDIRECT = /\d*(?:&>>|&>|<<<|<<-|<<|<>|<&|>&|>>|>\||<|>)/y;
/** Nesting beyond this is no script that anybody wrote. */
const MAX_NESTING = 40;

/** Cuts a shell text into words, operators and redirections. Never throws. */
export function tokenizeShell(text: string): ShellToken[] {
  return new Tokenizer(text).run();
}

class Tokenizer {
  readonly #text: string;
  readonly #tokens: ShellToken[] = [];
  /** Here-documents whose bodies begin after the next newline. */
  #pending: Extract<ShellToken, { type: 'redirect' }>[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): ShellToken[] {
    const text = this.#text;
    while (this.#at < text.length) {
      const char = text[this.#at];
      if (char === '\n') this.#newline();
      else if (/[ \t\r]/.test(char)) this.#at += 1;
      else if (this.#continues())
        this.#at += text[this.#at + 1] === '\r' ? 3 : 2;
      else if (char === '#') this.#at = this.#endOfLine();
      else if (!this.#redirect() && !this.#operator()) this.#word();
    }
    return this.#tokens;
  }

  #newline(): void {
    this.#tokens.push({ type: 'operator', text: '\n', offset: this.#at });
    this.#at += 1;
    for (const token of this.#pending) this.#body(token);
    this.#pending = [];
  }

  /** Reads the lines of a here-document up to its delimiter. */
  #body(token: Extract<ShellToken, { type: 'redirect' }>): void {
    const start = this.#at;
    const indented = token.text === '<<-';
    while (this.#at < this.#text.length) {
      const lineStart = this.#at;
      const end = this.#endOfLine();
      const line = this.#text.slice(lineStart, end).replace(/\r$/, '');
      this.#at = Math.min(end + 1, this.#text.length);
      if ((indented ? line.replace(/^\t+/, '') : line) === token.target) {
        token.body = this.#text.slice(start, lineStart);
        return;
      }
    }
    token.body = this.#text.slice(start);
  }

  #operator(): boolean {
    const text = OPERATORS.find(operator =>
      this.#text.startsWith(operator, this.#at),
    );
    if (!text) return false;
    this.#tokens.push({ type: 'operator', text, offset: this.#at });
    this.#at += text.length;
    return true;
  }

  #redirect(): boolean {
    REDIRECT.lastIndex = this.#at;
    const match = REDIRECT.exec(this.#text);
    // `<(…)` and `>(…)` stand for a file.
    if (!match || this.#text[REDIRECT.lastIndex] === '(') return false;
    const offset = this.#at;
    this.#at += match[0].length;
    while (/[ \t]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
    const { text: target } = this.#readWord();
    const token = {
      type: 'redirect' as const,
      text: match[0].replace(/^\d+/, ''),
      target,
      offset,
    };
    this.#tokens.push(token);
    if (token.text === '<<' || token.text === '<<-') this.#pending.push(token);
    return true;
  }

  #word(): void {
    const offset = this.#at;
    const { text, raw } = this.#readWord();
    if (this.#at === offset) this.#at += 1;
    else this.#tokens.push({ type: 'word', text, raw, offset });
  }

  #readWord(): { text: string; raw: string } {
    const start = this.#at;
    const parts: string[] = [];
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at];
      if (char === "'") parts.push(this.#singleQuoted());
      else if (char === '"') parts.push(this.#doubleQuoted());
      else if (char === '\\') parts.push(this.#escaped());
      else if (char === '`' || char === '$') parts.push(this.#expansion());
      else if (/[<>]/.test(char) && this.#text[this.#at + 1] === '(') {
        parts.push(this.#balanced(this.#at + 1, '(', ')'));
      } else if (/[\s;&|()<>]/.test(char)) break;
      else {
        parts.push(char);
        this.#at += 1;
      }
    }
    return { text: parts.join(''), raw: this.#text.slice(start, this.#at) };
  }

  #singleQuoted(): string {
    const close = this.#text.indexOf("'", this.#at + 1);
    const end = close < 0 ? this.#text.length : close;
    const content = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return content;
  }

  #doubleQuoted(): string {
    const parts: string[] = [];
    this.#at += 1;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"') {
      const char = this.#text[this.#at];
      if (char === '\\' && /["\\$`\n]/.test(this.#text[this.#at + 1] ?? '')) {
        parts.push(this.#escaped());
      } else if (char === '$' || char === '`') parts.push(this.#expansion());
      else {
        parts.push(char);
        this.#at += 1;
      }
    }
    this.#at += 1;
    return parts.join('');
  }

  #escaped(): string {
    const next = this.#text[this.#at + 1] ?? '';
    const windows = next === '\r' && this.#text[this.#at + 2] === '\n';
    this.#at += windows ? 3 : 2;
    return next === '\n' || windows ? '' : next;
  }

  /** `$NAME`, `${…}`, `$(…)`, `$'…'` or a command in backquotes, as written. */
  #expansion(): string {
    const next = this.#text[this.#at + 1];
    if (this.#text[this.#at] === '`') {
      const close = this.#text.indexOf('`', this.#at + 1);
      const end = close < 0 ? this.#text.length : close + 1;
      const content = this.#text.slice(this.#at, end);
      this.#at = end;
      return content;
    }
    if (next === "'") {
      this.#at += 1;
      return this.#singleQuoted();
    }
    if (next === '(') return this.#balanced(this.#at + 1, '(', ')');
    if (next === '{') {
      const content = this.#balanced(this.#at + 1, '{', '}');
      const name = /^\$\{(\w+)\}$/.exec(content)?.[1];
      const after = this.#text[this.#at] ?? '';
      return name && !/\w/.test(after) ? `$${name}` : content;
    }
    this.#at += 1;
    return '$';
  }

  /** From here to the bracket that closes the one at `open`. */
  #balanced(open: number, opening: string, closing: string): string {
    const start = this.#at;
    let depth = 0;
    let at = open;
    for (; at < this.#text.length; at += 1) {
      const char = this.#text[at];
      if (char === '\\') at += 1;
      else if (char === "'" && opening === '(') {
        const close = this.#text.indexOf("'", at + 1);
        if (close > 0) at = close;
      } else if (char === opening) depth += 1;
      else if (char === closing) depth -= 1;
      if (depth === 0 || depth > MAX_NESTING) break;
    }
    this.#at = Math.min(at + 1, this.#text.length);
    return this.#text.slice(start, this.#at);
  }

  #continues(): boolean {
    return /^\\\r?\n/.test(this.#text.slice(this.#at, this.#at + 3));
  }

  #endOfLine(): number {
    const newline = this.#text.indexOf('\n', this.#at);
    return newline < 0 ? this.#text.length : newline;
  }
}
