import { MonitoringPurpose } from '../facts';

/** A product that watches a .NET program, and how it is set up. */
export interface DotnetMonitoring {
  product: string;
  purposes: readonly MonitoringPurpose[];
  packages: RegExp;
  /** What sets it up in code. */
  setUp?: RegExp;
  /** What must stand in the code besides. */
  needs?: RegExp;
  /** What the image or a pod must set or run, for an agent. */
  agent?: RegExp;
  /** Comes with a package that is there for something else. */
  optional?: true;
}

export const MONITORING_PRODUCTS: readonly DotnetMonitoring[] = [
  {
    product: 'Sentry',
    purposes: ['error-tracking'],
    packages: /^Sentry(\.|$)|^SharpRaven/,
    setUp:
      /\.UseSentry\s*\(|\bSentrySdk\.Init\s*\(|\.AddSentry\s*\(|\.WriteTo\.Sentry\s*\(|\bnew\s+RavenClient\s*\(/,
  },
  {
    product: 'Sentry tracing',
    purposes: ['apm'],
    packages: /^Sentry(\.|$)/,
    setUp: /\bTracesSample(?:Rate|r)\s*=/,
    optional: true,
  },
  {
    product: 'Application Insights',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages:
      /^Microsoft\.ApplicationInsights|^Azure\.Monitor\.OpenTelemetry|^Microsoft\.Azure\.Functions\.Worker\.ApplicationInsights/,
    setUp:
      /\.AddApplicationInsightsTelemetry\w*\s*\(|\.UseApplicationInsights\s*\(|\bnew\s+TelemetryClient\s*\(|\.UseAzureMonitor\w*\s*\(|\.AddAzureMonitor\w{0,40}Exporter\s*\(|\.ConfigureFunctionsApplicationInsights\s*\(/,
  },
  {
    product: 'Raygun',
    purposes: ['error-tracking'],
    packages: /^Mindscape\.Raygun4Net/,
    setUp: /\.(?:Add|Use)Raygun\s*\(|\bnew\s+RaygunClient\s*\(/,
  },
  {
    product: 'Bugsnag',
    purposes: ['error-tracking'],
    packages: /^Bugsnag/,
    setUp: /\.AddBugsnag\s*\(|\bnew\s+(?:Bugsnag\.)?Client\s*\(/,
  },
  {
    product: 'Rollbar',
    purposes: ['error-tracking'],
    packages: /^Rollbar/,
    setUp:
      /\bRollbarLocator\.|\.AddRollbar\w*\s*\(|\.UseRollbarMiddleware\s*\(|\bRollbarInfrastructure\./,
  },
  {
    product: 'Exceptionless',
    purposes: ['error-tracking'],
    packages: /^Exceptionless/,
    setUp:
      /\.(?:Add|Use)Exceptionless\s*\(|\bExceptionlessClient\.Default\.Startup\s*\(/,
  },
  {
    product: 'ELMAH',
    purposes: ['error-tracking'],
    packages: /^Elmah/i,
    setUp: /\.AddElmah\w*\s*[<(]|\.UseElmah\w*\s*\(/,
  },
  {
    product: 'Airbrake',
    purposes: ['error-tracking'],
    packages: /^Sharpbrake/,
    setUp: /\.(?:Add|Use)Airbrake\s*\(|\bnew\s+AirbrakeNotifier\s*\(/,
  },
  {
    product: 'Honeybadger',
    purposes: ['error-tracking'],
    packages: /^Honeybadger/,
    setUp: /\.AddHoneybadger\s*\(/,
  },
  {
    product: 'Google Error Reporting',
    purposes: ['error-tracking'],
    packages: /^Google\.Cloud\.(Diagnostics|ErrorReporting)/,
    setUp:
      /\.AddGoogle(?:ErrorReporting|Diagnostics)\w*\s*\(|\.UseGoogle(?:ExceptionLogging|Diagnostics)\s*\(/,
  },
  {
    product: 'Cloud Trace',
    purposes: ['apm'],
    packages: /^Google\.Cloud\.(Diagnostics|Trace)/,
    setUp:
      /\.AddGoogle(?:Trace|Diagnostics)\w*\s*\(|\.UseGoogle(?:Trace|Diagnostics)\s*\(/,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['apm'],
    packages:
      /^OpenTelemetry(\.|$)|^Honeycomb\.OpenTelemetry|^Grafana\.OpenTelemetry|^Elastic\.OpenTelemetry|^NewRelic\.OpenTelemetry/,
    setUp:
      /\.WithTracing\s*\(|\.AddOpenTelemetryTracing\s*\(|\bCreateTracerProviderBuilder\s*\(|\.UseGrafana\s*\(|\.AddElasticOpenTelemetry\s*\(|\.AddHoneycomb\s*\(/,
    needs:
      /Exporter\s*[<(]|UseOtlpExporter|UseAzureMonitor|UseGrafana|AddElasticOpenTelemetry|AddHoneycomb/,
  },
  {
    product: 'OpenTelemetry',
    purposes: ['metrics'],
    packages:
      /^OpenTelemetry(\.|$)|^Grafana\.OpenTelemetry|^Elastic\.OpenTelemetry/,
    setUp:
      /\.WithMetrics\s*\(|\.AddOpenTelemetryMetrics\s*\(|\bCreateMeterProviderBuilder\s*\(|\.UseGrafana\s*\(|\.AddElasticOpenTelemetry\s*\(/,
    needs:
      /Exporter\s*[<(]|UseOtlpExporter|UseAzureMonitor|UseGrafana|AddElasticOpenTelemetry|ScrapingEndpoint/,
  },
  {
    product: 'OpenTelemetry’s automatic instrumentation',
    purposes: ['apm', 'metrics'],
    packages: /^OpenTelemetry\.AutoInstrumentation/,
    agent:
      /instrument\.sh|918728DD-259F-4A6A-AC2B-B85E1B658318|OpenTelemetry\.AutoInstrumentation/i,
  },
  {
    product: 'Datadog',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: /^Datadog\.Trace/,
    setUp: /\bTracer\.Configure\s*\(/,
    agent:
      /846F5F1C-F9AE-4B07-969E-05C26BC060D8|\/opt\/datadog|datadog-dotnet-apm/i,
  },
  {
    product: 'New Relic',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: /^NewRelic\.Agent/,
    agent:
      /36032161-FFC0-4B61-B559-F6C5D41BAE5A|newrelic-(?:netcore20-|dotnet-)agent/i,
  },
  {
    product: 'Elastic APM',
    purposes: ['error-tracking', 'apm', 'metrics'],
    packages: /^Elastic\.Apm/,
    setUp: /\.(?:Use|Add)(?:All)?ElasticApm\w*\s*\(/,
    agent: /FA65FE15-F085-4681-9B20-95E04F6C03CC/i,
  },
  {
    product: 'Dynatrace',
    purposes: ['apm', 'metrics'],
    packages: /^Dynatrace/,
    agent: /liboneagentproc\.so|\/opt\/dynatrace/i,
  },
  {
    product: 'Instana',
    purposes: ['apm', 'metrics'],
    packages: /^Instana/,
    agent: /cf0d821e-299b-5307-a3d8-b283c03916dd/i,
  },
  {
    product: 'SkyWalking',
    purposes: ['apm'],
    packages: /^SkyAPM/,
    setUp: /\.AddSkyAPM\s*\(/,
    agent: /ASPNETCORE_HOSTINGSTARTUPASSEMBLIES\b[^\n]{0,40}SkyAPM/i,
  },
  {
    product: 'AppDynamics',
    purposes: ['apm', 'metrics'],
    packages: /^AppDynamics/,
    agent: /libappdprofiler\.so|57e1aa68-2229-41aa-9931-a6e93bbc64d8/i,
  },
  {
    product: 'Jaeger',
    purposes: ['apm'],
    packages: /^Jaeger(\.|$)|^OpenTracing\.Contrib/,
    setUp:
      /\bnew\s+(?:Jaeger\.)?Tracer\.Builder\s*\(|\bConfiguration\.FromEnv\s*\(|\bFromIConfiguration\s*\(|\.AddJaeger\s*\(/,
  },
  {
    product: 'Zipkin',
    purposes: ['apm'],
    packages: /^zipkin4net/i,
    setUp: /\bTraceManager\.Start\s*\(/,
  },
  {
    product: 'X-Ray',
    purposes: ['apm'],
    packages: /^AWSXRayRecorder/,
    setUp: /\.UseXRay\s*\(|\bAWSXRayRecorder\.InitializeInstance\s*\(/,
  },
  {
    product: 'prometheus-net',
    purposes: ['metrics'],
    packages: /^prometheus-net/,
    setUp:
      /\.MapMetrics\s*\(|\.UseMetricServer\s*\(|\bnew\s+(?:Kestrel)?MetricServer\s*\(|\bnew\s+MetricPusher\s*\(|\.AddMetricServer\s*\(/,
  },
  {
    product: 'App Metrics',
    purposes: ['metrics'],
    packages: /^App\.Metrics/,
    setUp: /\.UseMetrics\w*\s*[<(]|\.AddMetrics\w*\s*\(/,
  },
  {
    product: 'StatsD',
    purposes: ['metrics'],
    packages: /^DogStatsD-CSharp-Client|^JustEat\.StatsD|^StatsdClient/i,
    setUp:
      /\bDogStatsd\.Configure\s*\(|\.AddStatsD\s*\(|\bnew\s+(?:DogStatsdService|StatsDPublisher|Statsd)\b/,
  },
];
