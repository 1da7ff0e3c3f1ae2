import { Ecosystem } from '../Ecosystem';

export const remedies: Ecosystem['remedies'] = {
  'runtime-image': {
    text: 'Publish in an `sdk` stage and copy the result into an `aspnet` image.',
    snippet: {
      language: 'dockerfile',
      code: [
        'FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build',
        'WORKDIR /src',
        'COPY *.csproj .',
        'RUN dotnet restore',
        'COPY . .',
        'RUN dotnet publish -c Release --no-restore -o /app',
        '',
        'FROM mcr.microsoft.com/dotnet/aspnet:10.0',
        'WORKDIR /app',
        'COPY --from=build /app .',
        'USER $APP_UID',
        'ENTRYPOINT ["dotnet", "Service.dll"]',
      ].join('\n'),
    },
  },
  'production-server': {
    text: 'Publish the program in the image’s build and start its assembly.',
    snippet: {
      language: 'dockerfile',
      code: [
        'RUN dotnet publish -c Release -o /app',
        'ENTRYPOINT ["dotnet", "/app/Service.dll"]',
      ].join('\n'),
    },
  },
  'log-to-console': {
    text: 'Keep the console sink and remove the file sink.',
    snippet: {
      language: 'csharp',
      code: [
        'builder.Logging.ClearProviders();',
        'builder.Logging.AddJsonConsole();',
      ].join('\n'),
    },
  },
  'read-environment': {
    text: 'Read the value through `IConfiguration`, which the environment overrides: `ConnectionStrings__Shop` sets `ConnectionStrings:Shop`.',
    snippet: {
      language: 'csharp',
      code: [
        'var connection = builder.Configuration.GetConnectionString("Shop")',
        '    ?? throw new InvalidOperationException("ConnectionStrings__Shop is not set");',
      ].join('\n'),
    },
  },
  'lock-dependencies': {
    text: 'Give every package an exact version, or let NuGet write lock files and commit them.',
    snippet: {
      language: 'xml',
      code: [
        '<PropertyGroup>',
        '  <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>',
        '</PropertyGroup>',
      ].join('\n'),
    },
  },
  'install-locked': {
    text: 'Restore in locked mode, and install each tool at an exact version.',
    snippet: {
      language: 'dockerfile',
      code: [
        'COPY *.csproj packages.lock.json ./',
        'RUN dotnet restore --locked-mode',
        'RUN dotnet tool install --global dotnet-ef --version 10.0.0',
      ].join('\n'),
    },
  },
  'drain-on-sigterm': {
    text: 'Run the work under .NET’s generic host: it stops servers and hosted services gracefully on SIGTERM.',
    snippet: {
      language: 'csharp',
      code: [
        'var builder = Host.CreateApplicationBuilder(args);',
        'builder.Services.AddHostedService<Worker>(); // end its loop on stoppingToken',
        'await builder.Build().RunAsync();',
      ].join('\n'),
    },
  },
  'exec-form': {
    text: 'Name the program itself in exec form, so that it is process 1.',
    snippet: {
      language: 'dockerfile',
      code: 'ENTRYPOINT ["dotnet", "Service.dll"]',
    },
  },
  'health-endpoint': {
    text: 'Map ASP.NET’s health checks, in every environment.',
    snippet: {
      language: 'csharp',
      code: [
        'builder.Services.AddHealthChecks();',
        '// …',
        'app.MapHealthChecks("/healthz");',
      ].join('\n'),
    },
  },
  'grpc-health': {
    text: 'Add `Grpc.AspNetCore.HealthChecks` and map its service.',
    snippet: {
      language: 'csharp',
      code: [
        'builder.Services.AddGrpcHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy());',
        '// …',
        'app.MapGrpcHealthChecksService();',
      ].join('\n'),
    },
  },
  'error-tracking': {
    text: 'Add `Sentry.AspNetCore` (or another tracker); its key comes from `SENTRY_DSN`.',
    snippet: { language: 'csharp', code: 'builder.WebHost.UseSentry();' },
  },
  tracing: {
    text: 'Add OpenTelemetry with an OTLP exporter; its address and the service’s name come from `OTEL_*` variables.',
    snippet: {
      language: 'csharp',
      code: [
        'builder.Services.AddOpenTelemetry()',
        '    .WithTracing(tracing => tracing',
        '        .AddAspNetCoreInstrumentation()',
        '        .AddHttpClientInstrumentation()',
        '        .AddOtlpExporter());',
      ].join('\n'),
    },
  },
  metrics: {
    text: 'Expose metrics with `prometheus-net.AspNetCore`.',
    snippet: {
      language: 'csharp',
      code: ['app.UseHttpMetrics();', 'app.MapMetrics();'].join('\n'),
    },
  },
};
