import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { MAX_PLACES } from '../shared/writtenByHand';
import { enclosingConditions, isForDevelopment } from './enclosingConditions';

/** Programs and settings for developers say nothing of production. */
const NOT_PRODUCTION =
  /(^|[-_./])(dev|develop\w*|local\w*|tests?|testing|ci|debug|docker_?compose|example|sample|sandbox|fixtures?|seeds?|scripts?|tools?|notebooks?|load[-_]?\w*|locust\w*|migrations|alembic)(?=[-_./]|$)/i;
const NOT_A_VALUE =
  /^$|^(?:none|null|true|false|default|changeme|<.*>|\$\{.*\}|%\(.*|\{.*\}|x+|\.+|\*+)$/i;

/** Calls that connect, with the host or address as a literal. */
const CONNECTIONS: readonly { name: string; pattern: RegExp }[] = [
  {
    name: 'Redis host',
    pattern: /\b(?:Strict)?Redis\s*\(\s*(?:host\s*=\s*)?(["'])([^"'\n]*)\1/g,
  },
  {
    name: 'Redis URL',
    pattern: /\bfrom_url\s*\(\s*(["'])(rediss?:\/\/[^"'\n]*)\1/g,
  },
  {
    name: 'database URL',
    pattern:
      /\bcreate_(?:async_)?engine\s*\(\s*f?(["'])((?!sqlite)\w[\w+]*:\/\/[^"'\n]*)\1/g,
  },
  {
    name: 'database URL',
    pattern:
      /\b(?:SQLALCHEMY_DATABASE_URI|DATABASE_URL|DATABASE_URI|DB_URL|MONGO_URI|BROKER_URL|CELERY_BROKER_URL|broker_url|REDIS_URL)\b["']?\]?\s*[:=]\s*f?(["'])((?!sqlite)[a-z][\w+]*:\/\/[^"'\n]*)\1/g,
  },
  {
    name: 'database host',
    pattern:
      /\b(?:psycopg2?|pymysql|MySQLdb|mysql\.connector|asyncpg|aiomysql|pyodbc|cx_Oracle|oracledb)\.(?:connect|create_pool)\s*\([^()]{0,200}?\b(?:host|dsn)\s*=\s*f?(["'])([^"'\n]*)\1/g,
  },
  {
    name: 'database URL',
    pattern:
      /\b(?:psycopg2?|asyncpg)\.connect\s*\(\s*f?(["'])((?:postgres|host=)[^"'\n]*)\1/g,
  },
  {
    name: 'MongoDB host',
    pattern:
      /\b(?:AsyncIOMotorClient|MongoClient|connect)\s*\(\s*(?:host\s*=\s*)?f?(["'])(mongodb[^"'\n]*)\1/g,
  },
  {
    name: 'MongoDB host',
    pattern: /\bMongoClient\s*\(\s*(?:host\s*=\s*)?(["'])([^"'\n]*)\1/g,
  },
  {
    name: 'RabbitMQ host',
    pattern:
      /\bConnectionParameters\s*\(\s*(?:host\s*=\s*)?(["'])([^"'\n]*)\1/g,
  },
  { name: 'AMQP URL', pattern: /(["'])(amqps?:\/\/[^"'\n]+)\1/g },
  {
    name: 'Kafka brokers',
    pattern: /\bbootstrap[_.]servers["']?\s*[=:]\s*\[?\s*(["'])([^"'\n]*)\1/g,
  },
  {
    name: 'Celery broker',
    pattern: /\bCelery\s*\([^()]{0,200}?\bbroker\s*=\s*(["'])([^"'\n]*)\1/g,
  },
  {
    name: 'SMTP host',
    pattern: /\bSMTP(?:_SSL)?\s*\(\s*(?:host\s*=\s*)?(["'])([^"'\n]+)\1/g,
  },
  {
    name: 'gRPC address',
    pattern: /\b(?:insecure|secure)_channel\s*\(\s*(["'])([^"'\n]*)\1/g,
  },
  {
    name: 'Elasticsearch host',
    pattern:
      /\b(?:Async)?(?:Elasticsearch|OpenSearch)\s*\(\s*(?:hosts\s*=\s*)?\[?\s*(["'])([^"'\n]*)\1/g,
  },
];
/** Credentials that are given as a literal. */
const CREDENTIALS: readonly { name: string; pattern: RegExp }[] = [
  {
    name: 'SECRET_KEY',
    pattern:
      /(?:^[ \t]*|\[["'])SECRET_KEY(?:["']\])?\s*(?::\s*str\s*)?=\s*[bfr]?(["'])([^"'\n]+)\1/gm,
  },
  {
    name: 'secret_key',
    pattern: /\bapp\.secret_key\s*=\s*[bfr]?(["'])([^"'\n]+)\1/g,
  },
  {
    name: 'JWT secret',
    pattern:
      /^[ \t]*(?:app\.config\[["'])?(?:JWT_SECRET(?:_KEY)?|JWT_KEY|APP_SECRET|SESSION_SECRET)(?:["']\])?\s*=\s*[bfr]?(["'])([^"'\n]+)\1/gm,
  },
  {
    name: 'database password',
    pattern:
      /\.(?:connect|create_pool|create)\s*\([^()]{0,300}?\b(?:password|passwd)\s*=\s*(["'])([^"'\n]+)\1/g,
  },
  { name: 'PASSWORD', pattern: /["']PASSWORD["']\s*:\s*(["'])([^"'\n]+)\1/g },
  {
    name: 'password',
    pattern:
      /^[ \t]*(?:DB|DATABASE|MYSQL|POSTGRES\w*|REDIS|RABBITMQ|MONGO\w*|SMTP|EMAIL_HOST|MAIL)_PASS(?:WORD|WD)?\s*=\s*(["'])([^"'\n]+)\1/gm,
  },
  {
    name: 'access key',
    pattern: /\baws_secret_access_key\s*=\s*(["'])([^"'\n]+)\1/gi,
  },
  {
    name: 'API key',
    pattern:
      /^[ \t]*(?:\w+_)?(?:API_KEY|API_TOKEN|AUTH_TOKEN|ACCESS_TOKEN|CLIENT_SECRET|SECRET_ACCESS_KEY)\s*=\s*(["'])((?!https?:|\/)[^"'\n]+)\1/gm,
  },
  {
    name: 'api_key',
    pattern: /\b(?:openai|stripe|sendgrid)\.api_key\s*=\s*(["'])([^"'\n]+)\1/g,
  },
];

/** Credentials and connections that the code fixes. */
export function fixedSettingsIn(file: SourceFile): SettingFact[] {
  if (NOT_PRODUCTION.test(file.path)) return [];
  const find = (
    subject: SettingFact['subject'],
    rules: readonly { name: string; pattern: RegExp }[],
  ) =>
    rules.flatMap(({ name, pattern }) =>
      file
        .findAll(pattern)
        .slice(0, MAX_PLACES)
        .filter(({ match, at }) => isFixed(file, match, at.line ?? 1))
        .map(({ at }): SettingFact => ({ subject, name, from: 'literal', at })),
    );
  const djangoHosts = file
    .findAll(/["'](HOST)["']\s*:\s*(["'])([\w.-]+)\2/g)
    .slice(0, MAX_PLACES)
    .filter(({ match }) =>
      /["']ENGINE["']/.test(around(file, match.index ?? 0)),
    )
    .filter(({ match, at }) => isFixed(file, match, at.line ?? 1))
    .map(
      ({ at }): SettingFact => ({
        subject: 'connection',
        name: 'database host',
        from: 'literal',
        at,
      }),
    );
  return [
    ...find('credential', CREDENTIALS),
    ...find('connection', CONNECTIONS),
    ...djangoHosts,
  ];
}

function isFixed(
  file: SourceFile,
  match: RegExpMatchArray,
  line: number,
): boolean {
  const value = match[match.length - 1];
  const offset = match.index ?? 0;
  const start = file.code.lastIndexOf('\n', offset) + 1;
  // The literal is what `getenv` falls back to.
  const statement = file.code.slice(start, offset + match[0].length);
  return (
    !NOT_A_VALUE.test(value) &&
    !isItsName(match[0], value) &&
    !/\benv|getenv|config\s*\(|default\s*=/i.test(statement) &&
    !/\{\w*\}/.test(value) &&
    !isDevelopmentClass(file, line) &&
    !enclosingConditions(file, line).some(isForDevelopment)
  );
}

/** `API_KEY = "api_key"` names a key, it is none. */
function isItsName(statement: string, value: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = /^\s*([\w.]+)\s*=/.exec(statement)?.[1];
  return name !== undefined && plain(name).endsWith(plain(value));
}

/** `class DevelopmentConfig(Config):` holds no setting of production. */
function isDevelopmentClass(file: SourceFile, line: number): boolean {
  const lines = file.code.split('\n');
  const indentation = /^\s*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0;
  for (let index = line - 2; index >= 0 && indentation > 0; index -= 1) {
    const match = /^(\s*)class\s+(\w+)/.exec(lines[index]);
    if (match && match[1].length < indentation) {
      return /dev|local|test|debug/i.test(match[2]);
    }
  }
  return false;
}

function around(file: SourceFile, offset: number): string {
  return file.code.slice(Math.max(0, offset - 500), offset + 300);
}
