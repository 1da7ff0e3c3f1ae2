import { MonitoringPurpose } from '../facts';

/** A product that watches a Rust program, and how it is set up. */
export interface RustMonitoring {
  product: string;
  purposes: readonly MonitoringPurpose[];
  crates: RegExp;
  setUp: RegExp;
  /** Comes with a crate that is there for something else. */
  optional?: true;
}

export const MONITORING_PRODUCTS: readonly RustMonitoring[] = [
  {
    product: 'Sentry',
    purposes: ['error-tracking'],
    crates: /^sentry(-|$)/,
    setUp:
      /\bsentry::init\s*\(|\binit\s*\(\s*\(\s*\w{0,40}dsn|\bsentry::Client::from/,
  },
  {
    product: 'Sentry tracing',
    purposes: ['apm'],
    crates: /^sentry(-|$)/,
    setUp: /\btraces_sample(?:_rate|r)\s*:/,
    optional: true,
  },
  {
    product: 'Bugsnag',
    purposes: ['error-tracking'],
    crates: /^bugsnag$/,
    setUp: /\bBugsnag::new\s*\(/,
  },
  {
    product: 'Rollbar',
    purposes: ['error-tracking'],
    crates: /^rollbar/,
    setUp: /\brollbar::(?:Client|set_token|init)\b/,
  },
  {
    product: 'Honeybadger',
    purposes: ['error-tracking'],
    crates: /^honeybadger$/,
    setUp: /\bHoneybadger::new\s*\(/,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm'],
    crates:
      /^(opentelemetry[-_](sdk|otlp|jaeger|zipkin|datadog|stdout|application-insights|stackdriver|gcloud-trace)|tracing-opentelemetry|init-tracing-opentelemetry|opentelemetry-instrumentation.*|logfire|opentelemetry)$/,
    setUp:
      /\b(?:Sdk)?TracerProvider::builder\s*\(|\bTracerProviderBuilder::default\b|\bopentelemetry_(?:otlp|jaeger|zipkin|datadog|application_insights|stackdriver)::(?:new_pipeline|new_agent_pipeline|new_collector_pipeline|SpanExporter)|\.install_(?:batch|simple)\s*\(|\bSpanExporter::(?:builder|new)\s*\(|\binit_subscribers?\w*\s*\(\s*\)|\blogfire::configure\s*\(|\bTracingConfig::production\b|\bset_tracer_provider\s*\(/,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['metrics'],
    crates: /^opentelemetry([-_](sdk|otlp|prometheus))?$/,
    setUp:
      /\b(?:Sdk)?MeterProvider::builder\s*\(|\bMeterProviderBuilder::default\b|\bMetricExporter::(?:builder|new)\s*\(|\bopentelemetry_prometheus::exporter\s*\(|\bset_meter_provider\s*\(/,
    optional: true,
  },
  {
    product: 'Datadog',
    purposes: ['error-tracking', 'apm'],
    crates: /^(dd-trace|datadog-opentelemetry|datadog-tracing|datadog-apm)$/,
    setUp: /\b(?:datadog_opentelemetry|datadog_tracing|dd_trace)::\w+/,
  },
  {
    product: 'fastrace',
    purposes: ['apm'],
    crates: /^(fastrace|minitrace)$/,
    setUp: /\bset_reporter\s*\(/,
  },
  {
    product: 'Honeycomb',
    purposes: ['apm'],
    crates: /^(tracing-honeycomb|libhoney-rust|beeline-rust)$/,
    setUp: /\bnew_honeycomb_telemetry_layer\w*\s*\(|\bbeeline::init\s*\(/,
  },
  {
    product: 'New Relic',
    purposes: ['apm'],
    crates: /^(newrelic|newrelic-telemetry|tracing-newrelic)$/,
    setUp:
      /\bApp(?:Builder)?::new\s*\(|\bClientBuilder::new\s*\(|\btracing_newrelic::\w+/,
  },
  {
    product: 'SkyWalking',
    purposes: ['apm'],
    crates: /^skywalking$/,
    setUp: /\bTracer::new\s*\(|\bset_global_tracer\s*\(/,
  },
  {
    product: 'X-Ray',
    purposes: ['apm'],
    crates: /^(xray|aws-xray)/,
    setUp: /\bxray::Client|\bDaemonClient::/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    crates: /^metrics-exporter-prometheus$/,
    setUp: /\bPrometheusBuilder::new\s*\(/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    crates: /^prometheus$/,
    setUp:
      /\bTextEncoder::new\s*\(|\bprometheus::gather\s*\(|\bpush_metrics\s*\(/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    crates: /^prometheus-client$/,
    setUp: /\bencoding::text::encode\b|\bencode\s*\(\s*&mut\b/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    crates:
      /^(actix-web-prom|actix-web-prometheus|axum-prometheus|rocket_prometheus|axum-otel-metrics|poem-prometheus|tower-http-metrics|autometrics|warp-prometheus|prometheus_exporter|foundations)$/,
    setUp:
      /\bPrometheusMetricsBuilder::new\s*\(|\bPrometheusMetricLayer(?:Builder)?::|\bPrometheusMetrics::\w+\s*\(|\bHttpMetricsLayerBuilder::|\bprometheus_exporter::(?:init|start|encode_to_string)/,
  },
  {
    product: 'StatsD',
    purposes: ['metrics'],
    crates:
      /^(cadence|dogstatsd|statsd|metrics-exporter-statsd|datadog-statsd)$/,
    setUp:
      /\bStatsdClient::\w+\s*\(|\bdogstatsd::Client::new\s*\(|\bStatsdBuilder::from\s*\(|\bstatsd::Client::new\s*\(|\bMetricSink\b/,
  },
];
