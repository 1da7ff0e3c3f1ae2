import { SourceFile } from '../files/SourceFile';
import { namesCredential } from './credentialNames';
import { isPlaceholder } from './isPlaceholder';
import { matchesIn } from './matchesIn';
import { Secret } from './Secret';
import { secretAt, unlessWeak } from './secretAt';
import { isNoCredential, isStrong } from './valueShapes';

/** A word of a command line, in quotes or without. */
const WORD =
  '(?:\\\\?"(?<value>[^"\\\\\\n]{3,512})\\\\?"|\'(?<single>[^\'\\n]{3,512})\'|(?<bare>[^\\s"\'`;|&<>()\\\\,\\]{}[-][^\\s"\'`;|&<>()\\\\,\\]]{2,511}))';
/** As far as an option may stand behind its program. */
const OPTIONS = '[^\\n;|&]{0,200}?[\\s"\',]';

/** Options of well-known programs that a password follows at once or next. */
const OPTIONS_OF_PROGRAMS: readonly [program: string, option: string][] = [
  ['sshpass', '-p[ \\t]*'],
  ['(?:mysql|mariadb)(?:dump|admin|import|check|show)?', '-p'],
  ['mongo(?:sh|dump|restore|import|export)?', '-p[ \\t]*'],
  ['redis-cli', '-a[ \\t]+'],
  [
    '(?:docker|podman|helm|buildah|skopeo|oras)\\b[^\\n;|&]{0,60}\\blogin',
    '-p[ \\t]*',
  ],
  ['sqlcmd|bcp', '-P[ \\t]*'],
  ['ldap(?:search|modify|add|delete|whoami|passwd)', '-w[ \\t]+'],
  ['keytool|jarsigner', '-(?:store|key|src|dest)\\w*pass[ \\t]+'],
  ['openssl', '-pass(?:in|out)?[ \\t]+pass:'],
  ['snowsql|cqlsh', '-p[ \\t]+'],
  ['htpasswd', '-\\w*b\\w*[ \\t]+\\S{1,100}[ \\t]+\\S{1,60}[ \\t]+'],
];
const OF_PROGRAMS = OPTIONS_OF_PROGRAMS.map(
  ([program, option]) =>
    new RegExp(`\\b(?:${program})\\b${OPTIONS}${option}${WORD}`, 'dg'),
);
/** Options that a user and a password are given to together. */
const USER_AND_PASSWORD =
  /\b(?:curl|wget|lftp|smbclient|xh|https?(?=[ \t]))\b[^\n;|]{0,300}?[\s"',](?:-u|--user|--proxy-user|-U|-a|--auth)(?:[= \t]|["'],[ \t]*)?\\?["']?[^\s:,%"'`$]{1,64}[:,%](?<value>[^\s"'`\\]{3,256})/dg;
/** `echo 'user:password' | chpasswd`. */
const CHANGED =
  /\becho\b[ \t]+(?:-\w+[ \t]+)?["']?\w{1,32}:(?<value>[^\s"'|]{3,128})["']?[ \t]*\|[ \t]*(?:sudo[ \t]+)?chpasswd/dg;
/** `--password value`, `--password=value`, in a list `"--password", "value"`. */
const FLAG = new RegExp(
  `(?<=[\\s"'\`=\\[,]|^)--?(?<name>[A-Za-z][\\w.-]{1,60})(?:=|[ \\t]+|["'],\\s{0,80}(?=["']))${WORD}`,
  'dgm',
);
/** `PGPASSWORD=value psql`, `-e PASSWORD=value`, `-Ddb.password=value`, `ENV A=b`. */
const VARIABLE = new RegExp(
  `(?<=[\\s"'\`&|(,]|-D|-e|^)(?<name>[A-Za-z_][\\w.-]{1,60})=${WORD}`,
  'dgm',
);
/** `ENV NAME value` of a Dockerfile. */
const SPACED = new RegExp(
  `^[ \\t]*ENV[ \\t]+(?<name>[A-Za-z_]\\w{1,60})[ \\t]+${WORD}`,
  'dgm',
);
/** What Redis and `.netrc` are told without a sign between. */
const DIRECTIVE =
  /^[ \t]*(?:requirepass|masterauth|(?:machine|default)\b[^\n]{1,200}\bpassword)[ \t]+["']?(?<value>[^\s"']{3,256})/dgm;
/** `… password: value` amid other words. */
const REMARK = new RegExp(
  `(?<=[\\s"'\`|(])(?<name>[A-Za-z_][\\w.-]{1,60})(?<remark>:)[ \\t]+${WORD}`,
  'dg',
);
/** Programs, where a word without quotes is an expression. */
const PROGRAM =
  /\.([cm]?[jt]sx?|vue|svelte|go|java|kts?|scala|groovy|gradle|py|rb|php|cs|fs|rs|exs?|swift|dart|c|cc|cpp|h|lua|pl|html?|css|scss|twig|l?eex|heex|erb|haml|slim|ejs|hbs|cshtml|razor|jsp|ftl)$/i;
/** `docker build --secret id=…`. */
const BUILD_SECRET = /^(id|type|src|env)=/;
/** A port, or a pair of them: `docker run … mongo -p 27017:27017`. */
const PORTS = /^\d{2,5}(:\d{2,5})?$/;

/** Credentials that a program is started with. */
export function findInCommandLines(file: SourceFile, text: string): Secret[] {
  const found = [
    ...OF_PROGRAMS,
    USER_AND_PASSWORD,
    CHANGED,
    DIRECTIVE,
    FLAG,
    VARIABLE,
    SPACED,
    REMARK,
  ].flatMap(pattern => matchesIn(text, pattern));
  return found.flatMap(({ value, start, groups }) => {
    const { name, bare, remark } = groups;
    if (
      isPlaceholder(value) ||
      PORTS.test(value) ||
      BUILD_SECRET.test(value) ||
      (name !== undefined && (!namesCredential(name) || /^no-/.test(name)))
    ) {
      return [];
    }
    const secret = secretAt(
      file,
      start,
      value,
      name ? `\`${name}\`` : 'password of a command',
    );
    // An expression, a remark, what developers run: it is only not shown.
    const isUnsure = remark || (bare !== undefined && PROGRAM.test(file.path));
    if (isUnsure && !isStrong(value)) return [];
    const isHarmless =
      isUnsure ||
      file.path.endsWith('package.json') ||
      isNoCredential(value, name ?? '');
    return [
      {
        ...unlessWeak(secret),
        ...(name && { name }),
        ...(isHarmless && { strength: 'harmless' as const }),
      },
    ];
  });
}
