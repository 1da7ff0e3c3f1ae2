import { FileTree } from '../../files/FileTree';
import { findLibraries } from '../../component/findLibraries';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { mix } from './__testUtils__/mix';
import { elixir } from './elixir';

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
