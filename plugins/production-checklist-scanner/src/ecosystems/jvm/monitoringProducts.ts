import { MonitoringProduct } from '../shared/monitoringProducts';

/** Error trackers, tracing and metrics of programs for the JVM, by `group:name`. */
export const MONITORING_PRODUCTS: readonly MonitoringProduct[] = [
  {
    product: 'Sentry',
    purposes: ['error-tracking'],
    packages: [
      /^io\.sentry:sentry-spring(-boot)?-\w*starter\S*$|^io\.sentry:sentry-(spring-boot|openfeign)\S*$|^io\.sentry\.jvm\.gradle:/,
    ],
    automatic: true,
  },
  {
    product: 'Sentry',
    purposes: ['error-tracking'],
    packages: [
      /^io\.sentry:sentry(-(logback|log4j2|jul|kotlin\S*|core|spring(-jakarta)?))?$|^com\.getsentry\.raven:/,
    ],
    setUp:
      /\bSentry\s*\.\s*init\b|\bSentryAppender\b|\bSentryHandler\b|^[ \t]*-?[ \t]{0,4}type:[ \t]*sentry\b|^sentry\.dsn\b|^[ \t]*sentry:[ \t]*\n[ \t]+dsn:/m,
  },
  {
    product: 'Sentry tracing',
    purposes: ['apm'],
    packages: [],
    setUp:
      /\bsentry\.traces-sample-rate[ \t]*=[ \t]*(?!0\s*$)|^[ \t]+traces-sample-rate:[ \t]*(?!0\s*$)|\bsetTracesSampleRate\s*\(/m,
  },
  {
    product: 'Rollbar',
    purposes: ['error-tracking'],
    packages: [/^com\.rollbar:/],
    setUp:
      /\bRollbar\s*\.\s*init\b|\bnew\s+Rollbar\s*\(|\bRollbarAppender\b|\bwithAccessToken\s*\(/,
  },
  {
    product: 'Bugsnag',
    purposes: ['error-tracking'],
    packages: [/^com\.bugsnag:/],
    setUp: /\bnew\s+Bugsnag\s*\(|\bBugsnag\s*\(\s*["\w]|\bBugsnagAppender\b/,
  },
  {
    product: 'Airbrake',
    purposes: ['error-tracking'],
    packages: [/^io\.airbrake:/],
    setUp: /\bnew\s+(Notifier|AirbrakeNotifier)\s*\(|\bAirbrake\w*Appender\b/,
  },
  {
    product: 'Honeybadger',
    purposes: ['error-tracking'],
    packages: [/^io\.honeybadger:/],
    setUp: /\bHoneybadger(UncaughtExceptionHandler|Reporter)\b/,
  },
  {
    product: 'Raygun',
    purposes: ['error-tracking'],
    packages: [/^com\.mindscapehq:/],
    setUp: /\bnew\s+RaygunClient\b|\bRaygunClient\s*\(/,
  },
  {
    product: 'Google Error Reporting',
    purposes: ['error-tracking'],
    packages: [/^com\.google\.cloud:google-cloud-errorreporting$/],
    setUp: /\bReportErrorsServiceClient\b/,
  },
  {
    product: 'Application Insights',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: [
      /^com\.microsoft\.azure:applicationinsights-(spring-boot-starter|web\S*)$|^com\.azure(\.spring)?:(azure-monitor-opentelemetry-autoconfigure|spring-cloud-azure-starter-monitor)$/,
    ],
    automatic: true,
  },
  {
    product: 'Application Insights',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: [
      /^com\.microsoft\.azure:applicationinsights-(runtime-attach|agent|core)$/,
    ],
    setUp:
      /\bApplicationInsights\s*\.\s*attach\s*\(|\bnew\s+TelemetryClient\s*\(/,
    commands: ['applicationinsights'],
  },
  {
    product: 'Datadog',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: [/^com\.datadoghq:dd-java-agent$/],
    setUp: /\badmission\.datadoghq\.com\/java-lib/,
    commands: ['datadog'],
  },
  {
    product: 'New Relic',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: [/^com\.newrelic\.agent\.java:newrelic-(agent|java)$/],
    commands: ['newrelic'],
  },
  {
    product: 'Elastic APM',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: [/^co\.elastic\.apm:(elastic-apm-agent|apm-agent-attach)$/],
    setUp: /\bElasticApmAttacher\s*\.\s*attach\s*\(/,
    commands: ['elastic'],
  },
  {
    product: 'Dynatrace',
    purposes: ['apm', 'metrics'],
    packages: [],
    setUp: /\boneagent\.dynatrace\.com\/inject/,
    commands: ['dynatrace'],
  },
  {
    product: 'AppDynamics',
    purposes: ['apm', 'metrics'],
    packages: [],
    commands: ['appdynamics'],
  },
  {
    product: 'Instana',
    purposes: ['apm'],
    packages: [/^com\.instana:instana-java-(opentracing|sdk)$/],
    commands: ['instana'],
  },
  {
    product: 'SkyWalking',
    purposes: ['apm', 'metrics'],
    packages: [/^org\.apache\.skywalking:apm-toolkit-\S+$/],
    commands: ['skywalking'],
  },
  {
    product: 'Pinpoint',
    purposes: ['apm', 'metrics'],
    packages: [],
    commands: ['pinpoint'],
  },
  {
    product: 'Scouter',
    purposes: ['apm', 'metrics'],
    packages: [],
    commands: ['scouter'],
  },
  {
    product: 'WhaTap',
    purposes: ['apm', 'metrics'],
    packages: [],
    commands: ['whatap'],
  },
  {
    product: 'Glowroot',
    purposes: ['apm'],
    packages: [],
    commands: ['glowroot'],
  },
  {
    product: 'Pyroscope',
    purposes: ['apm'],
    packages: [/^io\.pyroscope:agent$/],
    setUp: /\bPyroscopeAgent\s*\.\s*start\s*\(/,
    commands: ['pyroscope'],
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm', 'metrics'],
    packages: [
      /^io\.opentelemetry\.instrumentation:opentelemetry-spring-boot-starter$|^io\.opentelemetry\.instrumentation:opentelemetry-spring-boot$|^org\.springframework\.boot:spring-boot-starter-opentelemetry$|^io\.quarkus:quarkus-micrometer-opentelemetry$/,
    ],
    automatic: true,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm'],
    packages: [
      /^io\.quarkus:quarkus-opentelemetry(-\S+)?$|^io\.micronaut\.tracing:micronaut-tracing-opentelemetry\S*$|^io\.quarkiverse\.opentelemetry\S*:/,
    ],
    automatic: true,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm', 'metrics'],
    packages: [/^io\.opentelemetry\.javaagent:opentelemetry-javaagent$/],
    setUp: /\binstrumentation\.opentelemetry\.io\/inject-java\b/,
    commands: ['opentelemetry'],
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm'],
    packages: [
      /^io\.opentelemetry:opentelemetry-(sdk\S*|exporter-\S+)$|^org\.typelevel:otel4s-\S+$|^dev\.zio:zio-opentelemetry$/,
    ],
    setUp:
      /\bAutoConfiguredOpenTelemetrySdk\b|\bOpenTelemetrySdk\s*\.\s*builder\b|\bSdkTracerProvider\s*\.\s*builder\b|\bOtelJava\s*\.\s*(autoConfigured|global|forAsync|fromJOpenTelemetry)|\bOtelSdk\b|\bKtorServerTele?metry\b|\bKtorServerTracing\b|\bOpenTelemetryOptions\s*\(|\bGlobalOpenTelemetry\b/,
  },
  {
    product: 'OpenTelemetry metrics',
    purposes: ['metrics'],
    packages: [],
    setUp:
      /\bSdkMeterProvider\s*\.\s*builder\b|\bAutoConfiguredOpenTelemetrySdk\b|^quarkus\.otel\.metrics\.enabled[ \t]*[=:][ \t]*true/m,
  },
  {
    product: 'Micrometer Tracing',
    purposes: ['apm'],
    packages: [
      /^io\.micrometer:micrometer-tracing-bridge-(brave|otel)$|^org\.springframework\.boot:spring-boot-starter-zipkin$/,
    ],
    automatic: true,
  },
  {
    product: 'Spring Cloud Sleuth',
    purposes: ['apm'],
    packages: [
      /^org\.springframework\.cloud:spring-cloud-(starter-)?(sleuth|zipkin)\S*$/,
    ],
    automatic: true,
  },
  {
    product: 'Google Cloud Trace',
    purposes: ['apm'],
    packages: [
      /^(com\.google\.cloud|org\.springframework\.cloud):spring-cloud-gcp-starter-trace$/,
    ],
    automatic: true,
  },
  {
    product: 'Zipkin',
    purposes: ['apm'],
    packages: [
      /^io\.micronaut\.tracing:micronaut-tracing-(brave|zipkin|jaeger)\S*$|^io\.micronaut:micronaut-tracing$/,
    ],
    automatic: true,
  },
  {
    product: 'Zipkin',
    purposes: ['apm'],
    packages: [
      /^io\.zipkin\.(brave:brave(-\S+)?|reporter2:\S+)$|^com\.linecorp\.armeria:armeria-brave\d*$|^io\.dropwizard\.modules:dropwizard-zipkin\S*$|^com\.smoketurner\.dropwizard:zipkin-\S+$/,
    ],
    setUp:
      /\bTracing\s*\.\s*newBuilder\s*\(|\bBraveService\b|\bZipkinBundle\b|\bZipkinTracer\b|\bHttpTracing\s*\.\s*(create|newBuilder)\b/,
  },
  {
    product: 'Jaeger',
    purposes: ['apm'],
    packages: [
      /^io\.opentracing\.contrib:opentracing-spring-(jaeger|cloud|zipkin)\S*$|^io\.quarkus:quarkus-(smallrye-opentracing|jaeger)$/,
    ],
    automatic: true,
  },
  {
    product: 'Jaeger',
    purposes: ['apm'],
    packages: [/^io\.jaegertracing:jaeger-\S+$/],
    setUp:
      /\bJaegerTracer\b|\bConfiguration\s*\.\s*fromEnv\b|\bgetTracer\s*\(\s*\)/,
  },
  {
    product: 'AWS X-Ray',
    purposes: ['apm'],
    packages: [/^com\.amazonaws:aws-xray-recorder-sdk-\S+$/],
    setUp: /\bAWSXRay(ServletFilter|RecorderBuilder)?\b/,
  },
  {
    product: 'Natchez',
    purposes: ['apm'],
    packages: [
      /^org\.tpolecat:natchez-(honeycomb|jaeger|opentelemetry|datadog|xray|lightstep|newrelic)\S*$/,
    ],
    setUp:
      /\b(Honeycomb|Jaeger|OpenTelemetry|DDTracer|Datadog|XRay|Lightstep)\s*\.\s*entryPoint\b/,
  },
  {
    product: 'Kamon',
    purposes: ['apm', 'metrics'],
    packages: [
      /^io\.kamon:kamon-(bundle|core|\S*(zipkin|jaeger|datadog|opentelemetry|apm-reporter))$/,
    ],
    setUp: /\bKamon\s*\.\s*(init|start|loadModules)\b|\bKamonModule\b/,
  },
  {
    product: 'Kamon',
    purposes: ['metrics'],
    packages: [/^io\.kamon:kamon-prometheus$/],
    setUp: /\bKamon\s*\.\s*(init|start|loadModules)\b/,
  },
  {
    product: 'Helidon Tracing',
    purposes: ['apm'],
    packages: [/^io\.helidon\.(tracing|microprofile\.tracing):\S+$/],
    automatic: true,
  },
  {
    product: 'Micrometer',
    purposes: ['metrics'],
    packages: [
      /^io\.micrometer:micrometer-registry-\S+$|^io\.micronaut\.micrometer:micronaut-micrometer-registry-\S+$|^io\.quarkus:quarkus-micrometer-registry-\S+$|^io\.quarkiverse\.micrometer\.registry:/,
    ],
    automatic: true,
  },
  {
    product: 'MicroProfile Metrics',
    purposes: ['metrics'],
    packages: [
      /^io\.quarkus:quarkus-smallrye-metrics$|^io\.helidon\.(metrics|microprofile\.(metrics|bundles)):\S+$|^org\.eclipse\.microprofile\.metrics:/,
    ],
    automatic: true,
  },
  {
    product: 'Dropwizard Metrics',
    purposes: ['metrics'],
    packages: [
      /^io\.dropwizard:dropwizard-core$|^io\.dropwizard:dropwizard-metrics-\S+$/,
    ],
    automatic: true,
  },
  {
    product: 'Dropwizard Metrics',
    purposes: ['metrics'],
    packages: [
      /^io\.dropwizard\.metrics5?:metrics-(graphite|servlets?|jakarta-servlets|ganglia|core)$|^org\.coursera:dropwizard-metrics-datadog$/,
    ],
    setUp:
      /\b(Graphite|Datadog|Console|Slf4j|InfluxDb|Prometheus|CloudWatch|StatsD|Scheduled)Reporter\b|\bMetricsServlet\b|\bDropwizardExports\b/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    packages: [
      /^io\.prometheus:(simpleclient\S*|prometheus-metrics-\S+|client\S*)$|^org\.http4s:http4s-prometheus-metrics$|^com\.softwaremill\.sttp\.tapir:tapir-prometheus-metrics$|^dev\.zio:zio-metrics-(connectors-)?prometheus$|^com\.chrisdavenport:epimetheus\S*$|^io\.github\.mweirauch:|^com\.outr:|^io\.github\.hierynomus:/,
    ],
    setUp:
      /\bMetricsServlet\b|\bDefaultExports\b|\bJvmMetrics\b|\bHTTPServer\b|\bPrometheus(MetricsServlet|MetricsHttp|ExportService|MeterRegistry|Metrics|Registry|Publisher)\b|\bCollectorRegistry\b|\bTextFormat\b|\.register\s*\(\s*\)/,
  },
  {
    product: 'Prometheus JMX exporter',
    purposes: ['metrics'],
    packages: [/^io\.prometheus\.jmx:jmx_prometheus_javaagent$/],
    commands: ['jmx-exporter'],
  },
  {
    product: 'Tapir OpenTelemetry metrics',
    purposes: ['metrics'],
    packages: [
      /^com\.softwaremill\.sttp\.tapir:tapir-(opentelemetry|datadog|zio)-metrics$/,
    ],
    setUp: /\b(OpenTelemetry|Datadog|Zio)Metrics\b/,
  },
  {
    product: 'StatsD',
    purposes: ['metrics'],
    packages: [
      /^com\.(datadoghq:java-dogstatsd-client|timgroup:java-statsd-client)$/,
    ],
    setUp: /\bNonBlockingStatsDClient(Builder)?\b/,
  },
  {
    product: 'Hystrix stream',
    purposes: ['metrics'],
    packages: [
      /^org\.springframework\.cloud:spring-cloud-(starter-)?netflix-(hystrix|turbine)-stream$/,
    ],
    automatic: true,
  },
  {
    product: "HMRC's bootstrap metrics",
    purposes: ['metrics'],
    packages: [/^uk\.gov\.hmrc:bootstrap-(backend|frontend)-play-\d+$/],
    setUp: /^[ \t]*include[ \t]+"(backend|frontend)\.conf"/m,
  },
];
