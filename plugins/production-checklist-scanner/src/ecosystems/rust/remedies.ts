import { Ecosystem } from '../Ecosystem';

export const remedies: Ecosystem['remedies'] = {
  'runtime-image': {
    text: 'Compile in a `rust` stage and copy the binary into a slim image, with the certificates that TLS needs.',
    snippet: {
      language: 'dockerfile',
      code: [
        'FROM rust:1.91-bookworm AS build',
        'WORKDIR /src',
        'COPY . .',
        'RUN cargo build --release --locked',
        '',
        'FROM debian:12.11-slim',
        'COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
        'COPY --from=build /src/target/release/service /service',
        'USER 65532:65532',
        'ENTRYPOINT ["/service"]',
      ].join('\n'),
    },
  },
  'production-server': {
    text: 'Compile a release build in the image’s build stage and start the binary.',
    snippet: {
      language: 'dockerfile',
      code: [
        'RUN cargo build --release --locked',
        'ENTRYPOINT ["/src/target/release/service"]',
      ].join('\n'),
    },
  },
  'log-to-console': {
    text: 'Log to standard output and drop the file appender.',
    snippet: {
      language: 'rust',
      code: 'tracing_subscriber::fmt().json().init();',
    },
  },
  'read-environment': {
    text: 'Read the value from the environment and fail at the start where it is missing.',
    snippet: {
      language: 'rust',
      code: 'let database_url = std::env::var("DATABASE_URL").expect("DATABASE_URL is not set");',
    },
  },
  'lock-dependencies': {
    text: 'Commit `Cargo.lock`, and give each git dependency a `rev` or a `tag`.',
    snippet: {
      language: 'shell',
      code: ['cargo generate-lockfile', 'git add Cargo.lock'].join('\n'),
    },
  },
  'install-locked': {
    text: 'Copy `Cargo.lock` and build with `--locked`; install each tool at an exact version.',
    snippet: {
      language: 'dockerfile',
      code: [
        'RUN cargo install --locked sqlx-cli --version 0.8.2',
        'COPY Cargo.toml Cargo.lock ./',
        'COPY src src',
        'RUN cargo build --release --locked',
      ].join('\n'),
    },
  },
  'drain-on-sigterm': {
    text: 'Give the server a future that ends on SIGTERM; it then finishes what is in flight.',
    snippet: {
      language: 'rust',
      code: [
        'use tokio::signal::unix::{signal, SignalKind};',
        '',
        'async fn sigterm() {',
        '    signal(SignalKind::terminate()).expect("no SIGTERM handler").recv().await;',
        '}',
        '',
        'axum::serve(listener, app).with_graceful_shutdown(sigterm()).await?;',
      ].join('\n'),
    },
  },
  'exec-form': {
    text: 'Name the compiled program itself in exec form, so that it is process 1.',
    snippet: { language: 'dockerfile', code: 'ENTRYPOINT ["/service"]' },
  },
  'health-endpoint': {
    text: 'Add a route that answers 200 while the process can serve.',
    snippet: {
      language: 'rust',
      code: 'let app = app.route("/healthz", get(|| async { "ok" }));',
    },
  },
  'grpc-health': {
    text: 'Add the service of `tonic-health` to the server.',
    snippet: {
      language: 'rust',
      code: [
        'let (reporter, health) = tonic_health::server::health_reporter();',
        'reporter.set_serving::<OrdersServer<Orders>>().await;',
        '',
        'Server::builder().add_service(health).add_service(orders)',
      ].join('\n'),
    },
  },
  'error-tracking': {
    text: 'Initialise `sentry` (or another tracker) first in `main`; its key comes from `SENTRY_DSN`.',
    snippet: {
      language: 'rust',
      code: [
        'let _guard = sentry::init(sentry::ClientOptions {',
        '    release: sentry::release_name!(),',
        '    ..Default::default()',
        '});',
      ].join('\n'),
    },
  },
  tracing: {
    text: 'Export the spans of `tracing` by OpenTelemetry; the exporter’s address comes from `OTEL_EXPORTER_OTLP_ENDPOINT`.',
    snippet: {
      language: 'rust',
      code: [
        'let exporter = opentelemetry_otlp::SpanExporter::builder().with_tonic().build()?;',
        'let provider = SdkTracerProvider::builder().with_batch_exporter(exporter).build();',
        'tracing_subscriber::registry()',
        '    .with(tracing_opentelemetry::layer().with_tracer(provider.tracer("service")))',
        '    .init();',
      ].join('\n'),
    },
  },
  metrics: {
    text: 'Expose metrics with `metrics-exporter-prometheus`.',
    snippet: {
      language: 'rust',
      code: [
        'let handle = PrometheusBuilder::new().install_recorder()?;',
        'let app = app.route("/metrics", get(move || async move { handle.render() }));',
      ].join('\n'),
    },
  },
};
