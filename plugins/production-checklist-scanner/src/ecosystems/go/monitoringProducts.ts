import { MonitoringPurpose } from '../facts';

/** A product that watches a Go program, and how it is set up. */
export interface GoMonitoring {
  product: string;
  purposes: readonly MonitoringPurpose[];
  /** The modules that bring it. */
  modules: RegExp;
  /** What sets it up, in a file that imports it. */
  setUp: RegExp;
  /** Comes with a module that is there for something else. */
  optional?: true;
  /** What must stand in that file too. */
  needs?: RegExp;
}

export const MONITORING_PRODUCTS: readonly GoMonitoring[] = [
  {
    product: 'Sentry',
    purposes: ['error-tracking'],
    modules: /^github\.com\/getsentry\/(?:sentry-go|raven-go)\b/,
    setUp: /\bsentry\.(?:Init|NewClient)\s*\(|\braven\.(?:SetDSN|New\w*)\s*\(/,
  },
  {
    product: 'Sentry tracing',
    purposes: ['apm'],
    modules: /^github\.com\/getsentry\/sentry-go\b/,
    setUp: /\bTracesSample(?:Rate|r)\s*:/,
    optional: true,
  },
  {
    product: 'Rollbar',
    purposes: ['error-tracking'],
    modules: /^github\.com\/(?:rollbar|stvp|heroku)\/rollbar(?:-go)?\b/,
    setUp: /\brollbar\.(?:SetToken|New\w*)\s*\(|\brollbar\.Token\s*=/,
  },
  {
    product: 'Bugsnag',
    purposes: ['error-tracking'],
    modules: /^github\.com\/bugsnag\/bugsnag-go\b/,
    setUp: /\bbugsnag\.(?:Configure|New)\s*\(|\bbugsnag\w*\.AutoNotify\s*\(/,
  },
  {
    product: 'Airbrake',
    purposes: ['error-tracking'],
    modules: /^github\.com\/airbrake\/gobrake\b/,
    setUp: /\bgobrake\.NewNotifier\w*\s*\(/,
  },
  {
    product: 'Honeybadger',
    purposes: ['error-tracking'],
    modules: /^github\.com\/honeybadger-io\/honeybadger-go\b/,
    setUp: /\bhoneybadger\.(?:Configure|New|Monitor|Notify|Handler)\s*\(/,
  },
  {
    product: 'Raygun',
    purposes: ['error-tracking'],
    modules: /^github\.com\/MindscapeHQ\/raygun4go\b/,
    setUp: /\braygun4go\.New\s*\(/,
  },
  {
    product: 'Google Error Reporting',
    purposes: ['error-tracking'],
    modules: /^cloud\.google\.com\/go\/errorreporting\b/,
    setUp: /\berrorreporting\.NewClient\s*\(/,
  },
  {
    product: 'Application Insights',
    purposes: ['error-tracking', 'apm', 'metrics'],
    modules: /^github\.com\/microsoft\/ApplicationInsights-Go\b/i,
    setUp: /\bappinsights\.NewTelemetryClient\w*\s*\(/,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm'],
    modules:
      /^go\.opentelemetry\.io\/otel\/sdk(\/trace)?$|^go\.opentelemetry\.io\/contrib\/(?:exporters\/autoexport|config|otelconf)\b|^github\.com\/(?:honeycombio\/otel-config-go|uptrace\/uptrace-go)\b/,
    setUp:
      /\b\w+\.NewTracerProvider\s*\(|\botelconf(?:ig)?\.(?:NewSDK|ConfigureOpenTelemetry)\s*\(|\buptrace\.ConfigureOpentelemetry\s*\(|\bconfig\.NewSDK\s*\(/,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['metrics'],
    modules:
      /^go\.opentelemetry\.io\/otel\/sdk\/metric$|^go\.opentelemetry\.io\/otel\/exporters\/(?:prometheus|otlp\/otlpmetric)|^go\.opentelemetry\.io\/contrib\/(?:config|otelconf)\b/,
    setUp:
      /\b\w+\.NewMeterProvider\s*\(|\botelconf\.NewSDK\s*\(|\bconfig\.NewSDK\s*\(/,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['metrics'],
    modules: /^go\.opentelemetry\.io\/contrib\/instrumentation\/runtime$/,
    setUp: /\bruntime\.Start\s*\(/,
    needs: /MeterProvider/,
  },
  {
    product: 'Datadog',
    purposes: ['error-tracking', 'apm', 'metrics'],
    modules:
      /^(?:gopkg\.in\/DataDog\/dd-trace-go\.v1|github\.com\/DataDog\/dd-trace-go(\/v\d)?)\b/,
    setUp: /\btracer\.Start\s*\(/,
  },
  {
    product: 'New Relic',
    purposes: ['error-tracking', 'apm', 'metrics'],
    modules: /^github\.com\/newrelic\/go-agent\b/,
    setUp: /\bnewrelic\.NewApplication\s*\(/,
  },
  {
    product: 'Elastic APM',
    purposes: ['error-tracking'],
    modules: /^go\.elastic\.co\/apm\/(?:v\d\/)?module\//,
    setUp:
      /\bapm\w+\.(?:Wrap|Middleware|New\w{0,40}ServerInterceptor\w*|Recovery)\w*\s*\(/,
    optional: true,
  },
  {
    product: 'Elastic APM',
    purposes: ['apm', 'metrics'],
    modules: /^go\.elastic\.co\/apm\b/,
    setUp:
      /\bapm\w+\.(?:Wrap\w*|Middleware|New\w{0,40}Interceptor\w*|New)\s*\(|\bapm\.(?:NewTracer\w*|DefaultTracer)\b/,
  },
  {
    product: 'Instana',
    purposes: ['apm', 'metrics'],
    modules: /^github\.com\/instana\/go-sensor\b/,
    setUp:
      /\binstana\.(?:NewSensor|InitCollector|InitSensor|NewTracer\w*)\s*\(/,
  },
  {
    product: 'SkyWalking',
    purposes: ['apm'],
    modules: /^github\.com\/(?:apache\/skywalking-go|SkyAPM\/go2sky)\b/,
    setUp: /"github\.com\/apache\/skywalking-go"|\bgo2sky\.NewTracer\s*\(/,
  },
  {
    product: 'Pinpoint',
    purposes: ['apm'],
    modules: /^github\.com\/pinpoint-apm\/pinpoint-go-agent\b/,
    setUp: /\bpinpoint\.NewAgent\s*\(/,
  },
  {
    product: 'WhaTap',
    purposes: ['apm'],
    modules: /^github\.com\/whatap\/go-api\b/,
    setUp: /\btrace\.Init\s*\(/,
  },
  {
    product: 'Jaeger',
    purposes: ['apm'],
    modules: /^github\.com\/uber\/jaeger-client-go\b/,
    setUp: /\b(?:InitGlobalTracer|NewTracer|NewTracerFromEnv|FromEnv)\s*\(/,
  },
  {
    product: 'Zipkin',
    purposes: ['apm'],
    modules:
      /^github\.com\/(?:openzipkin(?:-contrib)?\/zipkin-go|openzipkin\/zipkin-go-opentracing|openzipkin-contrib\/zipkin-go-opentracing)\b/,
    setUp:
      /\bzipkin\w*\.(?:NewTracer|NewRecorder)\s*\(|\bNewHTTPCollector\s*\(/,
  },
  {
    product: 'Lightstep',
    purposes: ['apm'],
    modules:
      /^github\.com\/lightstep\/(?:lightstep-tracer-go|otel-launcher-go)\b/,
    setUp:
      /\blightstep\.NewTracer\s*\(|\blauncher\.ConfigureOpentelemetry\s*\(/,
  },
  {
    product: 'OpenCensus',
    purposes: ['apm'],
    modules:
      /^go\.opencensus\.io(\/trace)?$|^contrib\.go\.opencensus\.io\/exporter\//,
    setUp: /\btrace\.RegisterExporter\s*\(/,
  },
  {
    product: 'OpenCensus',
    purposes: ['metrics'],
    modules:
      /^go\.opencensus\.io(\/stats\/view)?$|^contrib\.go\.opencensus\.io\/exporter\//,
    setUp: /\bview\.RegisterExporter\s*\(|\bprometheus\.NewExporter\s*\(/,
  },
  {
    product: 'Honeycomb',
    purposes: ['apm'],
    modules: /^github\.com\/honeycombio\/beeline-go\b/,
    setUp: /\bbeeline\.Init\s*\(/,
  },
  {
    product: 'X-Ray',
    purposes: ['apm'],
    modules: /^github\.com\/aws\/aws-xray-sdk-go\b/,
    setUp:
      /\bxray\.(?:Configure|Handler|NewFixedSegmentNamer|Client|SQLContext)\s*\(/,
  },
  {
    product: 'Scout',
    purposes: ['apm'],
    modules: /^github\.com\/scoutapp\/scout-apm-go\b/,
    setUp: /\bscout\w*\.\w+\s*\(/,
  },
  {
    product: 'AppSignal',
    purposes: ['apm', 'error-tracking'],
    modules: /^github\.com\/appsignal\/appsignal-go\b/,
    setUp: /\bappsignal\.\w+\s*\(/,
  },
  {
    product: 'kratos tracing',
    purposes: ['apm'],
    modules: /^github\.com\/go-kratos\/kratos(\/v2)?\/middleware\/tracing$/,
    setUp: /\btracing\.Server\s*\(/,
    needs: /TracerProvider/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    modules: /^github\.com\/prometheus\/client_golang\b/,
    setUp:
      /\bpromhttp\.(?:Handler|HandlerFor|InstrumentMetricHandler)\s*\(|\bprometheus\.(?:Handler|UninstrumentedHandler)\s*\(\s*\)|\bpush\.New\s*\(/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    modules:
      /^github\.com\/(?:zsais|mcuadros|penglongli|Depado|chenjiandongx|gin-gonic|carousell)\/(?:go-gin-prometheus|gin-metrics|ginprom|ginprom)\b/,
    setUp: /\b(?:ginprometheus|ginprom|ginmetrics)\.\w+\s*\(|\.Use\s*\(/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    modules:
      /^github\.com\/(?:labstack\/echo-contrib\/(?:echoprometheus|prometheus)|globocom\/echo-prometheus|ansrivas\/fiberprometheus(\/v\d)?)$/,
    setUp:
      /\b(?:echoprometheus|prometheus|echoPrometheus|echo_prometheus|fiberprometheus)\.New\w*\s*\(/,
  },
  {
    product: 'Prometheus',
    purposes: ['metrics'],
    modules:
      /^github\.com\/slok\/go-http-metrics\b|^github\.com\/cabify\/gotoprom\b|^github\.com\/766b\/chi-prometheus\b/,
    setUp: /\bmiddleware\.New\s*\(|\bchiprometheus\.New\w*\s*\(/,
  },
  {
    product: 'VictoriaMetrics metrics',
    purposes: ['metrics'],
    modules: /^github\.com\/VictoriaMetrics\/metrics$/,
    setUp: /\bmetrics\.(?:WritePrometheus|InitPush\w*)\s*\(/,
  },
  {
    product: 'StatsD',
    purposes: ['metrics'],
    modules:
      /^github\.com\/(?:DataDog\/datadog-go(\/v\d)?\/statsd|cactus\/go-statsd-client(\/v\d)?\/statsd|smira\/go-statsd|quipo\/statsd|etsy\/statsd|alexcesaro\/statsd|joeycumines\/statsd)$|^gopkg\.in\/alexcesaro\/statsd/,
    setUp: /\bstatsd\.(?:New\w*)\s*\(/,
  },
  {
    product: 'go-metrics',
    purposes: ['metrics'],
    modules: /^github\.com\/(?:armon|hashicorp)\/go-metrics\b/,
    setUp:
      /\bmetrics\.NewGlobal\s*\(|\bNew(?:Prometheus|Statsd|Statsite|DogStatsd)Sink\w*\s*\(/,
  },
  {
    product: 'go-metrics',
    purposes: ['metrics'],
    modules: /^github\.com\/rcrowley\/go-metrics\b/,
    setUp:
      /\bgo\s+(?:\w+\.)?(?:Graphite|InfluxDB|OpenTSDB|Log|Syslog)\w*\s*\(|\bexp\.Exp\s*\(/,
  },
  {
    product: 'Tally',
    purposes: ['metrics'],
    modules: /^github\.com\/uber-go\/tally\b/,
    setUp: /\btally\.NewRootScope\s*\(/,
  },
  {
    product: 'go-kit metrics',
    purposes: ['metrics'],
    modules:
      /^github\.com\/go-kit\/kit\/metrics\/(?:prometheus|statsd|dogstatsd|graphite|influx|cloudwatch2?)$/,
    setUp: /\bNew(?:CounterFrom|HistogramFrom|SummaryFrom|GaugeFrom)?\s*\(/,
  },
  {
    product: 'controller-runtime’s metrics',
    purposes: ['metrics'],
    modules: /^sigs\.k8s\.io\/controller-runtime$/,
    setUp: /\bctrl\.NewManager\s*\(/,
    optional: true,
  },
  {
    product: 'gRPC Prometheus',
    purposes: ['metrics'],
    modules:
      /^github\.com\/grpc-ecosystem\/go-grpc-(?:prometheus|middleware\/providers\/prometheus)\b/,
    setUp: /\bgrpc_prometheus\.Register\s*\(|\.InitializeMetrics\s*\(/,
    needs: /promhttp|prometheus/,
  },
];
