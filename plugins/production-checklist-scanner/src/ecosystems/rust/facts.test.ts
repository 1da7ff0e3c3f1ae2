import { loadGrammars } from '../../formats/syntax/syntax';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { rust } from './rust';

beforeAll(() => loadGrammars(['rust']));

function scope(
  crates: Record<string, string>,
  main: string,
  files: Record<string, string> = {},
) {
  const dependencies = Object.entries(crates).map(
    ([name, version]) => `${name} = "${version}"`,
  );
  return scopeOf({
    'Cargo.toml': [
      '[package]',
      'name = "shop"',
      '[dependencies]',
      ...dependencies,
    ].join('\n'),
    'src/main.rs': main,
    ...files,
  });
}

describe('servers and shutdown', () => {
  const of = (crates: Record<string, string>, main: string) => {
    const found = scope(crates, main);
    const [end] = rust.shutdown(found);
    return [
      rust
        .servers(found)
        .map(({ protocol, framework }) => `${protocol}: ${framework}`),
      end?.outcome,
    ];
  };
  const AXUM = { axum: '0.8', tokio: '1' };

  it.each([
    [
      { 'actix-web': '4' },
      'HttpServer::new(|| App::new()).bind(addr)?.run().await',
      ['http: Actix Web'],
      'drains',
    ],
    [
      { 'actix-web': '4' },
      'HttpServer::new(|| App::new()).disable_signals().run().await',
      ['http: Actix Web'],
      'none',
    ],
    [
      { rocket: '0.5.1' },
      '#[launch]\nfn rocket() -> _ { rocket::build() }',
      ['http: Rocket'],
      'drains',
    ],
    [{ rocket: '0.4' }, 'rocket::ignite().launch();', ['http: Rocket'], 'none'],
    [AXUM, 'axum::serve(listener, app).await?;', ['http: axum'], 'none'],
    [
      AXUM,
      'axum::serve(listener, app).with_graceful_shutdown(async { signal(SignalKind::terminate()).unwrap().recv().await; });',
      ['http: axum'],
      'drains',
    ],
    [
      AXUM,
      'axum::serve(listener, app).with_graceful_shutdown(async { tokio::signal::ctrl_c().await.unwrap() });',
      ['http: axum'],
      'misses',
    ],
    [
      AXUM,
      'axum::serve(listener, app);\nsignal(SignalKind::terminate()).recv().await;\nstd::process::exit(0);',
      ['http: axum'],
      'exits',
    ],
    [
      { tonic: '0.12' },
      'Server::builder().add_service(s).serve(addr).await?;',
      ['grpc: tonic'],
      'none',
    ],
    [
      { rdkafka: '0.36' },
      'let consumer: StreamConsumer = config.create()?;',
      ['queue: rdkafka consumer'],
      'none',
    ],
    [{ serde: '1' }, 'fn main() {}', [], undefined],
  ])('%j %s', (crates, main, servers, outcome) => {
    expect(of(crates as Record<string, string>, main)).toEqual([
      servers,
      outcome,
    ]);
  });

  it('reads the time that Actix gives', () => {
    const found = scope(
      { 'actix-web': '4' },
      'HttpServer::new(f).shutdown_timeout(45).run().await',
    );
    expect(rust.shutdown(found)[0].drainSeconds).toBe(45);
  });
});

describe('health checks', () => {
  const of = (main: string, crates: Record<string, string> = { axum: '0.8' }) =>
    rust
      .health(scope(crates, main))
      .map(({ kind, target }) => `${kind} ${target}`);

  it.each([
    ['Router::new().route("/healthz", get(ok))', ['route /healthz']],
    ['web::resource("/health")', ['route /health']],
    ['#[get("/alive")]\nfn alive() {}', ['route /alive']],
    ['warp::path!("health")', ['route /health']],
    [
      'match (req.method(), req.uri().path()) { (&Method::GET, "/ready") => ok() }',
      ['route /ready'],
    ],
    ['#[get("/orders/{id}/status")]\nfn status() {}', []],
    ['Router::new().route("/orders", get(orders)) // "/health"', []],
    [
      'let config = Config { healthcheck_route: "/_internal/healthcheck".into() };\nApp::new().route(&config.healthcheck_route, web::get().to(check))',
      ['route /_internal/healthcheck'],
    ],
    ['App::new().route(HEALTH, web::get().to(check))', ['route HEALTH']],
    ['App::new().route(&config.api_route, web::get().to(api))', []],
    [
      '#[cfg(test)]\nmod tests {\n    fn t() { app.route("/health", get(ok)); }\n}',
      [],
    ],
  ])('%s', (main, expected) => {
    expect(of(main)).toEqual(expected);
  });

  it('knows tonic’s health service', () => {
    expect(
      of('let (r, health) = tonic_health::server::health_reporter();', {
        tonic: '0.12',
      }),
    ).toEqual(['grpc grpc.health.v1.Health']);
  });
});

describe('logging', () => {
  const of = (main: string, files = {}) =>
    rust.logging(scope({}, main, files)).map(({ sink }) => sink);

  it.each([
    ['tracing_subscriber::fmt().init();', ['console']],
    ['env_logger::init();', ['console']],
    [
      'let file = tracing_appender::rolling::daily("/var/log", "a.log");\ntracing_subscriber::fmt().init();',
      ['rotating-file', 'console'],
    ],
    [
      'fn f() { fern::Dispatch::new().chain(std::io::stdout()).chain(fern::log_file("a.log")?); }',
      ['file', 'console'],
    ],
    [
      'fn f() { let mut l = fern::Dispatch::new().chain(std::io::stdout());\nif let Some(path) = config.log_file() { l = l.chain(fern::log_file(path)?); } }',
      ['console'],
    ],
    ['fn main() { println!("up"); }', ['console']],
    ['fn main() {}', []],
  ])('%s', (main, expected) => {
    expect(of(main)).toEqual(expected);
  });

  it('reads the appenders of log4rs', () => {
    expect(
      of('fn main() { log4rs::init_file("log4rs.yaml", d); }', {
        'log4rs.yaml': 'appenders:\n  f:\n    kind: rolling_file\n',
      }),
    ).toEqual(['rotating-file']);
  });
});

