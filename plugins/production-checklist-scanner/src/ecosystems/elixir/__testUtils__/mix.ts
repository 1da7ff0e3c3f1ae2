/** A mix.exs with some dependencies, the first on line 6. */
export const mix = (...dependencies: string[]) =>
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
