import {
  Message,
  formatMessage,
} from 'backstage-plugin-production-checklist-common';

/**
 * What conditions find. Each is a fact, true whichever way the check wants it;
 * none quotes a file's content, which may be a secret.
 */
export const STATEMENTS = {
  fileExists: 'There is `{path}`.',
  filesExist: 'There is `{path}`, and {more} more that match `{glob}`.',
  fileMissing: 'There is no `{glob}`.',
  textFound: '`{path}` matches `{pattern}`.',
  textMissing: '`{path}` does not match `{pattern}`.',
  textNowhere: 'None of {count} files of `{glob}` matches `{pattern}`.',
  fileUnread: '`{path}` is binary or larger than 1 MiB, and is not read.',
  tooManyFiles:
    '{count} files match `{glob}`; at most {most} are read. Narrow the path.',
  valueExists: '`{path}` has `{at}`.',
  valueMissing: '`{glob}` has no `{at}`.',
  valueEquals: '`{at}` in `{path}` is `{expected}`.',
  valueDiffers: '`{at}` in `{path}` is not `{expected}`.',
  valueMatches: '`{at}` in `{path}` matches `{pattern}`.',
  valueDoesNotMatch: '`{at}` in `{path}` does not match `{pattern}`.',
  tooManyValues: '`{at}` in `{path}` has too many values.',
  unknownFormat:
    '`{path}` is not named like YAML, JSON or TOML, and the check says no format.',
  unreadable: '{place} cannot be read: {problem}',
} as const;

export interface Statement {
  name: keyof typeof STATEMENTS;
  params: Record<string, string | number>;
}

export function state(
  name: Statement['name'],
  params: Statement['params'],
): Statement {
  return { name, params };
}

/** One sentence of its own; several are one message of sentences. */
export function messageOf(statements: readonly Statement[]): Message {
  const [first, ...others] = statements;
  if (!others.length) return say(first);
  const sentences = statements.map(say);
  const text = sentences.map(each => each.text).join(' ');
  return { id: 'declarative:several', text, sentences };
}

function say({ name, params }: Statement): Message {
  return {
    id: `declarative:${name}`,
    params,
    text: formatMessage(STATEMENTS[name], params),
  };
}
