import { SourceFile } from '../files/SourceFile';
import { isPlaceholder } from './isPlaceholder';
import { matchesIn } from './matchesIn';
import { Secret } from './Secret';
import { secretAt, unlessWeak } from './secretAt';

/** `CREATE USER shop IDENTIFIED BY '…'`, `ALTER ROLE shop WITH PASSWORD '…'`. */
const STATEMENT =
  /\b(?:identified[ \t]+(?:with[ \t]+\S{1,60}[ \t]+)?(?:by|as)|(?:create|alter)[ \t]+(?:role|user)[ \t]+[^;\n]{1,120}?\bpassword|set[ \t]+password(?:[ \t]+for[ \t]+\S{1,60})?[ \t]*=[ \t]*(?:password\()?)[ \t]*(?:'(?<single>[^'\n]{3,256})'|"(?<value>[^"\n]{3,256})")/dgi;
/** What is stored of one. */
const DIGEST =
  /^(\*[\dA-F]{40}|md5[\da-f]{32}|SCRAM-SHA-256\$.*|\$2[aby]\$.*)$/i;

/** Passwords that a statement of SQL gives to a user of the database. */
export function findInStatements(file: SourceFile, text: string): Secret[] {
  return matchesIn(text, STATEMENT).flatMap(({ value, start }) =>
    isPlaceholder(value) || DIGEST.test(value)
      ? []
      : [
          unlessWeak(
            secretAt(file, start, value, 'password of a database user'),
          ),
        ],
  );
}
