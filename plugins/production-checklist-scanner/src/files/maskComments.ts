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
  while (at < text.length) {
    const quote = markAt(text, at, lexicon.strings);
    if (quote) {
      at = endOfString(text, at, quote);
      continue;
    }
    const end = endOfComment(text, at, lexicon);
    if (end === undefined) {
      at += 1;
      continue;
    }
    parts.push(
      text.slice(kept, at),
      text.slice(at, end).replace(/[^\r\n]/g, ' '),
    );
    kept = end;
    at = end;
  }
  return parts.length ? parts.join('') + text.slice(kept) : text;
}

function markAt(
  text: string,
  at: number,
  marks: readonly string[],
): string | undefined {
  return marks.find(mark => text.startsWith(mark, at));
}

/** Where the comment that begins here ends; undefined where none begins. */
function endOfComment(
  text: string,
  at: number,
  { block, line }: Lexicon,
): number | undefined {
  for (const [open, close] of block) {
    if (!text.startsWith(open, at)) continue;
    const end = text.indexOf(close, at + open.length);
    return end < 0 ? text.length : end + close.length;
  }
  if (!markAt(text, at, line) || !beginsComment(text, at)) return undefined;
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
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
