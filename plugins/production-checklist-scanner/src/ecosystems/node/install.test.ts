import { commandOf, contextOf } from '../shared/__testUtils__/scopeOf';
import { install } from './install';

const PACKAGE = JSON.stringify({
  dependencies: { express: '^4' },
  devDependencies: { jest: '^29' },
  scripts: { setup: 'npm ci && npm run build', build: 'tsc' },
});
const files = { 'package.json': PACKAGE };

function installed(
  line: string,
  env: Record<string, string> = {},
  extra: Record<string, string> = {},
) {
  return install(commandOf(line), contextOf({ ...files, ...extra }, env));
}

describe('install', () => {
  it.each([
    ['npm ci', 'included'],
    ['npm ci --omit=dev', 'omitted'],
    ['npm ci --only=production', 'omitted'],
    ['npm clean-install --production', 'omitted'],
    ['NODE_ENV=production npm ci', 'omitted'],
    ['NODE_ENV=production npm ci --include=dev', 'included'],
    ['yarn install --frozen-lockfile', 'included'],
    ['yarn --frozen-lockfile --production', 'omitted'],
    ['yarn install --frozen-lockfile --production=false', 'included'],
    ['pnpm install --frozen-lockfile', 'included'],
    ['pnpm i --frozen-lockfile --prod', 'omitted'],
    ['pnpm --filter=api deploy --prod /app', 'omitted'],
    ['bun install --frozen-lockfile --production', 'omitted'],
    ['npm prune --omit=dev', 'omitted'],
    ['npm run setup', 'included'],
    ['corepack yarn install --immutable', 'included'],
  ])(
    'takes `%s` for locked, development dependencies %s',
    (line, development) => {
      expect(installed(line)).toMatchObject({
        precision: 'locked',
        development,
      });
    },
  );

  it.each([
    'npm install',
    'npm i --omit=dev',
    'npm --prefix api install -f',
    'npm update',
    'npm install -g nodemon',
    'npm i -g pm2@5',
    'npm install -g npm@latest',
    'yarn',
    'yarn install --pure-lockfile',
    'yarn global add serve',
    'yarn set version stable',
    'pnpm install',
    'pnpm add -g turbo',
    'pnpm dlx prisma@latest generate',
    'bun install',
    'corepack prepare pnpm@latest --activate',
    'npx --yes serve@latest',
    'lerna bootstrap',
    'rush update',
  ])('takes `%s` for floating', line => {
    expect(installed(line)?.precision).toBe('floating');
  });

  it.each([
    'npm install -g pm2@5.3.1 serve@14.2.0',
    'corepack prepare pnpm@9.1.0 --activate',
    'yarn global add serve@14.2.0',
    'rush install',
    'pnpm fetch',
  ])('takes `%s` for locked', line => {
    expect(installed(line)?.precision).toBe('locked');
  });

  it.each([
    'npm run build',
    'npm cache clean --force',
    'yarn build',
    'npx prisma generate',
    'corepack enable',
    'node server.js',
    'pip install flask',
  ])('takes `%s` for no install', line => {
    expect(installed(line)).toBeUndefined();
  });

  it('knows that Yarn 2 and pnpm are strict in CI', () => {
    const berry = { '.yarnrc.yml': 'nodeLinker: node-modules\n' };

    expect(installed('yarn install', { CI: 'true' })?.precision).toBe(
      'floating',
    );
    expect(installed('yarn install', { CI: 'true' }, berry)?.precision).toBe(
      'locked',
    );
    expect(installed('pnpm install', { CI: 'true' })?.precision).toBe('locked');
    expect(
      installed('pnpm install --no-frozen-lockfile', { CI: 'true' })?.precision,
    ).toBe('floating');
  });

  it('knows that Yarn 2 installs development dependencies whatever NODE_ENV says', () => {
    const berry = { 'yarn.lock': '__metadata:\n  version: 8\n' };

    expect(
      installed('yarn install --immutable', { NODE_ENV: 'production' }, berry),
    ).toMatchObject({
      development: 'included',
    });
    expect(
      installed('yarn workspaces focus --production', {}, berry),
    ).toMatchObject({
      precision: 'locked',
      development: 'omitted',
    });
  });

  it('sees where there is nothing to omit', () => {
    const context = contextOf({
      'package.json': JSON.stringify({ dependencies: { express: '^4' } }),
    });

    expect(install(commandOf('npm ci'), context)?.development).toBe(
      'none-declared',
    );
  });
});
