import { TemplateError } from './TemplateError';

/** A word of an action: what stands between `{{` and `}}`. */
export interface Token {
  type:
    | 'identifier'
    | 'field'
    | 'variable'
    | 'dot'
    | 'string'
    | 'number'
    | 'character'
    | 'symbol';
  text: string;
  /** Whether a space stands before it: `a .b` is not `a.b`. */
  spaced: boolean;
}

/** A piece of a template: text as it is, or an action. */
export type Piece =
  | { type: 'text'; text: string; offset: number }
  | { type: 'action'; tokens: Token[]; offset: number };

const SPACE = /[ \t\r\n]/;
/** Tried in turn at each place; sticky, so that none looks further ahead. */
const TOKENS: readonly [Token['type'], RegExp][] = [
  ['string', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`/y],
  ['character', /'(?:[^'\\\n]|\\[^\n])+'/y],
  [
    'number',
    /[+-]?(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)/y,
  ],
  ['variable', /\$[A-Za-z_0-9]*/y],
  ['field', /\.[\p{L}_][\p{L}\p{N}_]*/uy],
  ['dot', /\./y],
  ['identifier', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['symbol', /:=|[=|(),]/y],
];

/** Takes a Go template apart, with the white space trimmed that it says. */
export function tokenize(source: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let trimNext = false;
  while (at < source.length) {
    const open = source.indexOf('{{', at);
    const end = open < 0 ? source.length : open;
    const trimLeft =
      open >= 0 &&
      source[open + 2] === '-' &&
      SPACE.test(source[open + 3] ?? '');
    pushText(pieces, source.slice(at, end), at, trimNext, trimLeft);
    if (open < 0) break;
    const action = readAction(source, open + (trimLeft ? 3 : 2));
    if (action.tokens)
      pieces.push({ type: 'action', tokens: action.tokens, offset: open });
    ({ end: at, trimRight: trimNext } = action);
  }
  return pieces;
}

function pushText(
  pieces: Piece[],
  whole: string,
  offset: number,
  trimStart: boolean,
  trimEnd: boolean,
): void {
  const left = trimStart ? whole.trimStart() : whole;
  const text = trimEnd ? left.trimEnd() : left;
  if (text) {
    pieces.push({
      type: 'text',
      text,
      offset: offset + whole.length - left.length,
    });
  }
}

/** The tokens of an action, none for a comment, and where it ends. */
function readAction(
  source: string,
  start: number,
): { tokens?: Token[]; end: number; trimRight: boolean } {
  let at = skipSpace(source, start);
  if (source.startsWith('/*', at)) {
    const close = source.indexOf('*/', at + 2);
    if (close < 0)
      throw new TemplateError('a comment has no end', lineAt(source, at));
    const end = endOfAction(source, skipSpace(source, close + 2));
    if (!end)
      throw new TemplateError(
        'a comment is not alone in its action',
        lineAt(source, at),
      );
    return end;
  }
  const tokens: Token[] = [];
  for (;;) {
    const next = skipSpace(source, at);
    const end = endOfAction(source, next);
    if (end && (!end.trimRight || next > at)) return { tokens, ...end };
    if (next >= source.length) {
      throw new TemplateError('an action has no `}}`', lineAt(source, start));
    }
    const token = readToken(source, next, next > at);
    tokens.push(token);
    at = next + token.text.length;
  }
}

function endOfAction(source: string, at: number) {
  if (source.startsWith('}}', at)) return { end: at + 2, trimRight: false };
  if (source.startsWith('-}}', at)) return { end: at + 3, trimRight: true };
  return undefined;
}

function readToken(source: string, at: number, spaced: boolean): Token {
  for (const [type, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return { type, text: match[0], spaced };
  }
  throw new TemplateError(
    `\`${source[at]}\` is not expected`,
    lineAt(source, at),
  );
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (at < source.length && SPACE.test(source[at])) at += 1;
  return at;
}

export function lineAt(source: string, offset: number): number {
  let line = 1;
  for (
    let at = source.indexOf('\n');
    at >= 0 && at < offset;
    at = source.indexOf('\n', at + 1)
  ) {
    line += 1;
  }
  return line;
}
