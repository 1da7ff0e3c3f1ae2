import { contextOf } from '../shared/__testUtils__/scopeOf';
import { start } from './start';

const files = {
  'package.json': [
    '{',
    '  "scripts": {',
    '    "start": "node dist/main",',
    '    "serve": "exec node dist/main",',
    '    "start:prod": "npm run start"',
    '  }',
    '}',
  ].join('\n'),
  'bin/www': '#!/usr/bin/env node\nrequire("../app");',
  'ecosystem.config.js': "module.exports = { apps: [{ script: './app.js' }] };",
};
const started = (line: string) => start(line.split(' '), contextOf(files));

describe('start', () => {
  it.each([
    ['node dist/main.js', 'program', 'node dist/main.js'],
    [
      'node --max-old-space-size=512 -r dotenv/config server',
      'program',
      'node server',
    ],
    ['bun run src/index.ts', 'program', 'bun src/index.ts'],
    ['deno run --allow-net main.ts', 'program', 'deno main.ts'],
    ['./bin/www', 'program', './bin/www'],
    ['next start', 'production-server', 'next start'],
    [
      'node node_modules/next/dist/bin/next start',
      'production-server',
      'next start',
    ],
    [
      'node_modules/.bin/remix-serve ./build',
      'production-server',
      'remix-serve',
    ],
    ['strapi start', 'production-server', 'strapi start'],
    ['serve -s build', 'production-server', 'serve'],
    ['fastify start -l info app.js', 'production-server', 'fastify start'],
    ['next dev', 'development-server', 'next dev'],
    ['next', 'development-server', 'next'],
    ['vite preview', 'development-server', 'vite'],
    ['ng serve --host 0.0.0.0', 'development-server', 'ng'],
    ['react-scripts start', 'development-server', 'react-scripts start'],
    ['ts-node src/index.ts', 'development-server', 'ts-node'],
    [
      'node -r ts-node/register src/index.ts',
      'development-server',
      'node with ts-node/register',
    ],
    ['node --import tsx src/index.ts', 'development-server', 'node with tsx'],
    [
      'node --inspect=0.0.0.0:9229 dist/main',
      'development-server',
      'node --inspect',
    ],
    ['nodemon server.js', 'watcher', 'nodemon'],
    ['node --watch server.js', 'watcher', 'node --watch'],
    ['tsx watch src/index.ts', 'watcher', 'tsx watch'],
    ['nest start --watch', 'watcher', 'nest start'],
    ['fastify start -w app.js', 'watcher', 'fastify start'],
    ['strapi develop', 'watcher', 'strapi develop'],
    ['gulp watch', 'watcher', 'gulp watch'],
    ['webpack --mode production', 'build', 'webpack'],
  ])('takes `%s` for a %s', (line, role, name) => {
    expect(started(line)).toMatchObject({ role, name });
  });

  it('follows npm to the script, which never hears of SIGTERM', () => {
    expect(started('npm start')).toEqual({
      role: 'launcher',
      name: 'npm',
      runs: { shell: 'node dist/main', at: { path: 'package.json', line: 3 } },
      signals: 'swallowed',
    });
    expect(started('yarn start:prod')).toMatchObject({
      runs: { shell: 'npm run start' },
    });
  });

  it('knows that a script which begins with `exec` hears of it', () => {
    expect(started('npm run serve -- --port 80')).toMatchObject({
      runs: { shell: 'exec node dist/main --port 80' },
      signals: 'forwarded',
    });
  });

  it('starts server.js for `npm start` without a script', () => {
    const context = contextOf({ 'package.json': '{}', 'server.js': '' });

    expect(start(['npm', 'start'], context)).toMatchObject({
      runs: { shell: 'node server.js' },
    });
  });

  it('finds the script of a workspace by its name', () => {
    const context = contextOf({
      'package.json': '{ "workspaces": ["apps/*"] }',
      'apps/api/package.json':
        '{ "name": "@acme/api", "scripts": { "start": "node api.js" } }',
      'apps/web/package.json':
        '{ "name": "@acme/web", "scripts": { "start": "next start" } }',
    });

    for (const line of [
      'pnpm --filter @acme/api start',
      'yarn workspace @acme/api start',
      'npm run start -w @acme/api',
      'npm --prefix apps/api start',
    ]) {
      expect(start(line.split(' '), context)).toMatchObject({
        runs: { shell: 'node api.js' },
      });
    }
  });

  it.each([
    [
      'cross-env NODE_ENV=production node app.js',
      ['node', 'app.js'],
      'forwarded',
    ],
    ['dotenv -e .env -- node app.js', ['node', 'app.js'], 'forwarded'],
    ['npx next start', ['next', 'start'], 'swallowed'],
    ['pnpm exec next start', ['next', 'start'], 'swallowed'],
    ['yarn node app.js', ['node', 'app.js'], 'swallowed'],
    ['pm2-runtime app.js', ['node', 'app.js'], 'swallowed'],
    [
      'pm2-runtime start ecosystem.config.js',
      ['node', './app.js'],
      'swallowed',
    ],
  ])('unwraps `%s`', (line, argv, signals) => {
    expect(started(line)).toMatchObject({
      role: 'launcher',
      runs: { argv },
      signals,
    });
  });

  it.each(['python app.py', './run.sh', 'java -jar app.jar'])(
    'leaves `%s` to others',
    line => expect(started(line)).toBeUndefined(),
  );
});
