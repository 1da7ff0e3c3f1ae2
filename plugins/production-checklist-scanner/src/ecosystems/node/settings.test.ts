import { loadGrammars } from '../../formats/syntax/syntax';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { GRAMMARS } from './code/syntaxTree';
import { settings } from './settings';

beforeAll(() => loadGrammars(GRAMMARS));

function found(files: Record<string, string>, ...dependencies: string[]) {
  return settings(
    scopeOf({
      'package.json': JSON.stringify({
        dependencies: Object.fromEntries(
          [...dependencies, 'express'].map(name => [name, '1.0.0']),
        ),
      }),
      ...files,
    }),
  ).map(({ subject, name, from }) => `${subject} ${name} ${from}`);
}

describe('settings', () => {
  it.each([
    'const url = process.env.DATABASE_URL;',
    "const url = process.env['DATABASE_URL'] || 'postgres://localhost/app';",
    'const { PORT, DATABASE_URL: url } = process.env;',
    'const url = Bun.env.DATABASE_URL;',
    "const url = Deno.env.get('DATABASE_URL');",
    "const url = requireEnv('DATABASE_URL');",
    "const read = name => process.env[name];\nconst url = read('DATABASE_URL');",
    "import { cleanEnv, str } from 'envalid';\nexport const env = cleanEnv(process.env, {\n  DATABASE_URL: str(),\n});",
    "import { z } from 'zod';\nexport default z.object({\n  DATABASE_URL: z.string(),\n}).parse(process.env);",
    "module.exports = convict({ db: { url: { default: null, env: 'DATABASE_URL' } } });",
    "import * as env from 'env-var';\nenv.get('DATABASE_URL').required().asString();",
  ])('reads `%s` from the environment', code => {
    expect(found({ 'config.js': code })).toContain(
      'connection DATABASE_URL environment',
    );
  });

  it('reads what NestJS, Prisma and the config package map', () => {
    expect(
      found(
        {
          'main.ts':
            "const secret = this.configService.getOrThrow<string>('JWT_SECRET');",
          'prisma/schema.prisma':
            'datasource db {\n  url = env("DATABASE_URL")\n}',
          'config/default.json':
            '{ "redis": { "host": "redis", "password": "" }, "mail": { "host": "smtp" } }',
          'config/custom-environment-variables.json':
            '{ "redis": { "host": "REDIS_HOST" } }',
        },
        '@nestjs/config',
        'config',
      ),
    ).toEqual([
      'connection DATABASE_URL environment',
      'connection REDIS_HOST environment',
      'credential JWT_SECRET environment',
      'connection mail.host file',
    ]);
  });

  it('reads the config package in YAML', () => {
    expect(
      found(
        {
          'config/default.yaml': 'db:\n  host: db\n  password: s3cr3t\n',
          'config/custom-environment-variables.yaml':
            'db:\n  password: DB_PASSWORD\n',
        },
        'config',
      ),
    ).toEqual([
      'credential DB_PASSWORD environment',
      'connection db.host file',
    ]);
  });

  it('reads the production section of Sequelize', () => {
    const config = (production: object) => ({
      'config/config.json': JSON.stringify({
        development: { password: 'dev' },
        production,
      }),
    });

    expect(found(config({ password: 's3cr3t' }), 'sequelize')).toEqual([
      'credential password file',
    ]);
    expect(
      found(config({ use_env_variable: 'DATABASE_URL' }), 'sequelize'),
    ).toEqual(['connection DATABASE_URL environment']);
  });

  it.each([
    [
      "const { Pool } = require('pg');\nnew Pool({ connectionString: 'postgres://app:app@db/app' });",
      'connection connectionString literal',
    ],
    [
      "const mysql = require('mysql2');\nmysql.createPool({ host: 'db', user: 'app', password: 's3cr3t' });",
      'credential password literal',
    ],
    [
      "const session = require('express-session');\napp.use(session({ secret: 'keyboard cat' }));",
      'credential secret literal',
    ],
    [
      "const jwt = require('jsonwebtoken');\njwt.sign({ id }, 'topsecret');",
      'credential secret literal',
    ],
    [
      "const jwt = require('jsonwebtoken');\nconst JWT_SECRET = 'topsecret';",
      'credential JWT_SECRET literal',
    ],
    [
      "const catalogueUrl = 'http://catalogue:8080';",
      'connection catalogueUrl literal',
    ],
  ])('takes `%s` for fixed', (code, expected) => {
    expect(found({ 'config.js': code })).toContain(expected);
  });

  it.each([
    "const url = process.env.DATABASE_URL ?? 'postgres://app:app@db/app';",
    "const { Pool } = require('pg');\nif (process.env.NODE_ENV === 'development') new Pool({ password: 'dev' });",
    "convict({ url: { format: String, default: 'mongodb://127.0.0.1/', env: 'MONGO_URI' } });",
    'const url = `postgres://${user}:${password}@${host}/app`;',
    "const messages = { password: 'Password is required' };",
    "const url = 'https://api.stripe.com/v1';",
    "// const url = 'postgres://app:app@db/app';",
  ])('finds nothing fixed in `%s`', code => {
    expect(
      found({ 'config.js': code }).filter(fact => /literal|file/.test(fact)),
    ).toEqual([]);
  });

  it('leaves the pages of a program in another language alone', () => {
    const scope = scopeOf({
      'mix.exs': '',
      'assets/package.json': '{ "dependencies": { "vue": "3.0.0" } }',
      'assets/js/app.js': 'const key = process.env.API_KEY;',
    });

    expect(settings(scope)).toEqual([]);
  });
});
