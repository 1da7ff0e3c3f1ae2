import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { settingFacts } from '../shared/settingFacts';
import { subjectOf } from '../shared/settingNames';
import { MAX_PLACES } from '../shared/writtenByHand';
import { sourcesOf } from './sources';

const READS: readonly RegExp[] = [
  /(?<![\w>$])(?:env|getenv|getenv_docker|Env::get|Env::getOrFail|apache_getenv)\s*\(\s*["'](\w+)["']/g,
  /\$_(?:ENV|SERVER)\s*\[\s*["']([A-Z][A-Z0-9_]+)["']/g,
  /%env\((?:\w+:)*(\w+)\)%/g,
  /\benv\(\s*["'](\w+)["']\s*\)->/g,
];
/** What every web server sets is no setting. */
const REQUEST =
  /^(HTTP_|REQUEST_|REMOTE_|SERVER_|QUERY_|SCRIPT_|PHP_|DOCUMENT_|PATH_|CONTENT_|HTTPS$|AUTH_TYPE|GATEWAY_|ORIG_)/;

const FIXED: readonly {
  subject: SettingFact['subject'];
  name: string;
  pattern: RegExp;
}[] = [
  {
    subject: 'credential',
    name: 'database password',
    pattern:
      /\bnew\s+\\?PDO\s*\(\s*["'](?:mysql|pgsql|sqlsrv)[^"'\n]*["']\s*,\s*["'][^"'\n]+["']\s*,\s*["'][^"'\n]+["']/g,
  },
  {
    subject: 'credential',
    name: 'database password',
    pattern:
      /\b(?:new\s+\\?mysqli|mysqli_connect|mysql_connect)\s*\(\s*["'][^"'\n]+["']\s*,\s*["'][^"'\n]+["']\s*,\s*["'][^"'\n]+["']/g,
  },
  {
    subject: 'credential',
    name: 'DB_PASSWORD',
    pattern:
      /\bdefine\s*\(\s*["'](?:DB_PASS(?:WORD)?|AUTH_KEY|SECRET_KEY)["']\s*,\s*["'](?!put your)[^"'\n]+["']/g,
  },
  {
    subject: 'credential',
    name: 'database password',
    pattern:
      /^[ \t]*\$(?:db_?)?(?:pass(?:word|wd)?|pwd)\s*=\s*["'][^"'$\n]+["']\s*;/gim,
  },
  {
    subject: 'credential',
    name: 'password',
    pattern:
      /["']password["']\s*=>\s*["'](?!(?:string|hashed|encrypted|required|passwords?|bcrypt)\b)[^"'|\n]{3,}["']/g,
  },
  {
    subject: 'connection',
    name: 'database host',
    pattern:
      /\bnew\s+\\?PDO\s*\(\s*["'](?:mysql|pgsql|sqlsrv):[^"'$\n]*host=[\w.-]+/g,
  },
  {
    subject: 'connection',
    name: 'database host',
    pattern:
      /\b(?:new\s+\\?mysqli|mysqli_connect|mysql_connect)\s*\(\s*["'][^"'\n]+["']/g,
  },
  {
    subject: 'connection',
    name: 'Redis host',
    pattern: /\$redis->(?:p?connect)\s*\(\s*["'][\w.-]+["']/g,
  },
  {
    subject: 'connection',
    name: 'RabbitMQ host',
    pattern: /\bnew\s+[\w\\]*AMQPStreamConnection\s*\(\s*["'][\w.-]+["']/g,
  },
];

/** The component's settings, and where their values come from. */
export function settings(scope: ComponentScope): SettingFact[] {
  const sources = configurationFirst(sourcesOf(scope));
  const configuration = scope
    .product(/(^|\/)config\/[\w./-]+\.(ya?ml|xml)$/)
    .flatMap(path => scope.tree.read(path) ?? []);
  return settingFacts([
    ...[...sources, ...configuration].flatMap(readsIn),
    ...sources.flatMap(fixedIn),
  ]);
}

function configurationFirst(sources: readonly SourceFile[]): SourceFile[] {
  const isConfiguration = ({ path }: SourceFile) =>
    /(^|\/)config\//i.test(path);
  return [
    ...sources.filter(isConfiguration),
    ...sources.filter(file => !isConfiguration(file)),
  ];
}

function readsIn(file: SourceFile): SettingFact[] {
  if (!/env/i.test(file.code)) return [];
  return READS.flatMap(pattern =>
    file
      .findAll(pattern)
      .filter(({ match }) => !REQUEST.test(match[1]))
      .map(
        ({ match, at }): SettingFact => ({
          subject: subjectOf(match[1]),
          name: match[1],
          from: 'environment',
          at,
        }),
      ),
  );
}

function fixedIn(file: SourceFile): SettingFact[] {
  if (
    /(^|[-_./])(dev\w*|tests?|local|seed\w*|factories|example|sample|lang|rules|views?)(?=[-_./])/i.test(
      file.path,
    )
  )
    return [];
  return FIXED.filter(
    ({ name }) =>
      name !== 'password' ||
      /(^|\/)config\/(?:\w+[-_])?(?:database|db|mail|queue|cache|settings|config|app|local)\.php$|(^|\/)(?:config|settings|configuration|db)\.php$/.test(
        file.path,
      ),
  ).flatMap(({ subject, name, pattern }) =>
    file
      .findAll(pattern)
      .slice(0, MAX_PLACES)
      .filter(
        ({ match }) =>
          !/env\s*\(|\$_ENV|\?\?|\?:/.test(statementAt(file, match.index ?? 0)),
      )
      .map(({ at }): SettingFact => ({ subject, name, from: 'literal', at })),
  );
}

function statementAt(file: SourceFile, offset: number): string {
  const start = file.code.lastIndexOf('\n', offset) + 1;
  return file.code.slice(start, start + 400).split(/;|\n/)[0];
}
