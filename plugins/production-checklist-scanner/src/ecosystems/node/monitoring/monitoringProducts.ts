import { MonitoringPurpose } from '../../facts';

/** A monitoring product, and how a program sets it up. */
export interface MonitoringProduct {
  product: string;
  packages: readonly RegExp[];
  /** Code that sets it up, in a file that imports it. */
  setUp: RegExp;
  /** What it then serves; asked of the file that sets it up. */
  purposes(code: string): MonitoringPurpose[];
  /** A module that sets it up by being loaded. */
  byLoading?: RegExp;
}

const only =
  (...purposes: MonitoringPurpose[]) =>
  () =>
    purposes;

/** Sentry traces where it is told how many. */
const sentry = (code: string): MonitoringPurpose[] =>
  /\btraces(?:SampleRate|Sampler)\b/.test(code)
    ? ['error-tracking', 'apm']
    : ['error-tracking'];

/** The OpenTelemetry SDK measures where it is given a reader of metrics. */
const openTelemetry = (code: string): MonitoringPurpose[] => {
  const metrics =
    /\bmetricReaders?\b|\bMeterProvider\b|\bPrometheusExporter\b|\bPeriodicExportingMetricReader\b/.test(
      code,
    );
  const traces =
    !metrics ||
    /\btraceExporter\b|\bTracerProvider\b|\bspanProcessors?\b|\bNodeSDK\b/.test(
      code,
    );
  return [
    ...(traces ? (['apm'] as const) : []),
    ...(metrics ? (['metrics'] as const) : []),
  ];
};

