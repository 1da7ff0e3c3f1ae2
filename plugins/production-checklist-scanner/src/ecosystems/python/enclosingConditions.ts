import { SourceFile } from '../../files/SourceFile';

const DEVELOPMENT =
  /\b\w*(?:debug|develop\w*|dev|local\w*|test\w*|tty|verbose)\w*\b/i;
const NEGATED = /\bnot\b|!=|\bis\s+False\b|==\s*False\b/;

/**
 * The conditions that a place in the code stands under, the innermost first;
 * `else` gives its `if` with a `not`.
 */
export function enclosingConditions(file: SourceFile, line: number): string[] {
  const lines = file.code.split('\n');
  const conditions: string[] = [];
  let indentation = indentationOf(lines[line - 1] ?? '');
  let otherwise: number | undefined;
  for (
    let index = line - 2;
    index >= 0 && (indentation > 0 || otherwise !== undefined);
    index -= 1
  ) {
    const text = lines[index];
    if (!text.trim()) continue;
    const own = indentationOf(text);
    if (otherwise === own && /^\s*(if|elif)\b/.test(text)) {
      conditions.push(`not (${conditionOf(text)})`);
      if (/^\s*if\b/.test(text)) otherwise = undefined;
      continue;
    }
    if (own >= indentation) continue;
    indentation = own;
    if (/^\s*(if|elif|while)\b/.test(text)) conditions.push(conditionOf(text));
    if (/^\s*(else\s*:|elif\b)/.test(text)) otherwise = own;
    if (/^\s*(async\s+)?(def|class)\b/.test(text)) break;
  }
  return conditions;
}

/** Whether a condition holds when people develop, not in production. */
export function isForDevelopment(condition: string): boolean {
  return DEVELOPMENT.test(condition) && !NEGATED.test(condition);
}

function conditionOf(text: string): string {
  return text
    .trim()
    .replace(/^(if|elif|while)\s*/, '')
    .replace(/:\s*$/, '');
}

function indentationOf(text: string): number {
  return text.length - text.trimStart().length;
}
