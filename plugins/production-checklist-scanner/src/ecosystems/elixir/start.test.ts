import { contextOf } from '../shared/__testUtils__/scopeOf';
import { mix } from './__testUtils__/mix';
import { elixir } from './elixir';

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