describe('settings', () => {
  const of = (main: string, files: Record<string, string> = {}) =>
    rust
      .settings(scope({}, main, files))
      .filter(({ subject }) => subject !== 'other')
      .map(({ subject, name, from }) => `${subject} ${name} ${from}`);

  it.each([
    [
      'std::env::var("DATABASE_URL")?;',
      ['connection DATABASE_URL environment'],
    ],
    ['dotenvy::var("DB_PASSWORD")?;', ['credential DB_PASSWORD environment']],
    [
      '#[derive(Parser)]\nstruct Args {\n    #[arg(long, env)]\n    database_url: String,\n}',
      ['connection DATABASE_URL environment'],
    ],
    [
      'struct Args {\n    #[clap(long, env = "API_TOKEN")]\n    token: String,\n}',
      ['credential API_TOKEN environment'],
    ],
    [
      'PgPool::connect("postgres://shop:shop@db/shop").await?;',
      ['connection connection literal'],
    ],
    [
      'let url = env::var("REDIS_URL").unwrap_or("redis://localhost".into());',
      ['connection REDIS_URL environment'],
    ],
    [
      'EncodingKey::from_secret("my-literal-secret".as_ref());',
      ['credential signing key literal'],
    ],
  ])('%s', (main, expected) => {
    expect(of(main)).toEqual(expected);
  });

  it('takes the fields of a configuration that the environment overrides', () => {
    const files = {
      'src/config.rs':
        'pub struct Config {\n    pub database_url: String,\n}\n',
    };

    expect(
      of(
        'Config::builder().add_source(config::Environment::with_prefix("SHOP"));',
        files,
      ),
    ).toEqual(['connection database_url environment']);
    expect(of('fn main() {}', files)).toEqual([]);
  });

  it('reads a committed file that nothing overrides', () => {
    expect(
      of('let c: Config = toml::from_str(&text)?;', {
        'config/settings.toml': 'database_url = "postgres://db/shop"\n',
      }),
    ).toEqual(['connection database_url file']);
  });
});

describe('monitoring', () => {
  const of = (crates: Record<string, string>, main: string) =>
    rust
      .monitoring(scope(crates, main))
      .map(({ product, setUp }) => `${product}${setUp ? '' : ', not set up'}`);

  it.each([
    [{ sentry: '0.34' }, 'let _guard = sentry::init(options);', ['Sentry']],
    [{ sentry: '0.34' }, 'fn main() {}', ['Sentry, not set up']],
    [
      { 'opentelemetry-otlp': '0.27' },
      'SdkTracerProvider::builder().build();',
      ['OpenTelemetry'],
    ],
    [
      { 'metrics-exporter-prometheus': '0.16' },
      'PrometheusBuilder::new().install()?;',
      ['Prometheus'],
    ],
    [{ tracing: '0.1' }, 'tracing::info!("up");', []],
  ])('%j %s', (crates, main, expected) => {
    expect(of(crates as Record<string, string>, main)).toEqual(expected);
  });
});

describe('migrations', () => {
  const of = (
    crates: Record<string, string>,
    main: string,
    files: Record<string, string>,
  ) =>
    rust
      .migrations(scope(crates, main, files))
      .map(({ tool, automatic }) => [tool, automatic !== undefined]);

  it('knows tools by their crates and files', () => {
    expect(
      of({ sqlx: '0.8' }, 'fn main() {}', { 'migrations/1_init.sql': '' }),
    ).toEqual([['SQLx', false]]);
    expect(
      of({ sqlx: '0.8' }, 'sqlx::migrate!().run(&db).await?;', {
        'migrations/1_init.sql': '',
      }),
    ).toEqual([['SQLx', true]]);
    expect(
      of({ diesel: '2' }, 'connection.run_pending_migrations(M)?;', {
        'migrations/2024_a/up.sql': '',
      }),
    ).toEqual([['Diesel', true]]);
    expect(of({ sqlx: '0.8' }, 'fn main() {}', {})).toEqual([]);
  });
});

describe('programs', () => {
  it('leaves out the programs beside the service', () => {
    const found = scopeOf({
      'Cargo.toml':
        '[package]\nname = "shop"\n[[bin]]\nname = "shop"\npath = "src/main.rs"\n[[bin]]\nname = "healthcheck"\npath = "src/healthcheck.rs"\n[dependencies]\naxum = "0.8"\n',
      'src/main.rs': 'fn main() { axum::serve(l, app); }',
      'src/healthcheck.rs': 'fn main() { app.route("/health", get(ok)); }',
    });
    expect(rust.health(found)).toEqual([]);
    expect(rust.servers(found).map(({ at }) => at.path)).toEqual([
      'src/main.rs',
    ]);
  });
});

describe('a desktop program beside the service', () => {
  it('is none of its crates', () => {
    const found = scopeOf({
      'Cargo.toml': '[package]\nname = "shop"\n',
      'src/main.rs': 'fn main() { env_logger::init(); }',
      'desktop/src-tauri/Cargo.toml': '[package]\nname = "desktop"\n',
      'desktop/src-tauri/src/main.rs':
        'fn main() { tracing_appender::rolling::never("/tmp", "a.log"); }',
    });
    expect(rust.logging(found).map(({ sink }) => sink)).toEqual(['console']);
  });
});
