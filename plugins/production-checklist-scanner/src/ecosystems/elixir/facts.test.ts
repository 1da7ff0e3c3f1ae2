import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { mix } from './__testUtils__/mix';
import { elixir } from './elixir';

describe('health of Elixir', () => {
  const found = (code: string, path = 'lib/app_web/router.ex') =>
    elixir.health(
      scopeOf({ 'mix.exs': mix('{:phoenix, "~> 1.7"}'), [path]: code }),
    );

  it.each([
    [
      'scope "/" do\n  get "/healthz", HealthController, :index\nend',
      '/healthz',
    ],
    [
      'use Plug.Router\nget("/ping", do: send_resp(conn, 200, "pong"))',
      '/ping',
    ],
    ['scope "/" do\n  forward "/health", PlugCheckup\nend', '/health'],
    [
      'def call(%Plug.Conn{request_path: "/health_check"} = conn, _), do: halt(conn)',
      '/health_check',
    ],
    [
      'def call(%{path_info: ["health", "live"]} = conn, _), do: halt(conn)',
      '/health/live',
    ],
  ])('reads `%s`', (code, target) => {
    expect(found(code)).toMatchObject([{ kind: 'route', target }]);
  });

  it('marks what production does not have, and leaves out the rest', () => {
    expect(
      found(
        'scope "/" do\n  if Application.compile_env(:app, :dev_routes) do\n    get "/health", X, :y\n  end\nend',
      ),
    ).toMatchObject([{ developmentOnly: true }]);
    expect(
      found('def log_level(%{request_path: "/health"}), do: false'),
    ).toEqual([]);
    expect(
      found('@moduledoc """\nget "/health", X, :y in the router\n"""'),
    ).toEqual([]);
    expect(found('scope "/" do\n  get "/orders", X, :y\nend')).toEqual([]);
  });
});

describe('logging of Elixir', () => {
  const sinks = (files: Record<string, string>) =>
    elixir
      .logging(scopeOf({ 'mix.exs': mix('{:jason, "1.4.1"}'), ...files }))
      .map(({ sink, at }) => `${sink} ${at.path}:${at.line}`);

  it('tells the console from files', () => {
    expect(
      sinks({
        'config/config.exs': 'import Config\nconfig :logger, level: :info',
      }),
    ).toEqual(['console config/config.exs:2']);
    expect(sinks({ 'lib/a.ex': 'require Logger' })).toEqual([
      'console lib/a.ex:1',
    ]);
    expect(
      sinks({
        'config/prod.exs':
          'config :logger, backends: [{LoggerFileBackend, :log}]',
      }),
    ).toEqual(['file config/prod.exs:1']);
    expect(
      sinks({
        'config/prod.exs':
          'config :logger, :default_handler,\n  config: [file: ~c"a.log", max_no_bytes: 10_000]',
      }),
    ).toContain('rotating-file config/prod.exs:2');
    expect(
      sinks({
        'config/dev.exs':
          'config :logger, backends: [{LoggerFileBackend, :log}]',
      }),
    ).toEqual([]);
  });
});

