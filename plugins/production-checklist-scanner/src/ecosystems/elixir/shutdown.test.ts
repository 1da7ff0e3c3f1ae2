import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { mix } from './__testUtils__/mix';
import { elixir } from './elixir';

const ENDPOINT =
  'defmodule AppWeb.Endpoint do\n  use Phoenix.Endpoint, otp_app: :app\nend';

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
