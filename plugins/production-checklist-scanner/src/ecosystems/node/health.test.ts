import { loadGrammars } from '../../formats/syntax/syntax';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { GRAMMARS } from './code/syntaxTree';
import { health } from './health';

beforeAll(() => loadGrammars(GRAMMARS));

function found(files: Record<string, string>, dependency = 'express') {
  return health(
    scopeOf({
      'package.json': JSON.stringify({
        dependencies: { [dependency]: '1.0.0' },
      }),
      ...files,
    }),
  );
}
const inServer = (code: string, dependency?: string) =>
  found({ 'server.js': code }, dependency);

describe('health', () => {
  it.each([
    ["app.get('/healthz', (req, res) => res.send('ok'));", '/healthz'],
    ["app.use('/health', healthRouter);", '/health'],
    ["router\n  .get('/livez', live);", '/livez'],
    ["app.get(['/health', '/ready'], handler);", '/health'],
    [
      "const HEALTH_PATH = '/internal/health';\napp.get(HEALTH_PATH, handler);",
      '/internal/health',
    ],
    ["fastify.route({ method: 'GET', url: '/health', handler });", '/health'],
    [
      "server.route({ method: 'GET', path: '/ping', handler: () => 'pong' });",
      '/ping',
    ],
    [
      "if (req.url === '/healthz') { res.writeHead(200); res.end(); }",
      '/healthz',
    ],
    [
      "createTerminus(server, { healthChecks: { '/healthcheck': check } });",
      '/healthcheck',
    ],
    ["app.get('/status', (req, res) => res.end());", '/status'],
  ])('finds the route in `%s`', (code, target) => {
    expect(inServer(code)[0]).toMatchObject({ kind: 'route', target });
  });

  it('finds a path that stands in another file', () => {
    expect(
      found({
        'server.js':
          "const paths = require('./paths');\napp.use(paths.healthcheck.path, controller);",
        'paths.js':
          "module.exports = { healthcheck: { path: '/healthcheck' } };",
      }),
    ).toEqual([
      {
        kind: 'route',
        target: '/healthcheck',
        at: { path: 'server.js', line: 2 },
      },
    ]);
  });

  it('finds controllers of NestJS', () => {
    expect(
      found(
        {
          'src/health.controller.ts':
            "@Controller('health')\nexport class Health {\n  @Get()\n  check() {}\n}",
        },
        '@nestjs/core',
      ),
    ).toMatchObject([{ target: 'health', at: { line: 1 } }]);
  });

  it.each([
    ['next', 'app/api/health/route.ts', '/api/health'],
    ['next', 'src/pages/api/healthz.ts', '/api/healthz'],
    ['nuxt', 'server/api/health.get.ts', '/api/health'],
    ['@sveltejs/kit', 'src/routes/(internal)/healthz/+server.ts', '/healthz'],
    ['@remix-run/node', 'app/routes/api.health.ts', '/api/health'],
  ])('takes a file of %s for a route', (dependency, path, target) => {
    expect(found({ [path]: '' }, dependency)).toEqual([
      { kind: 'route', target, at: { path, line: 1 } },
    ]);
  });

  it('finds the gRPC health service', () => {
    expect(
      inServer(
        'server.addService(\n  healthPackage.Health.service,\n  { check });',
        '@grpc/grpc-js',
      ),
    ).toMatchObject([{ kind: 'grpc' }]);
    expect(
      inServer(
        "import { HealthImplementation } from 'grpc-health-check';\nnew HealthImplementation({}).addToServer(server);",
      ),
    ).toMatchObject([{ kind: 'grpc' }]);
  });

  it('marks a route that production does not have', () => {
    expect(
      inServer(
        "if (process.env.NODE_ENV === 'development') {\n  app.get('/health', handler);\n}",
      ),
    ).toMatchObject([{ target: '/health', developmentOnly: true }]);
    expect(
      inServer(
        "if (process.env.NODE_ENV === 'production') {\n  app.get('/health', handler);\n}",
      )[0],
    ).not.toHaveProperty('developmentOnly');
  });

  it.each([
    "axios.get('/health', { timeout: 100 });",
    "client.get('/health');",
    "app.get('/orders', handler);",
    "app.get('/request-to-go-live', handler);",
    "// app.get('/health', handler);",
    "const quiet = metadata.url === '/healthcheck';",
    "emitter.on('status', handler);",
    "fetch('http://orders/health');",
  ])('finds none in `%s`', code => {
    expect(inServer(code)).toEqual([]);
  });

  it('leaves out the status of an order', () => {
    expect(
      found({ 'routes/orders.js': "router.get('/status', orderStatus);" }),
    ).toEqual([]);
  });
});
