import { Ecosystem } from '../Ecosystem';

export const remedies: Ecosystem['remedies'] = {
  'runtime-image': {
    text: 'Build a release in an `elixir` stage and copy it into a slim image that has no Erlang of its own.',
    snippet: {
      language: 'dockerfile',
      code: [
        '# The full image brings rebar3 along.',
        'FROM elixir:1.18.4 AS build',
        'ENV MIX_ENV=prod MIX_REBAR3=/usr/local/bin/rebar3',
        'WORKDIR /app',
        'RUN mix local.hex 2.2.2 --force',
        'COPY mix.exs mix.lock ./',
        'RUN mix deps.get --only prod && mix deps.compile',
        'COPY . .',
        'RUN mix release',
        '',
        'FROM debian:12.11-slim',
        'RUN apt-get update \\',
        '  && apt-get install -y --no-install-recommends openssl=3.0.* ca-certificates=2023* \\',
        '  && rm -rf /var/lib/apt/lists/*',
        'COPY --from=build --chown=nobody /app/_build/prod/rel/my_app /app',
        'USER nobody',
        'CMD ["/app/bin/my_app", "start"]',
      ].join('\n'),
    },
  },
  'omit-development-dependencies': {
    text: 'Fetch what production needs and ship the release alone.',
    snippet: {
      language: 'dockerfile',
      code: ['ENV MIX_ENV=prod', 'RUN mix deps.get --only prod'].join('\n'),
    },
  },
  'production-server': {
    text: 'Start a release; `mix` and the sources stay in the build stage.',
    snippet: {
      language: 'dockerfile',
      code: [
        'RUN MIX_ENV=prod mix release',
        'ENV PHX_SERVER=true',
        'CMD ["/app/bin/my_app", "start"]',
      ].join('\n'),
    },
  },
  'log-to-console': {
    text: 'Remove the file backend; Logger’s default handler writes to standard output.',
    snippet: {
      language: 'elixir',
      code: [
        '# config/prod.exs',
        'config :logger, :default_handler, config: [type: :standard_io]',
      ].join('\n'),
    },
  },
  'read-environment': {
    text: 'Read the value in `config/runtime.exs`, which a release evaluates when it starts.',
    snippet: {
      language: 'elixir',
      code: [
        '# config/runtime.exs',
        'import Config',
        '',
        'if config_env() == :prod do',
        '  config :my_app, MyApp.Repo, url: System.fetch_env!("DATABASE_URL")',
        'end',
      ].join('\n'),
    },
  },
  'lock-dependencies': {
    text: 'Commit `mix.lock`, and give dependencies from git a `tag:` or `ref:`.',
    snippet: {
      language: 'shell',
      code: ['mix deps.get', 'git add mix.lock'].join('\n'),
    },
  },
  'install-locked': {
    text: 'Copy `mix.lock` into the image, fail where it does not fit, and name Hex’s version.',
    snippet: {
      language: 'dockerfile',
      code: [
        'COPY mix.exs mix.lock ./',
        'RUN mix local.hex 2.2.2 --force',
        'RUN mix deps.get --only prod --check-locked',
      ].join('\n'),
    },
  },
  'drain-on-sigterm': {
    text: 'Let the endpoint drain: Phoenix and Bandit do by default; a bare Plug.Cowboy needs its drainer as the last child.',
    snippet: {
      language: 'elixir',
      code: [
        'children = [',
        '  {Plug.Cowboy, scheme: :http, plug: MyApp.Router, options: [port: 4000]},',
        '  {Plug.Cowboy.Drainer, refs: [MyApp.Router.HTTP], shutdown: 20_000}',
        ']',
      ].join('\n'),
    },
  },
  'exec-form': {
    text: 'Start the release in exec form; its script replaces itself with the virtual machine.',
    snippet: {
      language: 'dockerfile',
      code: 'CMD ["/app/bin/my_app", "start"]',
    },
  },
  'health-endpoint': {
    text: 'Answer the health check in a plug before the router, so that it needs no session and no log line.',
    snippet: {
      language: 'elixir',
      code: [
        'defmodule MyAppWeb.HealthCheck do',
        '  import Plug.Conn',
        '',
        '  def init(options), do: options',
        '',
        '  def call(%Plug.Conn{request_path: "/healthz"} = conn, _options) do',
        '    conn |> send_resp(200, "ok") |> halt()',
        '  end',
        '',
        '  def call(conn, _options), do: conn',
        'end',
      ].join('\n'),
    },
  },
  'error-tracking': {
    text: 'Add `sentry`, with its address from the environment, and its handler to Logger.',
    snippet: {
      language: 'elixir',
      code: [
        '# config/runtime.exs',
        'config :sentry, dsn: System.get_env("SENTRY_DSN"), environment_name: config_env()',
        '',
        '# lib/my_app/application.ex, in start/2',
        ':logger.add_handler(:sentry, Sentry.LoggerHandler, %{})',
      ].join('\n'),
    },
  },
  tracing: {
    text: 'Add `opentelemetry`, its exporter and the instrumentation of what you use, and set it up before the supervisor starts.',
    snippet: {
      language: 'elixir',
      code: [
        '# lib/my_app/application.ex, in start/2',
        'OpentelemetryPhoenix.setup(adapter: :bandit)',
        'OpentelemetryEcto.setup([:my_app, :repo])',
      ].join('\n'),
    },
  },
  metrics: {
    text: 'Add `prom_ex`, which exports the virtual machine’s, Phoenix’s and Ecto’s metrics.',
    snippet: {
      language: 'elixir',
      code: [
        '# lib/my_app/application.ex, the first child',
        'children = [MyApp.PromEx | children]',
        '',
        '# lib/my_app_web/endpoint.ex, before the router',
        'plug PromEx.Plug, prom_ex_module: MyApp.PromEx',
      ].join('\n'),
    },
  },
};
