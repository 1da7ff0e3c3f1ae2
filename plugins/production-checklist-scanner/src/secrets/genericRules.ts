import { SourceFile } from '../files/SourceFile';
import { Assignment, assignmentsIn } from './assignments';
import { namesCredential, namesSigningKey } from './credentialNames';
import { Secret } from './Secret';
import { isPlaceholder } from './isPlaceholder';
import { Layout } from './surroundings/Layout';
import { isNoCredential, isStrong } from './valueShapes';

const USER_INFO =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`<>{}[\]$]{1,64}:([^\s/@"'`<>{}$]{3,256})@([^\s/:"'`?]+)/gi;
/** `user:password@tcp(host:3306)/database`, as Go's drivers write it. */
const DRIVER_ADDRESS =
  /["'`][\w.-]{1,64}:([^\s:@/"'`{}$]{3,128})@(?:tcp|unix)\(([^)"'`\n]{0,128})\)/g;
const CONNECTION_STRING =
  /\b(?:server|host|data source|uid|user(?: id|name)?)=[^"'\n;]{1,128};[^"'\n]{0,256}?\b(?:password|pwd)=([^;"'\n\s]{3,128})/gi;
const DATA_PROTECTION_KEY =
  /<masterKey\b[^>]*>[^<]*(?:<!--[^>]*-->[^<]*)?<value>([A-Za-z0-9+/=]{40,})<\/value>/g;
const LOCAL_HOST =
  /^(localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker\.internal|example\.|[\w.-]+\.example\b|test\b|user|(my)?host(name)?$|server$|domain\b)/i;
/** What a `key` under it is for. */
const SIGNS = /jwt|token|encrypt|signing|crypto/i;
/** Where a name only could have said that it is one. */
const LONG_ENOUGH = 8;

/** Passwords and keys that no provider's rule knows, by their names and places. */
export function findGenericSecrets(file: SourceFile): Secret[] {
  const text = file.code;
  return [
    ...named(file),
    ...inAddresses(file, text, USER_INFO),
    ...inAddresses(file, text, DRIVER_ADDRESS),
    ...matches(file, text, CONNECTION_STRING, 'connection password'),
    ...matches(file, text, DATA_PROTECTION_KEY, 'ASP.NET data protection key'),
  ];
}

function named(file: SourceFile): Secret[] {
  return assignmentsIn(file).flatMap(assignment => {
    const { value, start, fallback } = assignment;
    const name = fullName(file, assignment);
    // An address is judged by the password in it.
    if (!namesCredential(name) || /dsn$/i.test(name)) return [];
    if (isPlaceholder(value) || isNoCredential(value, name)) return [];
    const signs =
      namesSigningKey(name) &&
      value.length >= LONG_ENOUGH &&
      !name.toLowerCase().includes(value.toLowerCase());
    const found = secret(file, start, value, `\`${name}\``);
    // The environment may give a better one; a signing key must not have one.
    const harmless = fallback && !signs && found.strength === 'weak';
    return [
      {
        ...found,
        name: assignment.name,
        ...(signs && { signs }),
        ...(harmless && { strength: 'harmless' as const }),
      },
    ];
  });
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

function inAddresses(
  file: SourceFile,
  text: string,
  pattern: RegExp,
): Secret[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const [whole, value, host] = match;
    if (isPlaceholder(value)) return [];
    const start = match.index + whole.lastIndexOf(`${value}@`);
    const found = secret(file, start, value, 'password in an address');
    return [LOCAL_HOST.test(host) ? { ...found, strength: 'harmless' } : found];
  });
}

function matches(
  file: SourceFile,
  text: string,
  pattern: RegExp,
  kind: string,
): Secret[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const [whole, value] = match;
    if (isPlaceholder(value) || /=\s*(localhost|127\.|\.;)/i.test(whole)) {
      return [];
    }
    return [secret(file, match.index + whole.lastIndexOf(value), value, kind)];
  });
}

function secret(
  file: SourceFile,
  start: number,
  value: string,
  kind: string,
): Secret {
  return {
    kind,
    at: file.at(start),
    start,
    end: start + value.length,
    strength: isStrong(value) ? 'strong' : 'weak',
  };
}
