import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { monitoring } from './monitoring';

function found(
  dependency: string,
  files: Record<string, string>,
  scripts: Record<string, string> = {},
) {
  return monitoring(
    scopeOf({
      'package.json': JSON.stringify({
        dependencies: { [dependency]: '1.0.0', express: '4.0.0' },
        scripts,
      }),
      ...files,
    }),
  );
}

describe('monitoring', () => {
  it.each([
    [
      '@sentry/node',
      "import * as Sentry from '@sentry/node';\nSentry.init({ dsn });",
      'Sentry',
      ['error-tracking'],
    ],
    [
      '@sentry/node',
      "import * as Sentry from '@sentry/node';\nSentry.init({ dsn, tracesSampleRate: 0.1 });",
      'Sentry',
      ['error-tracking', 'apm'],
    ],
    [
      'rollbar',
      "const Rollbar = require('rollbar');\nnew Rollbar({ accessToken });",
      'Rollbar',
      ['error-tracking'],
    ],
    [
      'applicationinsights',
      "const ai = require('applicationinsights');\nai.setup(key).start();",
      'Application Insights',
      ['error-tracking', 'apm', 'metrics'],
    ],
    [
      'dd-trace',
      "import tracer from 'dd-trace';\ntracer.init();",
      'Datadog',
      ['error-tracking', 'apm', 'metrics'],
    ],
    [
      'dd-trace',
      "require('dd-trace/init');",
      'Datadog',
      ['error-tracking', 'apm', 'metrics'],
    ],
    [
      'newrelic',
      "require('newrelic');",
      'New Relic',
      ['error-tracking', 'apm', 'metrics'],
    ],
    [
      'elastic-apm-node',
      "require('elastic-apm-node').start();",
      'Elastic APM',
      ['error-tracking', 'apm', 'metrics'],
    ],
    [
      '@opentelemetry/sdk-node',
      "const { NodeSDK } = require('@opentelemetry/sdk-node');\nnew NodeSDK({ traceExporter }).start();",
      'OpenTelemetry',
      ['apm'],
    ],
    [
      '@opentelemetry/sdk-node',
      "const { NodeSDK } = require('@opentelemetry/sdk-node');\nnew NodeSDK({ traceExporter, metricReader }).start();",
      'OpenTelemetry',
      ['apm', 'metrics'],
    ],
    [
      'prom-client',
      "const client = require('prom-client');\nclient.collectDefaultMetrics();",
      'Prometheus',
      ['metrics'],
    ],
    [
      '@willsoto/nestjs-prometheus',
      "import { PrometheusModule } from '@willsoto/nestjs-prometheus';\nPrometheusModule.register();",
      'Prometheus',
      ['metrics'],
    ],
    [
      '@acme/platform-metrics',
      "import { metrics } from '@acme/platform-metrics';\nawait server.register([router, metrics]);",
      'A metrics package',
      ['metrics'],
    ],
  ])('sees %s set up', (dependency, code, product, purposes) => {
    const [fact] = found(dependency, { 'server.js': code });

    expect(fact).toMatchObject({
      product,
      purposes,
      dependency: { path: 'package.json' },
      setUp: { path: 'server.js' },
    });
  });

  it('sees that a library is installed and never set up', () => {
    const [sentry] = found('@sentry/node', {
      'server.js': '// Sentry.init()\nrun();',
    });

    expect(sentry.product).toBe('Sentry');
    expect(sentry.setUp).toBeUndefined();
  });

  it.each([
    [
      'a script',
      {},
      {
        start:
          'node --require @opentelemetry/auto-instrumentations-node/register app.js',
      },
      'package.json',
    ],
    [
      'the image',
      {
        Dockerfile:
          'FROM node:24\nENV NODE_OPTIONS="--require @opentelemetry/auto-instrumentations-node/register"\nCMD ["node", "app.js"]',
      },
      {},
      'Dockerfile',
    ],
    [
      'a manifest',
      {
        'deploy/app.yaml':
          'env:\n  - name: NODE_OPTIONS\n    value: --import @opentelemetry/auto-instrumentations-node/register',
      },
      {},
      'deploy/app.yaml',
    ],
  ])('sees what %s loads', (_, files, scripts, path) => {
    const [fact] = found(
      '@opentelemetry/auto-instrumentations-node',
      files as Record<string, string>,
      scripts,
    );

    expect(fact).toMatchObject({
      product: 'OpenTelemetry',
      purposes: ['apm'],
      setUp: { path },
    });
  });

  it('finds nothing where nothing watches', () => {
    expect(found('lodash', { 'server.js': 'run();' })).toEqual([]);
    expect(
      found('@opentelemetry/api', {
        'server.js': "import { trace } from '@opentelemetry/api';",
      }),
    ).toEqual([]);
  });
});
