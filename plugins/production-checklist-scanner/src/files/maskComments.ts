/** How a language writes comments and strings. */
interface Lexicon {
  line: string[];
  block: [open: string, close: string][];
  /** Longest first: a triple quote is tried before a single one. */
  strings: string[];
}

const C: Lexicon = {
  line: ['//'],
  block: [['/*', '*/']],
  strings: ['"', "'"],
};
const SCRIPT: Lexicon = { ...C, strings: ['"', "'", '`'] };
const JVM: Lexicon = { ...C, strings: ['"""', '"', "'"] };
const HASH: Lexicon = { line: ['#'], block: [], strings: ['"', "'"] };
const PYTHON: Lexicon = {
  line: ['#'],
  block: [],
  strings: ['"""', "'''", '"', "'"],
};
const RUBY: Lexicon = {
  line: ['#'],
  block: [['\n=begin', '\n=end']],
  strings: ['"', "'"],
};
const PHP: Lexicon = {
  line: ['//', '#'],
  block: [['/*', '*/']],
  strings: ['"', "'"],
};
const ELIXIR: Lexicon = {
  line: ['#'],
  block: [],
  strings: ['"""', '"', "'"],
};
// A quote in Rust is as often a lifetime as a character.
const RUST: Lexicon = { ...C, strings: ['"'] };
const FSHARP: Lexicon = {
  line: ['//'],
  block: [['(*', '*)']],
  strings: ['"""', '"'],
};
const MARKUP: Lexicon = { line: [], block: [['<!--', '-->']], strings: [] };

const LEXICONS: Record<string, Lexicon> = {
  js: SCRIPT,
  jsx: SCRIPT,
  mjs: SCRIPT,
  cjs: SCRIPT,
  ts: SCRIPT,
  tsx: SCRIPT,
  mts: SCRIPT,
  cts: SCRIPT,
  go: SCRIPT,
  java: JVM,
  kt: JVM,
  kts: JVM,
  scala: JVM,
  sbt: JVM,
  groovy: JVM,
  gradle: JVM,
  cs: C,
  fs: FSHARP,
  rs: RUST,
  php: PHP,
  py: PYTHON,
  rb: RUBY,
  ru: RUBY,
  rake: RUBY,
  ex: ELIXIR,
  exs: ELIXIR,
  sh: HASH,
  bash: HASH,
  yml: HASH,
  yaml: HASH,
  toml: HASH,
  properties: HASH,
  conf: HASH,
  xml: MARKUP,
  csproj: MARKUP,
  fsproj: MARKUP,
  vbproj: MARKUP,
  config: MARKUP,
  props: MARKUP,
};

/** Blanks out comments and keeps every other character where it is. */
export function maskComments(path: string, text: string): string {
  const lexicon = LEXICONS[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  return lexicon ? mask(text, lexicon) : text;
}

function mask(text: string, lexicon: Lexicon): string {
  const parts: string[] = [];
  let kept = 0;
  let at = 0;
  const blank = (from: number, to: number) => {
    parts.push(
      text.slice(kept, from),
      text.slice(from, to).replace(/[^\r\n]/g, ' '),
    );
    kept = to;
  };
  while (at < text.length) {
    const quote = lexicon.strings.find(mark => text.startsWith(mark, at));
    if (quote) {
      at = endOfString(text, at, quote);
      continue;
    }
    const block = lexicon.block.find(([open]) => text.startsWith(open, at));
    if (block) {
      const close = text.indexOf(block[1], at + block[0].length);
      const end = close < 0 ? text.length : close + block[1].length;
      blank(at, end);
      at = end;
      continue;
    }
    if (lexicon.line.some(mark => text.startsWith(mark, at))) {
      if (beginsComment(text, at)) {
        const newline = text.indexOf('\n', at);
        const end = newline < 0 ? text.length : newline;
        blank(at, end);
        at = end;
        continue;
      }
    }
    at += 1;
  }
  return parts.length ? parts.join('') + text.slice(kept) : text;
}

/** A `#` or `//` inside a word (`a#b`, `$#`, `https://`) begins no comment. */
function beginsComment(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text[at - 1];
  return text[at] === '#' ? /[\s;(){}[\],]/.test(before) : before !== ':';
}

function endOfString(text: string, from: number, quote: string): number {
  const spansLines = quote.length === 3 || quote === '`';
  let at = from + quote.length;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text.startsWith(quote, at)) return at + quote.length;
    // A quote that does not end on its line is an apostrophe.
    else if (text[at] === '\n' && !spansLines) return from + quote.length;
    else at += 1;
  }
  return spansLines ? text.length : from + quote.length;
}
