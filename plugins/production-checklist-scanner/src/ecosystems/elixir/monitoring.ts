import { ComponentScope } from '../../component/ComponentScope';
import { MonitoringFact } from '../facts';
import {
  MonitoringProduct,
  findMonitoring,
} from '../shared/monitoringProducts';
import { findDependency } from './projects';
import { programFiles } from './sources';

const PRODUCTS: readonly MonitoringProduct[] = [
  {
    product: 'Sentry',
    purposes: ['error-tracking'],
    packages: ['sentry'],
    setUp:
      /\bconfig\s*\(?\s*:sentry\b|\bSentry\.LoggerHandler\b|\buse\s+Sentry\.\w+|\bplug\s*\(?\s*Sentry\.PlugContext\b|\bSentry\.LoggerBackend\b/,
  },
  {
    product: 'Sentry tracing',
    purposes: ['apm'],
    packages: [],
    setUp: /\btraces_sample(?:_rate|r):/,
  },
  {
    product: 'AppSignal',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['appsignal', 'appsignal_phoenix', 'appsignal_plug'],
    setUp:
      /\bconfig\s*\(?\s*:appsignal\b|\buse\s+Appsignal\.\w+|\bAppsignal\.Phoenix\b/,
  },
  {
    product: 'Honeybadger',
    purposes: ['error-tracking'],
    packages: ['honeybadger'],
    setUp: /\bconfig\s*\(?\s*:honeybadger\b|\buse\s+Honeybadger\.Plug\b/,
  },
  {
    product: 'Rollbar',
    purposes: ['error-tracking'],
    packages: ['rollbax', 'tower_rollbar'],
    setUp: /\bconfig\s*\(?\s*:(?:rollbax|tower_rollbar)\b/,
  },
  {
    product: 'Bugsnag',
    purposes: ['error-tracking'],
    packages: ['bugsnag', 'tower_bugsnag', 'bugsnex'],
    setUp: /\bconfig\s*\(?\s*:(?:bugsnag|tower_bugsnag|bugsnex)\b/,
  },
  {
    product: 'Airbrake',
    purposes: ['error-tracking'],
    packages: ['airbrake', 'airbrake_client'],
    setUp: /\bconfig\s*\(?\s*:airbrake(?:_client)?\b/,
  },
  {
    product: 'ErrorTracker',
    purposes: ['error-tracking'],
    packages: ['error_tracker'],
    setUp: /\bconfig\s*\(?\s*:error_tracker\b/,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm'],
    packages: ['opentelemetry'],
    setUp:
      /\bOpentelemetry\w+\.setup\s*\(|\bconfig\s*\(?\s*:opentelemetry(?:_exporter)?\b|:opentelemetry_cowboy\.setup\b/,
  },
  {
    product: 'OpenTelemetry metrics',
    purposes: ['metrics'],
    packages: ['otel_metric_exporter', 'opentelemetry_telemetry_metrics'],
    setUp:
      /\bOtelMetricExporter\b|\bOtelTelemetryMetrics\b|\{\s*OpentelemetryMetrics/,
  },
  {
    product: 'New Relic',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['new_relic_agent', 'new_relic_phoenix'],
    setUp: /\bconfig\s*\(?\s*:new_relic_agent\b|\buse\s+NewRelic\.\w+/,
  },
  {
    product: 'Datadog',
    purposes: ['apm'],
    packages: ['spandex_datadog', 'spandex'],
    setUp: /\bSpandexDatadog\.ApiServer\b|\buse\s+Spandex\.Tracer\b/,
  },
  {
    product: 'Scout',
    purposes: ['apm', 'metrics'],
    packages: ['scout_apm'],
    setUp: /\bconfig\s*\(?\s*:scout_apm\b|\buse\s+ScoutApm\.\w+/,
  },
  {
    product: 'PromEx',
    purposes: ['metrics'],
    packages: ['prom_ex'],
    setUp: /\buse\s+PromEx\b|\bplug\s*\(?\s*PromEx\.Plug\b/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    packages: [
      'telemetry_metrics_prometheus',
      'telemetry_metrics_prometheus_core',
      'prometheus_ex',
      'prometheus_plugs',
      'prometheus_phoenix',
      'prometheus',
      'peep',
    ],
    setUp:
      /\bTelemetryMetricsPrometheus\b|\buse\s+Prometheus\.\w+|\bPrometheus\.Registry\b|\{\s*Peep\s*,|\bPeep\.Plug\b|:prometheus_\w+\.\w+\(/,
  },
  {
    product: 'StatsD',
    purposes: ['metrics'],
    packages: ['telemetry_metrics_statsd', 'statix', 'dog_statsd'],
    setUp: /\bTelemetryMetricsStatsd\b|\buse\s+Statix\b|\bDogStatsd\b/,
  },
  {
    product: 'CloudWatch',
    purposes: ['metrics'],
    packages: ['telemetry_metrics_cloudwatch'],
    setUp: /\bTelemetryMetricsCloudwatch\b/,
  },
];

/** What watches the component. */
export function monitoring(scope: ComponentScope): MonitoringFact[] {
  const files = programFiles(scope);
  return findMonitoring(PRODUCTS, {
    declaredAt: packages =>
      findDependency(
        scope,
        packages.filter((name): name is string => typeof name === 'string'),
      )?.at,
    // A call in the program says more than a line of configuration.
    sources: [
      ...files.filter(({ path }) => !/\.exs$/.test(path)),
      ...files.filter(({ path }) => /\.exs$/.test(path)),
    ],
    started: [],
  });
}
