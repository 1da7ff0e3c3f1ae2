import { ShellNode } from '../formats/shell/shell';
import { ScriptValues } from './ScriptValues';

/** Whether a condition of a script holds; undefined where it cannot be told. */
export function holds(
  condition: readonly ShellNode[],
  values: ScriptValues,
): boolean | undefined {
  let result: boolean | undefined;
  for (const node of condition) {
    if (node.type !== 'command') return undefined;
    const { argv, operator } = node.command;
    const value = test(argv, values);
    if (operator === '&&') result = and(result, value);
    else if (operator === '||') result = or(result, value);
    else result = value;
  }
  return result;
}

/** Whether a shell pattern with `*` at its ends matches. */
export function matchesPattern(value: string, pattern: string): boolean {
  const core = pattern.replace(/^\*+|\*+$/g, '');
  if (core.includes('*')) return false;
  const [open, close] = [pattern.startsWith('*'), pattern.endsWith('*')];
  if (open && close) return value.includes(core);
  if (open) return value.endsWith(core);
  return close ? value.startsWith(core) : value === core;
}

function test(
  argv: readonly string[],
  values: ScriptValues,
): boolean | undefined {
  if (!/^(\[\[?|test)$/.test(argv[0] ?? '')) return undefined;
  const words = argv.slice(1).filter(word => !/^\]\]?$/.test(word));
  if (words[0] === '!') {
    const value = test(['[', ...words.slice(1)], values);
    return value === undefined ? undefined : !value;
  }
  const [left, operator, right] = words;
  switch (words.length) {
    case 1:
      return values.known(left) !== '';
    case 2:
      if (left === '-z') return values.known(operator) === '';
      return left === '-n' ? values.known(operator) !== '' : undefined;
    case 3:
      return compare(
        values.known(left, right),
        operator,
        values.known(right, left),
      );
    default:
      return undefined;
  }
}

function compare(a: string, operator: string, b: string): boolean | undefined {
  switch (operator) {
    case '=':
    case '==':
      return matchesPattern(a, b);
    case '!=':
      return !matchesPattern(a, b);
    case '-eq':
      return Number(a) === Number(b);
    case '-gt':
      return Number(a) > Number(b);
    case '-lt':
      return Number(a) < Number(b);
    default:
      return undefined;
  }
}

function and(a: boolean | undefined, b: boolean | undefined) {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

function or(a: boolean | undefined, b: boolean | undefined) {
  if (a === true || b === true) return true;
  return a === undefined || b === undefined ? undefined : false;
}
