import { FileTree } from '../../files/FileTree';
import { findLibraries } from '../../component/findLibraries';
import { commandOf, contextOf, scopeOf } from '../shared/__testUtils__/scopeOf';
import { elixir } from './elixir';

const mix = (...dependencies: string[]) =>
  [
    'defmodule App.MixProject do',
    '  use Mix.Project',
    '',
    '  defp deps do',
    '    [',
    ...dependencies.map(line => `      ${line},`),
    '    ]',
    '  end',
    '',
    '  defp aliases do',
    '    [setup: ["deps.get", "ecto.migrate"], "assets.build": ["esbuild app"]]',
    '  end',
    'end',
  ].join('\n');

const ENDPOINT =
  'defmodule AppWeb.Endpoint do\n  use Phoenix.Endpoint, otp_app: :app\nend';

describe('dependencies of Elixir', () => {
  it('reads mix.exs with its lock file', () => {
    const [manifest] = elixir.dependencies(
      scopeOf({
        'mix.exs': mix(
          '{:phoenix, "~> 1.7"}',
          '{:jason, "1.4.1"}',
          '# {:old, "~> 0.1"}',
          '{:credo, "~> 1.7", only: [:dev, :test], runtime: false}',
          '{:oauth, github: "tim/erlang-oauth"}',
          '{:lumis,\n       github: "ericmj/lumis",\n       tag: "v1.0"}',
          '{:core, in_umbrella: true}',
        ),
        'mix.lock': '%{}',
      }),
    ).manifests;

    expect(manifest).toMatchObject({
      tool: 'mix',
      lock: { state: 'committed', at: { path: 'mix.lock' } },
    });
    expect(
      manifest.dependencies.map(({ name, precision, development, at }) => [
        name,
        precision,
        development,
        at.line,
      ]),
    ).toEqual([
      ['phoenix', 'range', false, 6],
      ['jason', 'exact', false, 7],
      ['credo', 'range', true, 9],
      ['oauth', 'floating', false, 10],
      ['lumis', 'exact', false, 11],
      ['core', 'local', false, 14],
    ]);
  });

  it('reads a dependency that a function of its own gives', () => {
    const [manifest] = elixir.dependencies(
      scopeOf({
        'mix.exs':
          'defp deps do\n  [phoenix_dep()]\nend\n\ndefp phoenix_dep do\n  {:phoenix, "~> 1.8", github: "acme/phoenix", branch: "main"}\nend',
      }),
    ).manifests;

    expect(manifest.dependencies).toMatchObject([
      { name: 'phoenix', precision: 'floating', at: { line: 6 } },
    ]);
    expect(manifest.lock).toEqual({ state: 'missing', expected: ['mix.lock'] });
  });

  it('takes the lock file of the umbrella', () => {
    const files = {
      'mix.exs': 'def project, do: [apps_path: "apps"]',
      'mix.lock': '%{}',
      'apps/web/mix.exs': mix(
        '{:phoenix, "~> 1.7"}',
        '{:core, in_umbrella: true}',
      ),
      'apps/core/mix.exs': mix('{:ecto, "~> 3.0"}'),
    };

    expect(
      elixir.dependencies(scopeOf(files, 'apps/web')).manifests[0].lock,
    ).toMatchObject({
      state: 'committed',
      at: { path: 'mix.lock' },
    });
    expect(findLibraries(FileTree.of(files), { path: 'apps/web' })).toEqual([
      'apps/core',
    ]);
  });
});

describe('install of Elixir', () => {
  const context = contextOf({
    'mix.exs': mix('{:phoenix, "~> 1.7"}', '{:credo, "~> 1.7", only: :dev}'),
  });

  it.each([
    ['mix deps.get', 'locked', 'included'],
    ['mix deps.get --only prod', 'locked', 'omitted'],
    ['mix do deps.get --only prod, deps.compile', 'locked', 'omitted'],
    ['mix do deps.get + compile', 'locked', 'included'],
    ['mix setup', 'locked', 'included'],
    ['mix local.hex 2.2.2 --force', 'locked', 'none-declared'],
    ['mix local.hex --force', 'floating', 'none-declared'],
    [
      'mix do local.hex --force, local.rebar --force, deps.get',
      'floating',
      'none-declared',
    ],
    ['mix archive.install hex phx_new', 'floating', 'none-declared'],
    ['mix deps.update --all', 'floating', 'none-declared'],
  ])('reads `%s`', (line, precision, development) => {
    expect(elixir.install(commandOf(line), context)).toMatchObject({
      precision,
      development,
    });
  });

  it.each(['mix compile', 'mix release', 'mix assets.build', 'npm ci'])(
    'takes `%s` for no install',
    line => expect(elixir.install(commandOf(line), context)).toBeUndefined(),
  );
});

