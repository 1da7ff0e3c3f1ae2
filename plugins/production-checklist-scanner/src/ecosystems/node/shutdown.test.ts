import { loadGrammars } from '../../formats/syntax/syntax';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { shutdown } from './shutdown';
import { GRAMMARS } from './code/syntaxTree';

beforeAll(() => loadGrammars(GRAMMARS));

const LISTEN =
  "const express = require('express');\nconst app = express();\nconst server = app.listen(80);\n";

function outcome(
  files: Record<string, string>,
  dependencies: Record<string, string> = { express: '^4.0.0' },
) {
  const [fact] = shutdown(
    scopeOf({
      'package.json': JSON.stringify({ dependencies, scripts: { start: 'x' } }),
      ...files,
    }),
  );
  return fact;
}

const ofServer = (code: string) => outcome({ 'server.js': LISTEN + code });

describe('shutdown', () => {
  it.each([
    "process.on('SIGTERM', () => server.close());",
    "process.once('SIGTERM', () => { server.close(() => process.exit(0)); });",
    "process.addListener('SIGTERM', server.close.bind(server));",
    "['SIGINT', 'SIGTERM'].forEach(signal => process.on(signal, () => server.close()));",
    "for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);\nfunction stop() { server.close(); }",
    'const signals = { SIGHUP: 1, SIGTERM: 15 };\nObject.keys(signals).forEach(s => process.on(s, () => { stop(s); }));\nconst stop = s => server.close(() => process.exit(128 + signals[s]));',
    "process.on('SIGTERM', async () => {\n  await new Promise(done => server.close(done));\n  process.exit(0);\n});",
    "const close = util.promisify(server.close.bind(server));\nprocess.on('SIGTERM', async () => { await promisify(server.close)(); process.exit(); });",
    "process.on('SIGTERM', () => setTimeout(() => server.close(() => process.exit(0)), 5000));",
    "const exit = () => server ? server.close(() => process.exit(1)) : process.exit(1);\nprocess.on('SIGTERM', exit);",
    "process.on('SIGTERM', () => terminator.terminate());",
    "stoppable(server);\nprocess.on('SIGTERM', () => server.stop());",
  ])('drains with `%s`', code => {
    expect(ofServer(code)).toMatchObject({ outcome: 'drains' });
  });

  it('points at the handler and at what closes the server', () => {
    expect(
      ofServer(
        "process.on('SIGTERM', () => {\n  log('bye');\n  server.close();\n});",
      ),
    ).toEqual({
      outcome: 'drains',
      mechanism: '`server.close()` on SIGTERM',
      at: [
        { path: 'server.js', line: 4 },
        { path: 'server.js', line: 6 },
      ],
      drainSeconds: undefined,
    });
  });

  it('reads the time-out that the program gives itself', () => {
    expect(
      ofServer(
        "const LIMIT = 10 * 1000;\nprocess.on('SIGTERM', () => {\n  server.close(() => process.exit(0));\n  setTimeout(() => process.exit(1), LIMIT).unref();\n});",
      ),
    ).toMatchObject({ outcome: 'drains', drainSeconds: 10 });
  });

  it('follows a handler into another file', () => {
    expect(
      outcome({
        'server.js': `${LISTEN}require('./lifecycle').register(server);`,
        'lifecycle.js':
          "const { stop } = require('./stop');\nexports.register = server => { process.on('SIGTERM', () => stop(server)); };",
        'stop.js': 'exports.stop = async server => { await server.close(); };',
      }),
    ).toMatchObject({
      outcome: 'drains',
      at: [
        { path: 'lifecycle.js', line: 2 },
        { path: 'stop.js', line: 1 },
      ],
    });
  });

  it('follows a handler into a method, and functions given to a registry', () => {
    expect(
      outcome({
        'server.ts':
          "import express from 'express';\nclass Server {\n  start() {\n    this.http = app.listen(80);\n    process.on('SIGTERM', () => this.stop());\n  }\n  private async stop(): Promise<void> {\n    this.http.close();\n  }\n}",
      }),
    ).toMatchObject({ outcome: 'drains' });
    expect(
      outcome({
        'server.js': `${LISTEN}const lifecycle = require('./lifecycle');\nlifecycle.onShutdown(() => server.close());\nprocess.on('SIGTERM', () => lifecycle.run());`,
        'lifecycle.js':
          'const hooks = [];\nexports.onShutdown = hook => hooks.push(hook);\nexports.run = async () => { for (const hook of hooks) await hook(); process.exit(0); };',
      }),
    ).toMatchObject({ outcome: 'drains' });
  });

  it('looks into the file that hands an object over', () => {
    expect(
      outcome({
        'server.js': `const { register } = require('./signals');\n${LISTEN}const app2 = { stop: () => stopApp(server) };\nfunction stopApp(s) { return promisify(s.stop, server.close)(); }\nregister(app2);`,
        'signals.js':
          "exports.register = instance => {\n  const closer = signal => async () => { await instance.stop(); process.exit(0); };\n  process.on('SIGTERM', closer('SIGTERM'));\n};",
        'jobs.js': 'class Jobs { stop() { this.ended = true; } }',
      }),
    ).toMatchObject({ outcome: 'drains' });
  });

  it.each([
    [
      '@godaddy/terminus',
      "const { createTerminus } = require('@godaddy/terminus');\ncreateTerminus(server, { signal: 'SIGTERM', timeout: 5000 });",
      5,
    ],
    [
      'http-graceful-shutdown',
      "const gracefulShutdown = require('http-graceful-shutdown');\ngracefulShutdown(server, { timeout: 15000 });",
      15,
    ],
    [
      'lightship',
      "import { createLightship } from 'lightship';\nconst lightship = await createLightship();\nlightship.registerShutdownHandler(() => server.close());",
      undefined,
    ],
    [
      'close-with-grace',
      "import closeWithGrace from 'close-with-grace';\ncloseWithGrace({ delay: 500 }, async () => { await app.close(); });",
      undefined,
    ],
    [
      'async-exit-hook',
      "const exitHook = require('async-exit-hook');\nexitHook(done => server.close(done));",
      undefined,
    ],
  ])('knows %s', (name, code, seconds) => {
    const fact = outcome(
      { 'server.js': LISTEN + code },
      { express: '^4.0.0', [name]: '^1.0.0' },
    );

    expect(fact).toMatchObject({ outcome: 'drains' });
    expect(fact.drainSeconds).toBe(seconds);
  });

  it('knows NestJS, whose hooks must be enabled', () => {
    const main = (code: string) => ({
      'src/main.ts': `import { NestFactory } from '@nestjs/core';\nconst app = await NestFactory.create(AppModule);\n${code}\nawait app.listen(80);`,
      'src/app.service.ts': 'class AppService { onModuleDestroy() {} }',
    });
    const nest = { '@nestjs/core': '^10.0.0' };

    expect(outcome(main('app.enableShutdownHooks();'), nest)).toMatchObject({
      outcome: 'drains',
    });
    expect(outcome(main(''), nest)).toMatchObject({ outcome: 'none' });
    expect(
      outcome(main("app.enableShutdownHooks(['SIGINT']);"), nest),
    ).toMatchObject({ outcome: 'misses' });
  });

  it('knows the version from which a framework drains by itself', () => {
    expect(outcome({}, { next: '14.1.0' })).toMatchObject({
      outcome: 'drains',
      mechanism: 'Next.js 14.1.0 by default',
    });
    expect(outcome({}, { next: '13.5.6' })).toMatchObject({ outcome: 'none' });
    expect(outcome({}, { '@sveltejs/adapter-node': '4.0.0' })).toMatchObject({
      outcome: 'none',
    });
  });

  it.each([
    "process.on('SIGTERM', () => process.exit(0));",
    "process.on('SIGTERM', async () => { await mongoose.connection.close(); process.exit(0); });",
    "process.on('SIGTERM', () => { server.close(); process.exit(0); });",
    "process.on('SIGTERM', () => sdk.shutdown().finally(() => process.exit(0)));",
    "process.on('SIGTERM', () => server.close());\nprocess.on('SIGTERM', () => sdk.shutdown().then(() => process.exit(0)));",
  ])('sees that `%s` only exits', code => {
    expect(ofServer(code)).toMatchObject({ outcome: 'exits' });
  });

  it.each([
    ["process.on('SIGINT', () => server.close());", 'misses'],
    [
      "if (process.env.NODE_ENV !== 'production') {\n  process.on('SIGTERM', () => server.close());\n}",
      'misses',
    ],
    ["process.on('SIGTERM', () => { ready = false; });", 'misses'],
    [
      "let secure = null;\nif (app.locals.ENV === 'development') secure = https.createServer(app).listen(443);\nprocess.on('SIGTERM', () => secure?.close());",
      'misses',
    ],
    ['// process.on("SIGTERM", () => server.close());', 'none'],
    ["process.on('uncaughtException', () => server.close());", 'none'],
    [
      "const { stopAll } = require('@acme/platform');\nprocess.on('SIGTERM', () => stopAll());",
      'unknown',
    ],
  ])('judges `%s` as %s', (code, expected) => {
    expect(ofServer(code)).toMatchObject({ outcome: expected });
  });

  it('tells a gRPC server that drains from one that is stopped by force', () => {
    const grpc = (call: string) =>
      outcome(
        {
          'server.js': `const grpc = require('@grpc/grpc-js');\nconst server = new grpc.Server();\nserver.bindAsync(a);\nprocess.once('SIGTERM', () => { ${call} });`,
        },
        { '@grpc/grpc-js': '^1.9.0' },
      );

    expect(grpc('server.tryShutdown(() => process.exit(0));')).toMatchObject({
      outcome: 'drains',
    });
    expect(grpc('server.forceShutdown();')).toMatchObject({
      outcome: 'forces',
    });
  });

  it('asks a worker to close what consumes', () => {
    const worker = (code: string) =>
      outcome(
        {
          'worker.js': `const { Worker } = require('bullmq');\nconst worker = new Worker('mail', send);\n${code}`,
        },
        { bullmq: '^5.0.0' },
      );

    expect(
      worker("process.on('SIGTERM', () => worker.close());"),
    ).toMatchObject({ outcome: 'drains' });
    expect(worker('')).toMatchObject({ outcome: 'none' });
  });

  it('does not take a worker’s handler for the server’s', () => {
    expect(
      outcome({
        'server.js': `${LISTEN}process.on('SIGTERM', () => server.close());`,
        'worker.js': "process.on('SIGTERM', () => process.exit(0));",
      }),
    ).toMatchObject({ outcome: 'drains' });
  });

  it('says nothing where nothing is served', () => {
    expect(
      outcome({ 'index.js': 'module.exports = 1;' }, { lodash: '^4' }),
    ).toBeUndefined();
  });
});
