import { WrongInputError } from './WrongInputError';

/** What of a schema is needed to read with it; zod's have it. */
export interface InputSchema<T> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: InputIssue[] } };
}

interface InputIssue {
  code: string;
  path: (string | number)[];
  message: string;
}

/**
 * Reads what somebody wrote.
 *
 * @param key - where it was written
 * @throws WrongInputError that names the first key that is wrong
 */
export function readInput<T>(
  schema: InputSchema<T>,
  value: unknown,
  key: string,
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [unknown] = unrecognizedOf(issue);
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  throw new WrongInputError(keyOf(key, path), problemOf(issue));
}

function keyOf(key: string, path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (whole, part) =>
      typeof part === 'number' ? `${whole}[${part}]` : `${whole}.${part}`,
    key,
  );
}

function problemOf(issue: InputIssue): string {
  if (issue.code !== 'invalid_type') return issue.message;
  const { expected, received } = issue as InputIssue & {
    expected: string;
    received: string;
  };
  return received === 'undefined'
    ? 'it is missing'
    : `it is ${named(received)}; it must be ${named(expected)}`;
}

function unrecognizedOf(issue: InputIssue): string[] {
  return issue.code === 'unrecognized_keys'
    ? (issue as InputIssue & { keys: string[] }).keys
    : [];
}

function named(type: string): string {
  if (type === 'array') return 'a list';
  if (type === 'null') return 'empty';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