describe('start of Elixir', () => {
  const files = {
    'mix.exs': mix('{:phoenix, "~> 1.7"}'),
    'rel/overlays/bin/server': '#!/bin/sh\nPHX_SERVER=true exec ./app start',
  };
  const started = (line: string, env: Record<string, string> = {}) =>
    elixir.start(line.split(' '), contextOf(files, env));

  it.each([
    ['mix phx.server', {}, 'development-server'],
    ['mix phx.server', { MIX_ENV: 'prod' }, 'production-server'],
    [
      'mix do ecto.migrate, phx.server',
      { MIX_ENV: 'prod' },
      'production-server',
    ],
    ['mix run --no-halt', {}, 'development-server'],
    ['iex -S mix phx.server', { MIX_ENV: 'prod' }, 'development-server'],
    [
      'elixir --sname app -S mix phx.server',
      { MIX_ENV: 'prod' },
      'production-server',
    ],
    ['/app/bin/app start', {}, 'program'],
    ['bin/server', {}, 'program'],
  ])('takes `%s` with %p for a %s', (line, env, role) => {
    expect(started(line, env)).toMatchObject({ role });
  });

  it('leaves programs of others alone', () => {
    expect(started('bin/rails server')).toMatchObject({ role: 'program' });
    expect(
      elixir.start(['bin/rails', 'server'], contextOf({ Gemfile: '' })),
    ).toBeUndefined();
    expect(started('node server.js')).toBeUndefined();
  });
});

describe('servers and shutdown of Elixir', () => {
  const shutdown = (files: Record<string, string>) =>
    elixir.shutdown(scopeOf(files))[0];

  it('finds Phoenix with its locked version, and what it runs on', () => {
    const scope = scopeOf({
      'mix.exs': mix(
        '{:phoenix, "~> 1.7"}',
        '{:plug_cowboy, "~> 2.6"}',
        '{:oban, "~> 2.0"}',
      ),
      'mix.lock': '%{\n  "phoenix": {:hex, :phoenix, "1.7.14", "abc"},\n}',
      'lib/app_web/endpoint.ex': ENDPOINT,
      'lib/app/application.ex':
        'children = [{Oban, oban()}, {Plug.Cowboy, scheme: :http, plug: Metrics}]',
    });

    expect(elixir.servers(scope)).toEqual([
      {
        protocol: 'http',
        framework: 'Phoenix',
        version: '1.7.14',
        at: { path: 'lib/app_web/endpoint.ex', line: 2 },
      },
      {
        protocol: 'queue',
        framework: 'Oban',
        version: '2.0.0',
        at: { path: 'lib/app/application.ex', line: 1 },
      },
    ]);
  });

  it('knows who drains by default', () => {
    expect(
      shutdown({
        'mix.exs': mix('{:phoenix, "~> 1.7"}'),
        'lib/e.ex': ENDPOINT,
      }),
    ).toMatchObject({ outcome: 'drains' });
    expect(
      shutdown({
        'mix.exs': mix('{:phoenix, "~> 1.4"}'),
        'lib/e.ex': ENDPOINT,
      }),
    ).toMatchObject({ outcome: 'none' });
    expect(
      shutdown({
        'mix.exs': mix('{:bandit, "~> 1.0"}'),
        'lib/a.ex': '[{Bandit, plug: Router}]',
      }),
    ).toMatchObject({ outcome: 'drains' });
    expect(
      shutdown({
        'mix.exs': mix('{:plug_cowboy, "~> 2.0"}'),
        'lib/a.ex': '[{Plug.Cowboy, scheme: :http, plug: Router}]',
      }),
    ).toMatchObject({ outcome: 'none' });
    expect(
      shutdown({
        'mix.exs': mix('{:plug_cowboy, "~> 2.0"}'),
        'lib/a.ex':
          '[{Plug.Cowboy, scheme: :http, plug: Router}, {Plug.Cowboy.Drainer, refs: [R.HTTP], shutdown: 20_000}]',
      }),
    ).toMatchObject({ outcome: 'drains', drainSeconds: 20 });
  });

  it('sees what takes the draining away', () => {
    const phoenix = {
      'mix.exs': mix('{:phoenix, "~> 1.7"}'),
      'lib/e.ex': ENDPOINT,
    };

    expect(
      shutdown({
        ...phoenix,
        'config/prod.exs': 'config :app, AppWeb.Endpoint, drainer: false',
      }),
    ).toMatchObject({ outcome: 'exits' });
    expect(
      shutdown({
        ...phoenix,
        'config/test.exs': 'config :app, AppWeb.Endpoint, drainer: false',
      }),
    ).toMatchObject({ outcome: 'drains' });
    expect(
      shutdown({
        ...phoenix,
        'lib/a.ex': 'System.trap_signal(:sigterm, fn -> System.halt(0) end)',
      }),
    ).toMatchObject({ outcome: 'exits' });
    expect(
      shutdown({
        ...phoenix,
        'lib/a.ex': 'System.trap_signal(:sigterm, fn -> System.stop(0) end)',
      }),
    ).toMatchObject({ outcome: 'drains' });
  });

  it('finds none in a library', () => {
    expect(
      elixir.servers(
        scopeOf({
          'mix.exs': mix('{:plug, "~> 1.0"}'),
          'lib/a.ex': 'use Plug.Builder',
        }),
      ),
    ).toEqual([]);
  });
});

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
