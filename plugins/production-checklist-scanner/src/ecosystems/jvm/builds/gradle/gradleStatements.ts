import { GradleBlock, endOfString } from './gradleBlocks';

/** One statement of a block: `implementation "group:name:1.0"`. */
export interface GradleStatement {
  /** Its first word, without quotes. */
  head: string;
  /** What follows, closures left out. */
  rest: string;
  /** Where the rest begins. */
  offset: number;
}

const HEAD = /[\s;]*(["'`]?)([A-Za-z_][\w.-]*)\1[ \t]*/y;

/** The statements that stand in a block itself, not in one inside it. */
export function gradleStatements(
  code: string,
  { start, end }: GradleBlock,
): GradleStatement[] {
  const statements: GradleStatement[] = [];
  let at = start;
  while (at < end) {
    HEAD.lastIndex = at;
    const match = HEAD.exec(code);
    if (!match) {
      at = skipOne(code, at, end);
      continue;
    }
    const offset = HEAD.lastIndex;
    const stop = endOfStatement(code, offset, end);
    statements.push({ head: match[2], rest: code.slice(offset, stop), offset });
    at = code[stop] === '{' ? endOfBraces(code, stop, end) : stop + 1;
  }
  return statements;
}

function skipOne(code: string, at: number, end: number): number {
  if (code[at] === '{') return endOfBraces(code, at, end);
  if (code[at] === '"' || code[at] === "'") return endOfString(code, at) + 1;
  return at + 1;
}

/** A statement ends with its line, unless a list or brackets go on. */
function endOfStatement(code: string, from: number, end: number): number {
  let depth = 0;
  let last = '';
  for (let at = from; at < end; at += 1) {
    const character = code[at];
    if (character === '"' || character === "'") {
      at = endOfString(code, at);
      last = character;
    } else if (character === '(' || character === '[') {
      depth += 1;
      last = character;
    } else if (character === ')' || character === ']') {
      depth -= 1;
      last = character;
    } else if (depth <= 0 && /[{};]/.test(character)) {
      return at;
    } else if (depth <= 0 && character === '\n' && last !== ',') {
      return at;
    } else if (!/\s/.test(character)) {
      last = character;
    }
  }
  return end;
}

function endOfBraces(code: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    if (code[at] === '"' || code[at] === "'") at = endOfString(code, at);
    else if (code[at] === '{') depth += 1;
    else if (code[at] === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return end;
}
