import { MonitoringProduct } from '../shared/monitoringProducts';

/** Error trackers, APM agents and metrics of Python programs. */
export const MONITORING_PRODUCTS: readonly MonitoringProduct[] = [
  {
    product: 'Sentry',
    purposes: ['error-tracking'],
    packages: ['sentry-sdk', 'raven'],
    setUp:
      /\bsentry_sdk\.init\s*\(|\bsentry_init\s*\(|(?<!\w)init\s*\(\s*dsn\s*=|\braven\.Client\s*\(|["']raven\.contrib\.\w+|\bRAVEN_CONFIG\s*=|\bSentry\s*\(\s*(?:app|dsn)/,
  },
  {
    product: 'Sentry tracing',
    purposes: ['apm'],
    packages: [],
    setUp:
      /\b(?:traces_sample_rate|profiles_sample_rate)["']?\s*[=:]\s*(?!0(?:\.0+)?\s*[,)\n}]|None\b)|\benable_tracing\s*=\s*True\b|\btraces_sampler\s*=\s*(?!None\b)/,
  },
  {
    product: 'Rollbar',
    purposes: ['error-tracking'],
    packages: ['rollbar'],
    setUp: /\brollbar\.init\s*\(|\bROLLBAR\s*=\s*\{|RollbarNotifierMiddleware/,
  },
  {
    product: 'Bugsnag',
    purposes: ['error-tracking'],
    packages: ['bugsnag'],
    setUp:
      /\bbugsnag\.configure\s*\(|\bBUGSNAG\s*=\s*\{|bugsnag\.django\.middleware/,
  },
  {
    product: 'Airbrake',
    purposes: ['error-tracking'],
    packages: ['pybrake', 'airbrake'],
    setUp: /\bpybrake\.Notifier\s*\(|\bAIRBRAKE\s*=/,
  },
  {
    product: 'Honeybadger',
    purposes: ['error-tracking'],
    packages: ['honeybadger'],
    setUp:
      /\bhoneybadger\.configure\s*\(|\bHONEYBADGER\s*=|FlaskHoneybadger\s*\(|DjangoHoneybadgerMiddleware/,
  },
  {
    product: 'Raygun',
    purposes: ['error-tracking'],
    packages: ['raygun4py'],
    setUp: /\bRaygunSender\s*\(|raygun4py\.middleware|\bRAYGUN4PY_CONFIG\b/,
  },
  {
    product: 'Google Error Reporting',
    purposes: ['error-tracking'],
    packages: ['google-cloud-error-reporting'],
    setUp: /\berror_reporting\.Client\s*\(/,
  },
  {
    product: 'Elastic APM',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['elastic-apm'],
    setUp:
      /\bElasticAPM\s*\(|\belasticapm\.(?:Client|contrib|instrument)|\bmake_apm_client\s*\(|["']elasticapm\.contrib\.\w+|\bELASTIC_APM\b\s*[=[]/,
    commands: ['elasticapm-run'],
  },
  {
    product: 'New Relic',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['newrelic'],
    setUp: /\bnewrelic\.agent\.(?:initialize|register_application)\s*\(/,
    commands: ['newrelic-admin'],
  },
  {
    product: 'Datadog',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['ddtrace'],
    setUp:
      /\bimport ddtrace\.auto\b|\bddtrace\b[^\n]*\bpatch(?:_all)?\b|(?<!\w)patch_all\s*\(|\bDDTracer\s*\(|\btracer\.configure\s*\(/,
    commands: ['ddtrace-run', 'ddtrace.commands.ddtrace_run'],
  },
  {
    product: 'Application Insights',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: [
      'azure-monitor-opentelemetry',
      'applicationinsights',
      'opencensus-ext-azure',
      'azure-monitor-opentelemetry-exporter',
    ],
    setUp:
      /\bconfigure_azure_monitor\s*\(|\bAzureExporter\s*\(|\bAzureLogHandler\s*\(|\bAppInsights\s*\(|\bTelemetryClient\s*\(|\bAzureMonitor\w*Exporter\s*[.(]/,
  },
  {
    product: 'AppSignal',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['appsignal'],
    setUp: /\bappsignal\.start\s*\(|\bAppsignal\s*\(/,
  },
  {
    product: 'Logfire',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: ['logfire'],
    setUp: /\blogfire\.(?:configure|instrument_\w+)\s*\(/,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm'],
    packages: [
      'opentelemetry-sdk',
      'opentelemetry-distro',
      /^opentelemetry-(instrumentation|exporter)/,
    ],
    setUp:
      /\bTracerProvider\s*\(|\b_?OTelSDKConfigurator\s*\(|\bset_tracer_provider\s*\(|\b\w+Instrumentor\s*\(?\s*\)?\s*\.\s*instrument\w*\s*\(|\bBatchSpanProcessor\s*\(/,
    commands: ['opentelemetry-instrument'],
  },
  {
    product: 'OpenTelemetry metrics',
    purposes: ['metrics'],
    packages: [],
    setUp:
      /\bMeterProvider\s*\(|\b_?OTelSDKConfigurator\s*\(|\bset_meter_provider\s*\(|\bget_meter\s*\(/,
    commands: ['opentelemetry-instrument'],
  },
  {
    product: 'Jaeger',
    purposes: ['apm'],
    packages: ['jaeger-client'],
    setUp:
      /\bjaeger_client\b[\s\S]{0,2000}?\.initialize_tracer\s*\(|\binitialize_tracer\s*\(/,
  },
  {
    product: 'Zipkin',
    purposes: ['apm'],
    packages: ['py-zipkin', 'aiozipkin', 'pyramid-zipkin'],
    setUp: /\bzipkin_span\s*\(|\baz\.(?:create|setup)\s*\(/,
  },
  {
    product: 'OpenCensus',
    purposes: ['apm'],
    packages: [/^opencensus(-ext-(?!azure)|$)/],
    setUp:
      /\b(?:StackdriverExporter|FlaskMiddleware|OpencensusMiddleware|JaegerExporter|ZipkinExporter)\s*\(|opencensus\.ext\.django\.middleware/,
  },
  {
    product: 'Google Cloud Trace',
    purposes: ['apm'],
    packages: [],
    setUp: /\bCloudTraceSpanExporter\s*\(/,
  },
  {
    product: 'Google Cloud Profiler',
    purposes: ['apm'],
    packages: ['google-cloud-profiler'],
    setUp: /\bgooglecloudprofiler\.start\s*\(/,
  },
  {
    product: 'AWS X-Ray',
    purposes: ['apm'],
    packages: ['aws-xray-sdk'],
    setUp:
      /\bxray_recorder\.configure\s*\(|\bXRayMiddleware\s*\(|["']aws_xray_sdk\.ext\.django|(?<!\w)patch_all\s*\(\s*\)/,
  },
  {
    product: 'Scout APM',
    purposes: ['apm'],
    packages: ['scout-apm'],
    setUp:
      /\bScoutApm\s*\(|["']scout_apm\.(?:django|flask|celery)|\bscout_apm\.\w+\.install\s*\(/,
  },
  {
    product: 'Instana',
    purposes: ['apm'],
    packages: ['instana'],
    setUp: /^[ \t]*import instana\b/m,
    commands: ['instana'],
  },
  {
    product: 'SkyWalking',
    purposes: ['apm'],
    packages: ['apache-skywalking'],
    setUp: /\bskywalking\b[\s\S]{0,500}?\bagent\.start\s*\(/,
    commands: ['sw-python'],
  },
  {
    product: 'Pyroscope',
    purposes: ['apm'],
    packages: ['pyroscope-io'],
    setUp: /\bpyroscope\.configure\s*\(/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    packages: [
      'prometheus-client',
      'prometheus-flask-exporter',
      'prometheus-fastapi-instrumentator',
      'starlette-exporter',
      'starlette-prometheus',
      'django-prometheus',
      'aioprometheus',
      'prometheus-async',
      'celery-exporter',
      'sanic-prometheus',
      'py-grpc-prometheus',
      'flask-prometheus-metrics',
      'aiohttp-prometheus-exporter',
    ],
    setUp:
      /\b(?:start_http_server|generate_latest|make_[aw]sgi_app|start_wsgi_server|push_to_gateway|MetricsHandler|MultiProcessCollector)\b|\bPrometheusMetrics\w*\s*\(|\bGunicorn\w*PrometheusMetrics\s*\(|\bInstrumentator\s*\(|\bPrometheusMiddleware\b|["']django_prometheus\b|\bhandle_metrics\b|\bMetricsMiddleware\b|\bPromServerInterceptor\s*\(|\bsetup_metrics\s*\(|\bprometheus_client\b[\s\S]{0,3000}?\b(?:Counter|Gauge|Histogram|Summary)\s*\(/,
  },
  {
    product: 'CloudWatch embedded metrics',
    purposes: ['metrics'],
    packages: ['aws-embedded-metrics', 'aws-lambda-powertools'],
    setUp:
      /\baws_embedded_metrics\b[^\n]*\bmetric_scope\b|@metric_scope\b|\bcreate_metrics_logger\s*\(/,
  },
  {
    product: 'StatsD',
    purposes: ['metrics'],
    packages: [
      'statsd',
      'django-statsd-mozilla',
      'markus',
      'datadog',
      'aiodogstatsd',
      'pystatsd',
    ],
    setUp:
      /\bStatsClient\s*\(|\bstatsd\.(?:StatsClient|increment|incr|gauge|timing|histogram)\b|\bDogStatsd\s*\(|\bmarkus\.configure\s*\(|\bdatadog\.initialize\s*\(|\bDogstatsd\b/,
  },
];
