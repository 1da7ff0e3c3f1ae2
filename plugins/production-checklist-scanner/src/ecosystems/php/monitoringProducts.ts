import { MonitoringProduct } from '../shared/monitoringProducts';

/** Error trackers, APM agents and metrics that a PHP program requires. */
export const MONITORING_PRODUCTS: readonly MonitoringProduct[] = [
  {
    product: 'Sentry',
    purposes: ['error-tracking'],
    packages: [/^sentry\/(sentry|sentry-laravel|sentry-symfony|sdk)$/],
    setUp:
      /\bIntegration::(?:handles|captureUnhandledException)\b|\\?Sentry\\init\s*\(|\bSentryBundle\b|\bapp\s*\(\s*["']sentry["']\s*\)|\bSentry\\Laravel\b|^sentry:[ \t]*$|["']driver["']\s*=>\s*["']sentry["']|\bSentry::captureException\b/m,
  },
  {
    product: 'Sentry tracing',
    purposes: ['apm'],
    packages: [],
    setUp:
      /\btraces_sample_rate["']?\s*(?:=>|:)\s*(?:\(float\)\s*)?\(?\s*(?:env\(\s*["']\w+["']\s*,\s*)?["']?(?:0?\.\d*[1-9]|1\b)|\btraces_sampler["']?\s*(?:=>|:)\s*(?!null)\S/,
  },
  {
    product: 'Bugsnag',
    purposes: ['error-tracking'],
    packages: [/^bugsnag\/bugsnag/],
    setUp:
      /\bBugsnagServiceProvider\b|["']driver["']\s*=>\s*["']bugsnag["']|\bBugsnag\\Client::make\b|\bBugsnagBundle\b|\bHandler::register\b/,
  },
  {
    product: 'Flare',
    purposes: ['error-tracking'],
    packages: [
      'spatie/laravel-flare',
      'facade/flare-client-php',
      'spatie/flare-client-php',
    ],
    setUp:
      /\bFlare::(?:handles|make|register)\b|["']driver["']\s*=>\s*["']flare["']|\bFLARE_KEY\b/,
  },
  {
    product: 'Rollbar',
    purposes: ['error-tracking'],
    packages: [
      'rollbar/rollbar',
      'rollbar/rollbar-laravel',
      'rollbar/rollbar-php-symfony-bundle',
    ],
    setUp:
      /\bRollbar::init\b|\bRollbar\\Laravel\\MonologHandler\b|["']driver["']\s*=>\s*["']rollbar["']|\bRollbarBundle\b/,
  },
  {
    product: 'Honeybadger',
    purposes: ['error-tracking'],
    packages: [
      'honeybadger-io/honeybadger-laravel',
      'honeybadger-io/honeybadger-php',
    ],
    setUp:
      /\bHoneybadger::new\b|["']driver["']\s*=>\s*["']honeybadger["']|\bHoneybadger\\HoneybadgerLaravel\b/,
  },
  {
    product: 'Airbrake',
    purposes: ['error-tracking'],
    packages: ['airbrake/phpbrake', 'kouz/laravel-airbrake'],
    setUp: /\bAirbrake\\Notifier\b|["']driver["']\s*=>\s*["']airbrake["']/,
  },
  {
    product: 'Raygun',
    purposes: ['error-tracking'],
    packages: ['mindscape/raygun4php'],
    setUp: /\bRaygunClient\b/,
  },
  {
    product: 'Google Error Reporting',
    purposes: ['error-tracking'],
    packages: ['google/cloud-error-reporting'],
    setUp: /\bErrorReporting\\Bootstrap::init\b/,
  },
  {
    product: 'Laravel Nightwatch',
    purposes: ['error-tracking', 'apm'],
    packages: ['laravel/nightwatch'],
    automatic: true,
  },
  {
    product: 'Inspector',
    purposes: ['error-tracking', 'apm'],
    packages: [/^inspector-apm\/inspector-(laravel|symfony)/],
    automatic: true,
  },
  {
    product: 'Elastic APM',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: [/(^|\/)elastic-apm/],
    setUp: /\bElasticApm\\|\bElasticApmBundle\b/,
  },
  {
    product: 'AppSignal',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: [/^appsignal\//],
    automatic: true,
  },
  {
    product: 'Datadog',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['datadog/dd-trace'],
    automatic: true,
  },
  {
    product: 'Application Insights',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['microsoft/application-insights'],
    setUp: /\bTelemetry_Client\b/,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm'],
    packages: [
      /^open-telemetry\//,
      'keepsuit/laravel-opentelemetry',
      'friendsofopentelemetry/opentelemetry-bundle',
    ],
    setUp:
      /\bnew\s+TracerProvider\s*\(|\bTracerProvider::builder\b|\bSdk::builder\s*\(|\bOpenTelemetryBundle\b|\bGlobals::tracerProvider\s*\(|\bGlobals::loggerProvider\s*\(/,
  },
  {
    product: 'Laravel OpenTelemetry',
    purposes: ['apm'],
    packages: ['keepsuit/laravel-opentelemetry'],
    automatic: true,
  },
  {
    product: 'OpenTelemetry metrics',
    purposes: ['metrics'],
    packages: [],
    setUp:
      /\bnew\s+MeterProvider\s*\(|\bMeterProvider::builder\b|\bGlobals::meterProvider\s*\(|->createCounter\s*\(/,
  },
  {
    product: 'Scout',
    purposes: ['apm'],
    packages: [/^scoutapp\/scout-apm/],
    automatic: true,
  },
  {
    product: 'Zipkin',
    purposes: ['apm'],
    packages: ['openzipkin/zipkin'],
    setUp: /\bZipkin\\TracingBuilder\b|\bTracingBuilder::create\b/,
  },
  {
    product: 'Jaeger',
    purposes: ['apm'],
    packages: [/jaeger/, 'jonahgeorge/jaeger-client-php'],
    setUp: /\bJaeger\\Config\b/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    packages: [
      'promphp/prometheus_client_php',
      'endclothing/prometheus_client_php',
      'jimdo/prometheus_client_php',
      'spatie/laravel-prometheus',
      'artprima/prometheus-metrics-bundle',
      'superbalist/laravel-prometheus-exporter',
      'triadev/laravel-prometheus-exporter',
      'shureban/laravel-prometheus',
      'tourze/symfony-metrics',
    ],
    setUp:
      /\bCollectorRegistry\b|\bPrometheus::add\w+|\bArtprimaPrometheusMetricsBundle\b|\bRenderTextFormat\b/,
  },
  {
    product: 'StatsD',
    purposes: ['metrics'],
    packages: [
      'league/statsd',
      'slickdeals/statsd',
      'domnikl/statsd',
      'datadog/php-datadogstatsd',
      'chaseconey/laravel-datadog-helper',
    ],
    setUp: /\bStatsd?\\Client\b|\bDogStatsd\s*\(|\bStatsd::\w+/i,
  },
];

/** Agents that are extensions of PHP: the image installs them. */
export const EXTENSION_AGENTS: readonly {
  product: string;
  purposes: MonitoringProduct['purposes'];
  installed: RegExp;
}[] = [
  {
    product: 'New Relic',
    purposes: ['error-tracking', 'apm', 'metrics'],
    installed: /^[^#\n]*\bnewrelic(-php5?|-install|\.ini|\.appname)?\b/im,
  },
  {
    product: 'Datadog',
    purposes: ['error-tracking', 'apm', 'metrics'],
    installed: /^[^#\n]*\b(datadog-setup\.php|datadog-php-tracer|ddtrace)\b/im,
  },
  {
    product: 'Elastic APM',
    purposes: ['error-tracking', 'apm', 'metrics'],
    installed: /^[^#\n]*\b(elastic-apm-php|apm-agent-php|elastic_apm)\b/im,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm'],
    installed: /^[^#\n]*\bOTEL_PHP_AUTOLOAD_ENABLED\b/m,
  },
  {
    product: 'Tideways',
    purposes: ['apm'],
    installed: /^[^#\n]*\btideways(-php|-daemon|_xhprof)?\b/im,
  },
  { product: 'Instana', purposes: ['apm'], installed: /^[^#\n]*\binstana\b/im },
  {
    product: 'SkyWalking',
    purposes: ['apm'],
    installed: /^[^#\n]*\bskywalking(_agent)?\b/im,
  },
];