describe('settings of Elixir', () => {
  const found = (files: Record<string, string>) =>
    elixir
      .settings(scopeOf({ 'mix.exs': mix('{:ecto, "~> 3.0"}'), ...files }))
      .map(({ subject, name, from }) => `${subject} ${name} ${from}`);

  it.each([
    'System.get_env("DATABASE_URL")',
    'System.fetch_env!("DATABASE_URL")',
    'url: {:system, "DATABASE_URL"}',
    'env!("DATABASE_URL", :string)',
    'get_var_from_path_or_env(config_dir, "DATABASE_URL")',
    '"DATABASE_URL" |> System.get_env()',
  ])('reads `%s`', code => {
    expect(found({ 'config/runtime.exs': code })).toEqual([
      'connection DATABASE_URL environment',
    ]);
  });

  it('finds values that production cannot change', () => {
    expect(
      found({
        'config/prod.exs':
          'config :app, App.Repo,\n  hostname: "db",\n  password: "s3cr3t"',
      }),
    ).toEqual(['connection hostname literal', 'credential password literal']);
  });

  it.each([
    [
      'what runtime.exs replaces',
      {
        'config/config.exs': 'config :app, secret_key_base: "abcdef"',
        'config/runtime.exs': 'System.fetch_env!("SECRET_KEY_BASE")',
      },
    ],
    [
      'what serves development',
      { 'config/dev.exs': 'config :app, App.Repo, password: "postgres"' },
    ],
    [
      'a salt of the session',
      { 'lib/endpoint.ex': '@session [signing_salt: "abc123"]' },
    ],
    [
      'the name of the site',
      {
        'config/prod.exs':
          'config :app, AppWeb.Endpoint, url: [host: "example.com"]',
      },
    ],
  ])('passes over %s', (_, files) => {
    expect(
      found(files as Record<string, string>).filter(fact =>
        /literal/.test(fact),
      ),
    ).toEqual([]);
  });
});

describe('monitoring and migrations of Elixir', () => {
  it.each([
    [
      '{:sentry, "~> 10.0"}',
      'config/prod.exs',
      'config :sentry, dsn: dsn',
      'Sentry',
      ['error-tracking'],
    ],
    [
      '{:appsignal_phoenix, "~> 2.0"}',
      'lib/e.ex',
      'use Appsignal.Phoenix',
      'AppSignal',
      ['error-tracking', 'apm', 'metrics'],
    ],
    [
      '{:opentelemetry, "~> 1.0"}',
      'lib/a.ex',
      'OpentelemetryPhoenix.setup(adapter: :bandit)',
      'OpenTelemetry',
      ['apm'],
    ],
    [
      '{:prom_ex, "~> 1.0"}',
      'lib/p.ex',
      'use PromEx, otp_app: :app',
      'PromEx',
      ['metrics'],
    ],
    [
      '{:telemetry_metrics_prometheus, "~> 1.0"}',
      'lib/t.ex',
      '{TelemetryMetricsPrometheus, metrics: metrics()}',
      'Prometheus',
      ['metrics'],
    ],
  ])('sees %s set up', (dependency, path, code, product, purposes) => {
    const facts = elixir.monitoring(
      scopeOf({ 'mix.exs': mix(dependency), [path]: code }),
    );

    expect(facts).toMatchObject([
      {
        product,
        purposes,
        dependency: { path: 'mix.exs', line: 6 },
        setUp: { path },
      },
    ]);
  });

  it('sees what is installed and never set up', () => {
    const [fact] = elixir.monitoring(
      scopeOf({ 'mix.exs': mix('{:sentry, "~> 10.0"}') }),
    );

    expect(fact.setUp).toBeUndefined();
  });

  it('finds migrations of Ecto, and where they run by themselves', () => {
    const files = {
      'mix.exs': mix('{:ecto_sql, "~> 3.0"}'),
      'priv/repo/migrations/.formatter.exs': '',
      'priv/repo/migrations/20240101_init.exs': '',
    };
    const found = (more: Record<string, string>) =>
      elixir.migrations(scopeOf({ ...files, ...more }));

    expect(found({})).toEqual([
      {
        tool: 'Ecto',
        at: { path: 'priv/repo/migrations/20240101_init.exs', line: 1 },
      },
    ]);
    expect(
      found({
        'lib/app/application.ex':
          'children = [\n  {Ecto.Migrator, repos: repos()}\n]',
      }),
    ).toMatchObject([
      { automatic: { path: 'lib/app/application.ex', line: 2 } },
    ]);
    expect(
      found({
        Dockerfile:
          'FROM debian:12\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]',
        'entrypoint.sh':
          '#!/bin/sh\nbin/app eval "App.Release.migrate()"\nexec bin/app start',
      }),
    ).toMatchObject([{ automatic: { path: 'entrypoint.sh', line: 2 } }]);
    expect(elixir.migrations(scopeOf({ 'mix.exs': mix() }))).toEqual([]);
  });
});
