/**
 * What of a schema is needed to read with it; zod's have it.
 *
 * @public
 */
export interface InputSchema<T> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: InputIssue[] } };
}

/**
 * What a schema does not accept; zod's issues are such.
 *
 * @public
 */
export interface InputIssue {
  code: string;
  path: (string | number)[];
  message: string;
}

/**
 * What somebody wrote is not as it has to be. The message is one sentence that
 * begins with the offending key.
 *
 * @public
 */
export class WrongInputError extends Error {
  /** For example `productionChecklist.checks[2].condition.file.matches`. */
  readonly key: string;

  constructor(key: string, problem: string) {
    super(`${key}: ${problem}`);
    // Backstage's errors are told apart by their names.
    this.name = 'InputError';
    this.key = key;
  }
}

/**
 * Reads what somebody wrote.
 *
 * @param key - where it was written
 * @throws WrongInputError that names the first key that is wrong
 *
 * @public
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
