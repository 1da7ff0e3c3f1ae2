import { parseArgs } from 'node:util';

/** What is measured; README.md says what the options mean. */
export interface Options {
  database: 'postgresql' | 'sqlite';
  entities: number;
  written: number;
  days: number;
  /** Shares, from 0 to 1. */
  commits: number;
  changes: number;
  repositories: string;
  format: 'text' | 'markdown';
}

const DEFAULTS = {
  database: 'postgresql',
  entities: '10000',
  written: '20',
  days: '365',
  commits: '1',
  changes: '0.1',
  repositories: 'examples/services',
  format: 'text',
} as const;

/** Reads the command's options; a wrong one ends it with a sentence. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: Object.fromEntries(
      Object.entries(DEFAULTS).map(([name, value]) => [
        name,
        { type: 'string' as const, default: value },
      ]),
    ),
  });
  const text = values as Record<keyof Options, string>;
  const written = number(text, 'written', 1);
  return {
    database: oneOf(text, 'database', ['postgresql', 'sqlite'] as const),
    entities: number(text, 'entities', written),
    written,
    days: number(text, 'days', 1),
    commits: number(text, 'commits', 0, 1),
    changes: number(text, 'changes', 0, 1),
    repositories: text.repositories,
    format: oneOf(text, 'format', ['text', 'markdown'] as const),
  };
}

function number(
  text: Record<keyof Options, string>,
  name: keyof Options,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): number {
  const value = Number(text[name]);
  if (value >= min && value <= max) return value;
  return refuse(`--${name} is ${text[name]}; it must be from ${min} to ${max}`);
}

function oneOf<T extends string>(
  text: Record<keyof Options, string>,
  name: keyof Options,
  choices: readonly T[],
): T {
  const choice = choices.find(each => each === text[name]);
  return choice ?? refuse(`--${name} is one of ${choices.join(', ')}`);
}

function refuse(sentence: string): never {
  console.error(sentence);
  return process.exit(2);
}
