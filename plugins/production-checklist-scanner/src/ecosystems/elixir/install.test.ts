import { commandOf, contextOf } from '../shared/__testUtils__/scopeOf';
import { mix } from './__testUtils__/mix';
import { elixir } from './elixir';

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
