import { SourceFile } from '../../../files/SourceFile';
import { SettingFact } from '../../facts';
import { MAX_PLACES } from '../../shared/writtenByHand';
import { environmentOf } from '../code/environmentBranch';
import { importsAny } from '../code/imports';
import { syntaxOf } from '../code/syntaxTree';

/** Clients of databases, brokers and mail servers. */
const CLIENTS = [
  'pg',
  'pg-promise',
  'postgres',
  'mysql',
  'mysql2',
  'mariadb',
  'mssql',
  'tedious',
  'oracledb',
  'sequelize',
  'typeorm',
  '@nestjs/typeorm',
  'knex',
  'mongoose',
  'mongodb',
  '@nestjs/mongoose',
  'redis',
  'ioredis',
  'bull',
  'bullmq',
  'amqplib',
  'kafkajs',
  'nodemailer',
  'cassandra-driver',
  '@elastic/elasticsearch',
  'neo4j-driver',
  '@mikro-orm/core',
  'connect-redis',
];
/** What signs or encrypts with a secret it is given. */
const SIGNERS = [
  'express-session',
  'cookie-session',
  'koa-session',
  'cookie-parser',
  '@fastify/session',
  '@fastify/cookie',
  '@fastify/secure-session',
  '@fastify/jwt',
  'jsonwebtoken',
  '@nestjs/jwt',
  'express-jwt',
  'passport-jwt',
  'koa-jwt',
  '@hapi/cookie',
  '@hapi/yar',
  'iron-session',
  'next-auth',
];

const URL =
  /(?:\b([\w$]{1,60})['"]?\s*[:=]\s*)?(['"`])((?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|nats|mssql|kafka):\/\/[^'"`\s]{3,300})\2/g;
/** A host of the cluster: no dot, no top-level domain. */
const SERVICE_URL =
  /\b([\w$]{1,60})['"]?\s*[:=]\s*(['"`])(https?:\/\/[a-z][\w-]{1,60}(?::\d{2,5})?(?:\/[^'"`\s]{0,200})?)\2/g;
const PASSWORD =
  /\b(password|passwd|pass)['"]?\s*:\s*(['"`])([^'"`\n]{1,100})\2/g;
const HOST = /\b(host|hostname|server)['"]?\s*:\s*(['"`])([\w.-]{1,100})\2/g;
const SECRET =
  /\b(secret|secretOrKey|secretOrPrivateKey|privateKey|cookieSecret|sessionSecret|jwtSecret)['"]?\s*:\s*(['"`])([^'"`\n]{1,200})\2/g;
const SIGNED =
  /\b(?:jwt|jsonwebtoken)\.(?:sign|verify)\s*\([^;\n]{1,200}?,\s*(['"`])([^'"`\n]{3,200})\1|\bcookieParser\s*\(\s*(['"`])([^'"`\n]{3,200})\3/g;
const CONSTANT =
  /\b(?:const|let|var)\s+(\w*(?:SECRET|secret|Secret|API_KEY|apiKey|PASSWORD|PRIVATE_KEY)\w{0,10})\s*(?::\s*string\s*)?=\s*(['"`])([^'"`\n]{6,200})\2/g;

/** Credentials and connections that the code itself holds. */
export function literalSettings(file: SourceFile): SettingFact[] {
  // Pages show addresses, they connect to none.
  if (/\.[jt]sx$/.test(file.path)) return [];
  const usesClient = importsAny(file, CLIENTS);
  const signs = importsAny(file, SIGNERS);
  return [
    ...matches(file, URL, 'connection', 3, 1),
    ...matches(file, SERVICE_URL, 'connection', 3, 1),
    ...(usesClient
      ? [
          ...matches(file, PASSWORD, 'credential', 3, 1),
          ...matches(file, HOST, 'connection', 3, 1),
        ]
      : []),
    ...(signs
      ? [
          ...matches(file, SECRET, 'credential', 3, 1),
          ...matches(file, SIGNED, 'credential', 2),
        ]
      : []),
    ...matches(file, CONSTANT, 'credential', 3, 1).filter(({ name }) =>
      isUsedAsSecret(file, name),
    ),
  ];
}

function matches(
  file: SourceFile,
  pattern: RegExp,
  subject: SettingFact['subject'],
  valueGroup: number,
  nameGroup?: number,
): SettingFact[] {
  const places = [...file.code.matchAll(pattern)].slice(0, MAX_PLACES);
  return places.flatMap(match => {
    const value = match[valueGroup] ?? match[4] ?? '';
    if (!isFixedValue(value) || !isInEffect(file, match.index)) return [];
    const name = (nameGroup && match[nameGroup]) || 'connection';
    return {
      subject,
      name: subject === 'credential' && !nameGroup ? 'secret' : name,
      from: 'literal' as const,
      at: file.at(match.index),
    };
  });
}

/** A value that nothing outside can change: no template, no placeholder of one. */
function isFixedValue(value: string): boolean {
  return (
    value.trim() !== '' &&
    !/\$\{|%s|\{\{|<[a-z-]+>|^https?:\/\/localhost\b/i.test(value)
  );
}

/**
 * Whether production uses it: no fallback of an environment variable, no
 * default of a schema that reads one, no branch for development.
 */
function isInEffect(file: SourceFile, offset: number): boolean {
  const before = file.code.slice(Math.max(0, offset - 200), offset);
  if (/(?:\|\||\?\?|\?|:|default\s*\(|default['"]?\s*:)\s*$/.test(before)) {
    return false;
  }
  if (/\bprocess\.env\b[^;{}]{0,120}$/.test(before)) return false;
  const line = file.lines[file.lineAt(offset) - 1] ?? '';
  if (/\b(?:process\.env|default|example|description)\b/.test(line)) {
    return false;
  }
  const node = syntaxOf(file).descendantForIndex(offset);
  return !node || environmentOf(node) !== 'development';
}

/** A constant called a secret that something signs or connects with. */
function isUsedAsSecret(file: SourceFile, name: string): boolean {
  return (
    /^(?:jwt|session|cookie|app|auth|token|access|refresh|db|database|redis|stripe|api)?_?(?:secret|secret_?key|api_?key|password|private_?key)$/i.test(
      name,
    ) && importsAny(file, [...CLIENTS, ...SIGNERS])
  );
}
