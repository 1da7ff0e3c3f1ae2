import { SourceFile } from '../files/SourceFile';
import { Assignment, assignmentsIn } from './assignments';
import { namesCredential, namesSigningKey } from './credentialNames';
import { isPlaceholder } from './isPlaceholder';
import { manifestField } from './manifestField';
import { Secret } from './Secret';
import { secretAt } from './secretAt';
import { Layout } from './surroundings/Layout';
import { isNoCredential, isStrong } from './valueShapes';

/** What a `key` under it is for. */
const SIGNS = /jwt|token|encrypt|signing|crypto/i;
/** Where a name only could have said that it is one. */
const LONG_ENOUGH = 8;

/** Passwords and keys that nothing but what they are given to tells. */
export function findNamedCredentials(file: SourceFile, text: string): Secret[] {
  return assignmentsIn(file.path, text).flatMap(assignment =>
    judge(file, assignment),
  );
}

function judge(file: SourceFile, assignment: Assignment): Secret[] {
  const { start, by, value } = assignment;
  const name = fullName(file, assignment);
  const field = manifestField(file, file.lineAt(start));
  // An address is judged by the password in it.
  if (field === 'encryptedData' || /dsn$/i.test(name)) return [];
  const meant = field === 'data' ? decoded(value) : value;
  if (!namesCredential(name) || [value, meant].some(isPlaceholder)) return [];
  const signs =
    (by === 'value' || by === 'fallback') &&
    namesSigningKey(name) &&
    meant.length >= LONG_ENOUGH &&
    !name.toLowerCase().includes(meant.toLowerCase());
  if (isNoCredential(meant, name, { phrases: signs })) return [];
  const found: Secret = {
    ...secretAt(file, start, value, `\`${name}\``),
    strength: isStrong(meant) ? 'strong' : 'weak',
  };
  // The environment may give a better one; a signing key must not have one.
  const harmless =
    by === 'example' || (by !== 'value' && !signs && found.strength === 'weak');
  return [
    {
      ...found,
      name: assignment.name,
      ...(signs && { signs }),
      ...(harmless && { strength: 'harmless' as const }),
    },
  ];
}

function decoded(value: string): string {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(value)
    ? Buffer.from(value, 'base64').toString('latin1').trim()
    : value;
}

/** `"Jwt": { "Key": … }` is a `Jwt.Key`; a key alone opens nothing. */
function fullName(file: SourceFile, { name, start }: Assignment): string {
  if (!/^key$/i.test(name)) return name;
  const layout = Layout.of(file);
  const [above] = layout.above(file.lineAt(start) - 1);
  const parent = /^[\s"'-]*([A-Za-z_][\w.-]{1,60})["']?\s*(?:[:={]|=>)/.exec(
    layout.code[above] ?? '',
  );
  return parent && SIGNS.test(parent[1])
    ? `${parent[1].replace(
        /(settings|options|config|configuration)$/i,
        '',
      )}.${name}`
    : name;
}
