import { MonitoringProduct } from '../shared/monitoringProducts';

/** Error trackers, APM agents and metrics of Ruby programs. */
export const MONITORING_PRODUCTS: readonly MonitoringProduct[] = [
  {
    product: 'Sentry',
    purposes: ['error-tracking'],
    packages: [/^sentry-(ruby|rails|raven|sidekiq|resque|delayed_job)$/],
    setUp: /\bSentry\.init\b|\bRaven\.configure\b/,
  },
  {
    product: 'Sentry tracing',
    purposes: ['apm'],
    packages: [],
    setUp:
      /\btraces_sample_rate\s*=\s*(?!0(?:\.0+)?\s*$)|\btraces_sampler\s*=/m,
  },
  {
    product: 'GovukError (Sentry)',
    purposes: ['error-tracking'],
    packages: ['govuk_app_config'],
    automatic: true,
  },
  {
    product: 'GOV.UK Prometheus exporter',
    purposes: ['metrics'],
    packages: [],
    setUp: /\bGovukPrometheusExporter\.configure\b/,
  },
  {
    product: 'Bugsnag',
    purposes: ['error-tracking'],
    packages: ['bugsnag'],
    setUp: /\bBugsnag\.configure\b/,
  },
  {
    product: 'Airbrake',
    purposes: ['error-tracking'],
    packages: ['airbrake', 'airbrake-ruby'],
    setUp: /\bAirbrake\.configure\b/,
  },
  {
    product: 'Honeybadger',
    purposes: ['error-tracking'],
    packages: ['honeybadger'],
    setUp: /\bHoneybadger\.(?:configure|init)\b/,
    automatic: true,
  },
  {
    product: 'Rollbar',
    purposes: ['error-tracking'],
    packages: ['rollbar'],
    setUp: /\bRollbar\.configure\b/,
  },
  {
    product: 'Raygun',
    purposes: ['error-tracking'],
    packages: ['raygun4ruby'],
    setUp: /\bRaygun\.setup\b/,
  },
  {
    product: 'Solid Errors',
    purposes: ['error-tracking'],
    packages: ['solid_errors', 'rails_error_dashboard'],
    automatic: true,
  },
  {
    product: 'Google Error Reporting',
    purposes: ['error-tracking'],
    packages: ['google-cloud-error_reporting', 'stackdriver'],
    automatic: true,
  },
  {
    product: 'AppSignal',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['appsignal'],
    automatic: true,
  },
  {
    product: 'New Relic',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['newrelic_rpm'],
    automatic: true,
  },
  {
    product: 'Elastic APM',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['elastic-apm'],
    automatic: true,
  },
  {
    product: 'Datadog',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['ddtrace', 'datadog'],
    setUp:
      /\bDatadog\.configure\b|\bdd(?:trace|atadog)\/auto_instrument\b|\bdatadog\/auto_instrument\b/,
  },
  {
    product: 'Application Insights',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['application_insights'],
    setUp: /\bApplicationInsights::/,
  },
  {
    product: 'Skylight',
    purposes: ['apm'],
    packages: ['skylight'],
    automatic: true,
  },
  {
    product: 'Scout',
    purposes: ['apm'],
    packages: ['scout_apm'],
    automatic: true,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm'],
    packages: [
      'opentelemetry-sdk',
      /^opentelemetry-(instrumentation|exporter)/,
    ],
    setUp: /\bOpenTelemetry::SDK\.configure\b/,
  },
  {
    product: 'OpenTelemetry metrics',
    purposes: ['metrics'],
    packages: [],
    setUp: /\bmeter_provider\b|\bOpenTelemetry::SDK::Metrics\b/,
  },
  {
    product: 'Instana',
    purposes: ['apm'],
    packages: ['instana'],
    automatic: true,
  },
  {
    product: 'Zipkin',
    purposes: ['apm'],
    packages: ['zipkin-tracer'],
    setUp: /\bZipkinTracer::\w+/,
  },
  {
    product: 'Cloud Trace',
    purposes: ['apm'],
    packages: ['google-cloud-trace', 'stackdriver'],
    automatic: true,
  },
  {
    product: 'AWS X-Ray',
    purposes: ['apm'],
    packages: ['aws-xray-sdk'],
    setUp: /\bXRay\.recorder\b|\baws-xray-sdk\/facets\b/,
  },
  {
    product: 'Yabeda',
    purposes: ['metrics'],
    packages: [/^yabeda(-|$)/],
    setUp: /\bYabeda\b/,
    automatic: true,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    packages: [
      'prometheus_exporter',
      'prometheus-client',
      'prometheus-client-mmap',
      'gc_ruboconf',
    ],
    setUp:
      /\bPrometheusExporter::|\bPrometheus::(?:Client|Middleware)\b|\bprometheus_exporter\/instrumentation\b/,
  },
  {
    product: 'StatsD',
    purposes: ['metrics'],
    packages: ['statsd-ruby', 'dogstatsd-ruby', 'statsd-instrument'],
    setUp:
      /\bStatsd\.new\b|\bDatadog::Statsd\.new\b|\bStatsD\.(?:backend|increment|measure|gauge)\b|\bGovukStatsd\.\w+|\bServices\.statsd_client\b/,
  },
];