export const MONITORING_PRODUCTS: readonly MonitoringProduct[] = [
  {
    product: 'Sentry',
    packages: [
      /^@sentry\/(?!cli|webpack|types|vite|rollup|esbuild)/,
      /^raven$/,
    ],
    setUp:
      /\bSentry\.init\s*\(|(?<![\w$.])init\s*\(\s*\{[^}]{0,300}\bdsn\b|\bRaven\.config\s*\(|\bwithSentryConfig\b|\bSentryModule\.forRoot|\bwithSentry\s*\(|(?<![\w$.])initSentry\s*\(|\.init\s*\(\s*\{[^}]{0,120}\bdsn\b/,
    purposes: sentry,
  },
  {
    product: 'Rollbar',
    packages: [/^rollbar$/],
    setUp: /\bnew\s+Rollbar\b|\bRollbar\.init\b|\brollbar\.init\b/,
    purposes: only('error-tracking'),
  },
  {
    product: 'Bugsnag',
    packages: [/^@bugsnag\//, /^bugsnag$/],
    setUp: /\b[bB]ugsnag\.(?:start|register)\s*\(|(?<![\w$.])bugsnag\s*\(/,
    purposes: only('error-tracking'),
  },
  {
    product: 'Airbrake',
    packages: [/^@airbrake\//, /^airbrake/],
    setUp:
      /\bnew\s+(?:\w+\.)?Notifier\s*\(|\bairbrake\.createClient\b|\bcreateClient\s*\(/,
    purposes: only('error-tracking'),
  },
  {
    product: 'Honeybadger',
    packages: [/^@honeybadger-io\//, /^honeybadger$/],
    setUp: /\b[hH]oneybadger\.configure\s*\(|\bHoneybadger\.factory\b/,
    purposes: only('error-tracking'),
  },
  {
    product: 'Raygun',
    packages: [/^raygun$/],
    setUp: /\bnew\s+\w*\.?Client\(\)\s*\.init|\.init\s*\(/,
    purposes: only('error-tracking'),
  },
  {
    product: 'AppSignal',
    packages: [/^@appsignal\/nodejs$/],
    setUp: /\bnew\s+Appsignal\s*\(/,
    purposes: only('error-tracking', 'apm', 'metrics'),
  },
  {
    product: 'Google Error Reporting',
    packages: [/^@google-cloud\/error-reporting$/],
    setUp: /\bnew\s+ErrorReporting\s*\(/,
    purposes: only('error-tracking'),
  },
  {
    product: 'Application Insights',
    packages: [/^applicationinsights$/, /^@azure\/monitor-opentelemetry$/],
    setUp: /\.setup\s*\(|\buseAzureMonitor\s*\(|(?<![\w$.])setup\s*\(/,
    purposes: only('error-tracking', 'apm', 'metrics'),
  },
  {
    product: 'Application Insights',
    packages: [/^@ministryofjustice\/hmpps-azure-telemetry$/],
    setUp:
      /\binitialiseTelemetry\s*\(|\binitialiseAppInsights\b|\bbuildAppInsightsClient\b/,
    purposes: only('error-tracking', 'apm', 'metrics'),
  },
  {
    product: 'OpenTelemetry',
    packages: [
      /^@opentelemetry\/(sdk-node|sdk-trace-node|sdk-trace-base|sdk-metrics|node|auto-instrumentations-node|exporter-prometheus)$/,
      /^@vercel\/otel$/,
      /^@fastify\/otel$/,
      /^nestjs-otel$/,
      /^@honeycombio\/opentelemetry-node$/,
    ],
    setUp:
      /\bnew\s+(?:\w+\.)?(?:NodeSDK|NodeTracerProvider|BasicTracerProvider|MeterProvider|HoneycombSDK|PrometheusExporter)\s*\(|\bregisterOTel\s*\(/,
    purposes: openTelemetry,
    byLoading: /^@opentelemetry\/auto-instrumentations-node\/register$/,
  },
  {
    product: 'Datadog',
    packages: [/^dd-trace$/],
    setUp:
      /\b(?:tracer|ddTrace|dd|datadog)\.init\s*\(|dd-trace['"]\s*\)\s*\.init\s*\(|\.init\s*\(/,
    purposes: only('error-tracking', 'apm', 'metrics'),
    byLoading: /^dd-trace\/(?:init|initialize(?:\.mjs)?)$/,
  },
  {
    product: 'New Relic',
    packages: [/^newrelic$/],
    setUp: /(?:require\s*\(\s*|import\s+|from\s+)['"]newrelic['"]/,
    purposes: only('error-tracking', 'apm', 'metrics'),
    byLoading: /^newrelic$/,
  },
  {
    product: 'Elastic APM',
    packages: [/^elastic-apm-node$/],
    setUp: /\.start\s*\(/,
    purposes: only('error-tracking', 'apm', 'metrics'),
    byLoading: /^elastic-apm-node\/start(?:\.js)?$/,
  },
  {
    product: 'Dynatrace',
    packages: [/^@dynatrace\/oneagent/],
    setUp: /@dynatrace\/oneagent/,
    purposes: only('apm', 'metrics'),
  },
  {
    product: 'Instana',
    packages: [/^@instana\/(?:collector|aws-fargate|google-cloud-run)$/],
    setUp:
      /@instana\/(?:collector|aws-fargate|google-cloud-run)['"]\s*\)\s*\(|\binstana\s*\(/,
    purposes: only('apm', 'metrics'),
    byLoading: /^@instana\//,
  },
  {
    product: 'AWS X-Ray',
    packages: [/^aws-xray-sdk/],
    setUp: /\b(?:captureAWS|captureHTTPs\w*|openSegment|captureAWSv3Client)\b/,
    purposes: only('apm'),
  },
  {
    product: 'Cloud Trace',
    packages: [/^@google-cloud\/trace-agent$/],
    setUp: /\.start\s*\(/,
    purposes: only('apm'),
  },
  {
    product: 'Zipkin',
    packages: [/^zipkin$/, /^zipkin-instrumentation/, /^appmetrics-zipkin$/],
    setUp:
      /\bnew\s+(?:\w+\.)?Tracer\s*\(|appmetrics-zipkin|\bexpressMiddleware\b/,
    purposes: only('apm'),
  },
  {
    product: 'Jaeger',
    packages: [/^jaeger-client$/],
    setUp: /\binitTracer(?:FromEnv)?\s*\(/,
    purposes: only('apm'),
  },
  {
    product: 'SkyWalking',
    packages: [/^skywalking-backend-js$/],
    setUp: /\.start\s*\(/,
    purposes: only('apm'),
  },
  {
    product: 'Pinpoint',
    packages: [/^pinpoint-node-agent$/],
    setUp: /pinpoint-node-agent/,
    purposes: only('apm'),
  },
  {
    product: 'WhaTap',
    packages: [/^whatap$/],
    setUp: /\bNodeAgent\b|require\s*\(\s*['"]whatap['"]/,
    purposes: only('apm', 'metrics'),
  },
  {
    product: 'Prometheus',
    packages: [
      /^prom-client$/,
      /^express-prom-bundle$/,
      /^express-prometheus-middleware$/,
      /^express-prometheus-exporter$/,
      /^fastify-metrics$/,
      /^@willsoto\/nestjs-prometheus$/,
      /^koa-prometheus/,
      /^@koa\/prom/,
      /^prometheus-api-metrics$/,
      /^swagger-stats$/,
      /^appmetrics-prometheus$/,
      /^nestjs-prometheus/,
      /^hapijs-prometheus$/,
      /^@promster\//,
    ],
    setUp:
      /\bcollectDefaultMetrics\b|\bregister\.metrics\s*\(|\bnew\s+(?:\w+\.)?(?:Counter|Histogram|Gauge|Summary|Registry)\s*[<(]|\bpromBundle\s*\(|\bPrometheusModule\.register|\bprom\w*\s*\(|\.register\s*\(|\.use\s*\(|\bmetricsMiddleware\b|\bcontentType\b/,
    purposes: only('metrics'),
  },
  {
    product: 'StatsD',
    packages: [
      /^hot-shots$/,
      /^node-statsd$/,
      /^statsd-client$/,
      /^lynx$/,
      /^datadog-metrics$/,
      /^node-dogstatsd$/,
    ],
    setUp: /\bnew\s+[\w$.]+\s*\(|\binit\s*\(/,
    purposes: only('metrics'),
  },
  {
    product: 'CloudWatch metrics',
    packages: [/^aws-embedded-metrics$/],
    setUp: /\bmetricScope\b|\bcreateMetricsLogger\b/,
    purposes: only('metrics'),
  },
  {
    // An organisation's own package that is called by what it does.
    product: 'A metrics package',
    packages: [
      /^@(?!opentelemetry\/|types\/|sentry\/|aws-sdk\/)[\w.-]+\/[\w.-]*\bmetrics$/,
    ],
    setUp:
      /\bmetrics\b[\s\S]{0,400}\bregister\s*\(|\bregister\s*\([\s\S]{0,400}\bmetrics\b|\b\w*[mM]etrics\w*(?:\.\w+)?\s*\(/,
    purposes: only('metrics'),
  },
];
