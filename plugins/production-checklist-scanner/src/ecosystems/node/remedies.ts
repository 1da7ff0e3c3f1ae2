import { Ecosystem } from '../Ecosystem';

export const remedies: Ecosystem['remedies'] = {
  'runtime-image': {
    text: 'Build in a full `node` stage and copy what runs into a slim or Alpine image.',
    snippet: {
      language: 'dockerfile',
      code: [
        'FROM node:24.11-slim AS build',
        'WORKDIR /app',
        'COPY package.json package-lock.json ./',
        'RUN npm ci',
        'COPY . .',
        'RUN npm run build && npm prune --omit=dev',
        '',
        'FROM node:24.11-slim',
        'ENV NODE_ENV=production',
        'WORKDIR /app',
        'COPY --from=build /app/package.json ./',
        'COPY --from=build /app/node_modules ./node_modules',
        'COPY --from=build /app/dist ./dist',
        'USER node',
        'CMD ["node", "dist/main.js"]',
      ].join('\n'),
    },
  },
  'omit-development-dependencies': {
    text: 'Install without `devDependencies` in the final stage, or remove them in the build stage before `node_modules` is copied.',
    snippet: {
      language: 'dockerfile',
      code: [
        'RUN npm ci --omit=dev',
        '# Yarn: yarn workspaces focus --all --production',
        '# pnpm: pnpm install --frozen-lockfile --prod',
      ].join('\n'),
    },
  },
  'production-server': {
    text: 'Compile in a build stage and let Node.js run the result; leave watchers and TypeScript loaders to development.',
    snippet: {
      language: 'dockerfile',
      code: [
        'RUN npm run build',
        'ENV NODE_ENV=production',
        'CMD ["node", "dist/main.js"]',
      ].join('\n'),
    },
  },
  'log-to-console': {
    text: 'Log to standard output only; remove the file transport and its rotation.',
    snippet: {
      language: 'typescript',
      code: [
        "import pino from 'pino';",
        '',
        "export const logger = pino({ level: process.env.LOG_LEVEL ?? 'info' });",
      ].join('\n'),
    },
  },
  'read-environment': {
    text: 'Read the value from the environment and refuse to start without it.',
    snippet: {
      language: 'typescript',
      code: [
        'function required(name: string): string {',
        '  const value = process.env[name];',
        '  if (!value) throw new Error(`${name} is not set`);',
        '  return value;',
        '}',
        '',
        "export const databaseUrl = required('DATABASE_URL');",
      ].join('\n'),
    },
  },
  'lock-dependencies': {
    text: 'Commit the lock file that the package manager writes, and name a tag or commit for dependencies from git.',
    snippet: {
      language: 'shell',
      code: [
        'npm install --package-lock-only',
        'git add package-lock.json',
      ].join('\n'),
    },
  },
  'install-locked': {
    text: 'Copy the lock file into the image and use the install that fails where it does not fit; give globally installed tools an exact version.',
    snippet: {
      language: 'dockerfile',
      code: [
        'COPY package.json package-lock.json ./',
        'RUN npm ci',
        '# Yarn 1: yarn install --frozen-lockfile',
        '# Yarn 2 and later: yarn install --immutable',
        '# pnpm: pnpm install --frozen-lockfile',
      ].join('\n'),
    },
  },
  'drain-on-sigterm': {
    text: 'On SIGTERM close the server, which waits for the requests in flight, then exit. Fastify: `app.close()`; NestJS: `app.enableShutdownHooks()`; gRPC: `server.tryShutdown()`.',
    snippet: {
      language: 'typescript',
      code: [
        'const server = app.listen(port);',
        '',
        "process.once('SIGTERM', () => {",
        '  server.close(error => process.exit(error ? 1 : 0));',
        '  server.closeIdleConnections();',
        '  setTimeout(() => process.exit(1), 20_000).unref();',
        '});',
      ].join('\n'),
    },
  },
  'exec-form': {
    text: 'Start Node.js itself in exec form; npm, Yarn and pnpm do not pass SIGTERM on to the program.',
    snippet: {
      language: 'dockerfile',
      code: 'CMD ["node", "dist/main.js"]',
    },
  },
  'health-endpoint': {
    text: 'Answer a cheap health route, and a readiness route that asks what the service cannot do without.',
    snippet: {
      language: 'typescript',
      code: [
        "app.get('/livez', (_request, response) => {",
        "  response.send('ok');",
        '});',
        '',
        "app.get('/readyz', async (_request, response) => {",
        '  try {',
        "    await pool.query('SELECT 1');",
        "    response.send('ok');",
        '  } catch {',
        "    response.status(503).send('database unreachable');",
        '  }',
        '});',
      ].join('\n'),
    },
  },
  'grpc-health': {
    text: 'Add the health service of `grpc-health-check` to the server.',
    snippet: {
      language: 'typescript',
      code: [
        "import { HealthImplementation } from 'grpc-health-check';",
        '',
        "const health = new HealthImplementation({ '': 'SERVING' });",
        'health.addToServer(server);',
      ].join('\n'),
    },
  },
  'error-tracking': {
    text: 'Initialise an error tracker before anything else is imported, with its address from the environment.',
    snippet: {
      language: 'typescript',
      code: [
        '// instrument.ts, loaded by `node --import ./dist/instrument.js dist/main.js`',
        "import * as Sentry from '@sentry/node';",
        '',
        'Sentry.init({',
        '  dsn: process.env.SENTRY_DSN,',
        '  environment: process.env.NODE_ENV,',
        '});',
      ].join('\n'),
    },
  },
  tracing: {
    text: 'Load OpenTelemetry’s automatic instrumentation before the program; the exporter is configured by `OTEL_*` variables.',
    snippet: {
      language: 'dockerfile',
      code: [
        '# npm install @opentelemetry/api @opentelemetry/auto-instrumentations-node',
        'ENV OTEL_SERVICE_NAME=my-service',
        'CMD ["node", "--require", "@opentelemetry/auto-instrumentations-node/register", "dist/main.js"]',
      ].join('\n'),
    },
  },
  metrics: {
    text: 'Collect Node.js’s default metrics with `prom-client` and serve them.',
    snippet: {
      language: 'typescript',
      code: [
        "import { collectDefaultMetrics, register } from 'prom-client';",
        '',
        'collectDefaultMetrics();',
        "app.get('/metrics', async (_request, response) => {",
        '  response.type(register.contentType).send(await register.metrics());',
        '});',
      ].join('\n'),
    },
  },
};
