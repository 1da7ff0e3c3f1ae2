import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { servers } from './servers';

const manifest = (dependencies: Record<string, string>, more: object = {}) =>
  JSON.stringify({ dependencies, ...more });

function found(files: Record<string, string>, path = '') {
  return servers(scopeOf(files, path)).map(
    ({ protocol, framework, at }) =>
      `${protocol} ${framework} ${at.path}:${at.line}`,
  );
}

describe('servers', () => {
  it('finds where Express listens, with the locked version', () => {
    const files = {
      'package.json': manifest({ express: '^4.17.0' }),
      'package-lock.json':
        '{"packages": {"node_modules/express": {\n  "version": "4.19.2"}}}',
      'src/app.js': "const app = require('express')();\nmodule.exports = app;",
      'src/index.js': "const app = require('./app');\n\napp.listen(3000);",
    };

    expect(servers(scopeOf(files))).toEqual([
      {
        protocol: 'http',
        framework: 'Express',
        version: '4.19.2',
        at: { path: 'src/index.js', line: 3 },
      },
    ]);
  });

  it.each([
    ['express().use(x)\n  .listen(80);', 'express', 'http Express index.js:3'],
    ['await app.listen({ port: 80 });', 'fastify', 'http Fastify index.js:2'],
    [
      'const server = new Koa();\nserver.listen(80);',
      'koa',
      'http Koa index.js:3',
    ],
    [
      'const app = await NestFactory.create(AppModule);\nawait app.listen(80);',
      '@nestjs/core',
      'http NestJS index.js:3',
    ],
    [
      'const server = hapi.server({ port: 80 });\nawait server.start();',
      '@hapi/hapi',
      'http hapi index.js:2',
    ],
    [
      'serve({ fetch: app.fetch, port: 80 });',
      '@hono/node-server',
      'http Hono index.js:2',
    ],
    ['new WebSocketServer({ port: 80 });', 'ws', 'http ws index.js:2'],
    [
      'const server = new grpc.Server();\nserver.bindAsync(address);',
      '@grpc/grpc-js',
      'grpc grpc-js index.js:3',
    ],
    ["new Worker('mail', handle);", 'bullmq', 'queue BullMQ index.js:2'],
    [
      "const consumer = kafka.consumer({ groupId: 'a' });",
      'kafkajs',
      'queue KafkaJS index.js:2',
    ],
  ])('reads `%s`', (code, name, expected) => {
    const files = {
      'package.json': manifest({ [name]: '^1.0.0' }),
      'index.js': `import x from '${name}';\n${code}`,
    };

    expect(found(files)).toEqual([expected]);
  });

  it('finds a server of Node.js itself, also in bin/www', () => {
    expect(
      found({
        'package.json': manifest({ debug: '^4' }),
        'bin/www':
          "#!/usr/bin/env node\nconst http = require('http');\nhttp.createServer(app).listen(80);",
      }),
    ).toEqual(['http Node.js http bin/www:3']);
  });

  it('takes a framework with a server of its own by its dependency', () => {
    const files = { 'package.json': manifest({ next: '^14.0.0' }) };

    expect(found(files)).toEqual(['http Next.js package.json:1']);
    expect(
      found({
        ...files,
        'next.config.js': "module.exports = { output: 'export' };",
      }),
    ).toEqual([]);
    expect(
      found({
        ...files,
        'server.js':
          "const next = require('next');\nconst { createServer } = require('http');\ncreateServer(handle).listen(80);",
      }),
    ).toEqual(['http Node.js http server.js:3']);
  });

  it('prefers the server of production to one beside it', () => {
    expect(
      found({
        'package.json': manifest({ express: '^4' }),
        'https.js': "require('express')().listen(443);",
        'server.js': "require('express')().listen(80);",
      }),
    ).toEqual(['http Express server.js:1']);
  });

  it.each([
    [
      'a page built by Vite',
      {
        'package.json': manifest({ react: '^18', 'react-dom': '^18' }),
        'src/main.tsx': 'history.listen(update); store.listen(render);',
      },
    ],
    [
      'a development server',
      {
        'package.json': manifest(
          { react: '^18' },
          { devDependencies: { express: '^4' } },
        ),
        'dev-server.js': "require('express')().listen(3000);",
      },
    ],
    [
      'a test',
      {
        'package.json': manifest({ express: '^4' }),
        'test/server.js': "require('express')().listen(3000);",
      },
    ],
    [
      'a middleware that only uses the framework',
      {
        'package.json': manifest({ express: '^4' }),
        'index.js':
          "const { Router } = require('express');\nmodule.exports = Router();",
      },
    ],
    [
      'options for a client of gRPC',
      {
        'package.json': manifest({ '@nestjs/microservices': '^10' }),
        'users.options.ts':
          "import { ClientOptions, Transport } from '@nestjs/microservices';\nexport const users: ClientOptions = { transport: Transport.GRPC };",
      },
    ],
    [
      'a client of gRPC',
      {
        'package.json': manifest({ '@nestjs/microservices': '^10' }),
        'client.ts':
          "import { ClientsModule, Transport } from '@nestjs/microservices';\nClientsModule.register([{ transport: Transport.GRPC }]);",
      },
    ],
  ])('finds none in %s', (_, files) => {
    expect(found(files as Record<string, string>)).toEqual([]);
  });

  it('finds none in the assets of a program in another language', () => {
    expect(
      found({
        'mix.exs': '',
        'assets/package.json': manifest({ phoenix_live_view: 'file:../deps' }),
        'assets/js/app.js': 'liveSocket.connect(); window.listen(1);',
      }),
    ).toEqual([]);
  });
});
