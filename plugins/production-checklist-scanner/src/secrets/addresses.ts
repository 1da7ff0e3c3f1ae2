import { SourceFile } from '../files/SourceFile';
import { isPlaceholder } from './isPlaceholder';
import { isLocalHost, namesLocalHost } from './localHost';
import { Secret } from './Secret';
import { matchesIn } from './matchesIn';
import { secretAt } from './secretAt';
import { isStrong } from './valueShapes';

/** What separates a pair from the one before it, and from the one behind. */
type Beside = readonly [before: RegExp, after: RegExp];

/** `scheme://user:password@host`; a password may hold an `@` itself. */
const USER_INFO =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?:\$\{[^\s{}]{1,64}\}|[^\s/:@"'`<>{}[\]]{0,64}):(?<value>[^\s/"'`<>{}]{3,256})@(?<host>[^\s/:"'`?@]+)/dgi;
/** `user:password@tcp(host:3306)/database`, as Go's drivers write it. */
const DRIVER_ADDRESS =
  /["'`=\s][\w.-]{1,64}:(?<value>[^\s:/"'`{}]{3,128})@(?:tcp|unix)\((?<host>[^)"'`\n]{0,128})\)/dg;
/** `jdbc:oracle:thin:user/password@host`. */
const ORACLE_ADDRESS =
  /\bjdbc:oracle:\w{1,10}:[\w.-]{1,64}\/(?<value>[^\s@"'`{}]{3,128})@(?:\/\/)?(?<host>[^\s/:"'`?@]*)/dg;
/** `https://token@host`: a name alone may be one. */
const TOKEN_AS_USER =
  /\bhttps?:\/\/(?<value>(?=[^\s/:@]*\d)[\w.~%+-]{16,256})@/dg;
/** `?user=shop&password=…`. */
const QUERY =
  /[?&](?:password|passwd|pwd|pass|secret|token|access_token|api_?key|sig(?:nature)?)=(?<value>[^\s&"'`<>;#\\]{4,512})/dgi;
/** ADO.NET's and ODBC's: `Server=db;User Id=shop;Password=…;`. */
const PAIR_WITH_SEMICOLONS =
  /(?<=[;"'`=\s>]|^)(?:password|pwd|accountkey|sharedaccesskey|access ?key)[ \t]*=[ \t]*(?:'(?<single>[^'\n]{3,256})'|(?<value>[^\s;"'`<\\]{3,256}))(?=[;"'`<\\\s]|$)/dgi;
const BESIDE_SEMICOLON: Beside = [/;[ \t]*$/, /^[ \t]*;/];
const OTHER_PAIR =
  /\b(?:server|host|address|addr|data source|uid|user(?: id|name)?|database|initial catalog|accountname|endpoint|sharedaccesskeyname|driver)[ \t]*=[^;]/i;
/** libpq's: `host=db user=shop password=…`. */
const PAIR_WITH_SPACES =
  /(?<=["'`\s=])password=(?:\\?'(?<single>[^'\\\n]{3,256})\\?'|(?<value>[^\s"'`\\,()]{3,256}))(?=[\s"'`\\]|$)/dgi;
const BESIDE_SPACE: Beside = [/\b\w+=[^\s,]+[ \t]+$/, /^[ \t]+\w+=/];
const OTHER_WORD = /(?:^|["'`\s=])(?:host|hostaddr|dbname|user|port|sslmode)=/i;
/** Without one it is a socket of the same machine. */
const HOST = /\bhost(addr)?=/i;
/** As far as one string is read around a pair. */
const AROUND = 300;

/** Passwords in addresses and connection strings, whatever they are given to. */
export function findInAddresses(file: SourceFile, text: string): Secret[] {
  return [
    ...[USER_INFO, DRIVER_ADDRESS, ORACLE_ADDRESS].flatMap(pattern =>
      found(file, text, pattern, 'password in an address', ({ host = '' }) =>
        isLocalHost(host),
      ),
    ),
    ...found(file, text, TOKEN_AS_USER, 'token in an address', () => true),
    ...found(
      file,
      text,
      QUERY,
      'credential in an address',
      (_, [before]) =>
        !before.includes('://') ||
        namesLocalHost(before) ||
        /\bexample\b/i.test(before),
    ),
    ...pairs(file, text, PAIR_WITH_SEMICOLONS, BESIDE_SEMICOLON, OTHER_PAIR),
    ...pairs(file, text, PAIR_WITH_SPACES, BESIDE_SPACE, OTHER_WORD, HOST),
  ];
}

/** One of several pairs in a string; alone it is an assignment. */
function pairs(
  file: SourceFile,
  text: string,
  pattern: RegExp,
  beside: Beside,
  other: RegExp,
  host = /./,
): Secret[] {
  return found(file, text, pattern, 'connection password', (groups, parts) => {
    const isPair =
      parts.some((part, side) => beside[side].test(part)) &&
      parts.some(part => other.test(part));
    if (!isPair) return undefined;
    return (
      parts.some(part => namesLocalHost(part)) ||
      (!parts.some(part => host.test(part)) &&
        !isStrong(groups.single ?? groups.value ?? ''))
    );
  });
}

/**
 * @param isHarmless - whether the value opens nothing that is reached from
 *   elsewhere; undefined where it is no credential
 */
function found(
  file: SourceFile,
  text: string,
  pattern: RegExp,
  kind: string,
  isHarmless: (
    groups: Record<string, string | undefined>,
    parts: [before: string, after: string],
  ) => boolean | undefined,
): Secret[] {
  return matchesIn(text, pattern).flatMap(({ value, start, groups, match }) => {
    const harmless = isHarmless(groups, around(text, match));
    if (harmless === undefined || isPlaceholder(value)) return [];
    const secret = secretAt(file, start, value, kind);
    // With a `$` in it a language may read a variable.
    return [
      harmless || value.includes('$')
        ? { ...secret, strength: 'harmless' as const }
        : secret,
    ];
  });
}

/** The rest of the string, or of the line, that a match stands in. */
function around(
  text: string,
  { 0: all, index }: RegExpMatchArray & { index: number },
): [before: string, after: string] {
  const end = index + all.length;
  return [
    /[^"'`\n]*$/.exec(text.slice(Math.max(0, index - AROUND), index))![0],
    /^[^"'`\n]*/.exec(text.slice(end, end + AROUND))![0],
  ];
}
