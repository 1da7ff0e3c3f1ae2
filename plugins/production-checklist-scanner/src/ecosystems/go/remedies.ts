import { Ecosystem } from '../Ecosystem';

export const remedies: Ecosystem['remedies'] = {
  'runtime-image': {
    text: 'Compile in a `golang` stage and copy the static binary into an empty image, with the certificates that TLS needs.',
    snippet: {
      language: 'dockerfile',
      code: [
        'FROM golang:1.26 AS build',
        'WORKDIR /src',
        'COPY go.mod go.sum ./',
        'RUN go mod download',
        'COPY . .',
        'RUN CGO_ENABLED=0 go build -o /server ./cmd/server',
        '',
        'FROM scratch',
        'COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
        'COPY --from=build /server /server',
        'USER 65532:65532',
        'ENTRYPOINT ["/server"]',
      ].join('\n'),
    },
  },
  'production-server': {
    text: 'Compile the program in the image’s build stage and start the binary.',
    snippet: {
      language: 'dockerfile',
      code: [
        'RUN CGO_ENABLED=0 go build -o /server ./cmd/server',
        'ENTRYPOINT ["/server"]',
      ].join('\n'),
    },
  },
  'log-to-console': {
    text: 'Give the logger standard output and drop the file or lumberjack writer.',
    snippet: {
      language: 'go',
      code: 'slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stdout, nil)))',
    },
  },
  'read-environment': {
    text: 'Read the value from the environment and end at the start where it is missing.',
    snippet: {
      language: 'go',
      code: [
        'databaseURL, ok := os.LookupEnv("DATABASE_URL")',
        'if !ok {',
        '\tlog.Fatal("DATABASE_URL is not set")',
        '}',
      ].join('\n'),
    },
  },
  'lock-dependencies': {
    text: 'Use Go modules and commit both `go.mod` and `go.sum`.',
    snippet: {
      language: 'shell',
      code: [
        'go mod init example.com/service',
        'go mod tidy',
        'git add go.mod go.sum',
      ].join('\n'),
    },
  },
  'install-locked': {
    text: 'Download what `go.mod` says, and install each tool at an exact version.',
    snippet: {
      language: 'dockerfile',
      code: [
        'COPY go.mod go.sum ./',
        'RUN go mod download',
        'RUN go install github.com/golang-migrate/migrate/v4/cmd/migrate@v4.18.1',
      ].join('\n'),
    },
  },
  'drain-on-sigterm': {
    text: 'Wait for SIGTERM, call `Shutdown` (`GracefulStop` of a gRPC server), and let `main` wait until it returns.',
    snippet: {
      language: 'go',
      code: [
        'ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)',
        'defer stop()',
        '',
        'go func() {',
        '\tif err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {',
        '\t\tlog.Fatal(err)',
        '\t}',
        '}()',
        '',
        '<-ctx.Done()',
        'drain, cancel := context.WithTimeout(context.Background(), 20*time.Second)',
        'defer cancel()',
        'if err := server.Shutdown(drain); err != nil {',
        '\tlog.Print(err)',
        '}',
      ].join('\n'),
    },
  },
  'exec-form': {
    text: 'Name the compiled program itself in exec form, so that it is process 1.',
    snippet: { language: 'dockerfile', code: 'ENTRYPOINT ["/server"]' },
  },
  'health-endpoint': {
    text: 'Add a route that answers 200 while the process can serve.',
    snippet: {
      language: 'go',
      code: [
        'mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {',
        '\tw.WriteHeader(http.StatusOK)',
        '})',
      ].join('\n'),
    },
  },
  'grpc-health': {
    text: 'Register the health service that comes with grpc-go.',
    snippet: {
      language: 'go',
      code: [
        'import (',
        '\t"google.golang.org/grpc/health"',
        '\thealthpb "google.golang.org/grpc/health/grpc_health_v1"',
        ')',
        '',
        'healthpb.RegisterHealthServer(server, health.NewServer())',
      ].join('\n'),
    },
  },
  'error-tracking': {
    text: 'Initialise `sentry-go` (or another tracker) at the start of `main`; the key comes from the environment.',
    snippet: {
      language: 'go',
      code: [
        'if err := sentry.Init(sentry.ClientOptions{Dsn: os.Getenv("SENTRY_DSN")}); err != nil {',
        '\tlog.Fatal(err)',
        '}',
        'defer sentry.Flush(2 * time.Second)',
      ].join('\n'),
    },
  },
  tracing: {
    text: 'Set up the OpenTelemetry SDK with an OTLP exporter; its address and the service’s name come from `OTEL_*` variables.',
    snippet: {
      language: 'go',
      code: [
        'exporter, err := otlptracegrpc.New(ctx)',
        'if err != nil {',
        '\tlog.Fatal(err)',
        '}',
        'provider := sdktrace.NewTracerProvider(sdktrace.WithBatcher(exporter))',
        'defer provider.Shutdown(ctx)',
        'otel.SetTracerProvider(provider)',
      ].join('\n'),
    },
  },
  metrics: {
    text: 'Expose metrics with the Prometheus client.',
    snippet: {
      language: 'go',
      code: 'mux.Handle("GET /metrics", promhttp.Handler())',
    },
  },
};
