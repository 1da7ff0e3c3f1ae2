import { SourceFile } from '../files/SourceFile';
import { findInAddresses } from './addresses';
import { findInCommandLines } from './commandLines';
import { findInHeaders } from './headers';
import { findNamedCredentials } from './namedCredentials';
import { findPositionalCredentials } from './positionalCredentials';
import { findPrivateKeys } from './privateKeys';
import { findProviderSecrets } from './providerRules';
import { Secret } from './Secret';
import { findInStatements } from './sqlCredentials';

/** What finds credentials in a text of a file, the ones that know most first. */
const RULES: readonly ((file: SourceFile, text: string) => Secret[])[] = [
  findPrivateKeys,
  findNamedCredentials,
  findInAddresses,
  findPositionalCredentials,
  findInCommandLines,
  findInHeaders,
  findInStatements,
];
const STRENGTHS: readonly Secret['strength'][] = ['harmless', 'weak', 'strong'];

const found = new WeakMap<SourceFile, readonly Secret[]>();

/** Where a line begins that is commented out. */
const COMMENT_MARK = /^[ \t]*(?:#+|\/{2,}|;+|\*+|--+|REM\b)/gim;

/** The credentials in a file, in the order of their places. */
export function findSecrets(file: SourceFile): readonly Secret[] {
  const known = found.get(file);
  if (known) return known;
  const secrets = withoutRepeats([
    ...findProviderSecrets(file),
    ...findSecretsIn(file, file.code),
    // What a comment holds is no setting, and must not be shown either.
    ...findSecretsIn(file, withoutCommentMarks(file.text)).map(secret => ({
      ...secret,
      strength: 'harmless' as const,
    })),
  ]);
  found.set(file, secrets);
  return secrets;
}

function findSecretsIn(file: SourceFile, text: string): Secret[] {
  return RULES.flatMap(rule => rule(file, text));
}

function withoutCommentMarks(text: string): string {
  return text.replace(COMMENT_MARK, mark => ' '.repeat(mark.length));
}

/** Without those that stand in another one that is at least as strong. */
function withoutRepeats(secrets: readonly Secret[]): Secret[] {
  const strengthOf = (secret: Secret) => STRENGTHS.indexOf(secret.strength);
  const kept: Secret[] = [];
  /** How far the ones go that are at least so strong. */
  const reach = STRENGTHS.map(() => -1);
  const ordered = [...secrets].sort(
    (a, b) =>
      a.start - b.start || b.end - a.end || strengthOf(b) - strengthOf(a),
  );
  for (const secret of ordered) {
    const strength = strengthOf(secret);
    if (secret.end <= reach[strength]) continue;
    kept.push(secret);
    for (let each = 0; each <= strength; each += 1) {
      reach[each] = Math.max(reach[each], secret.end);
    }
  }
  return kept;
}
