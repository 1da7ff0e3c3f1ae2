import { SourceFile } from '../../../../files/SourceFile';
import { Artifact } from '../Artifact';

/** `"group" %% "name" % version % scope`; `s"name-$part"` is a pattern. */
const MODULE =
  /"([\w.-]+)"\s{0,40}%{1,3}\s{0,40}(s?"[\w.${}-]+"|[A-Za-z_]\w*)\s{0,40}%\s{0,40}(s?"[^"\n]*"|[A-Za-z_][\w.]*)(?:\s{0,40}%\s{0,40}(?:"([^"\n]*)"|([A-Za-z_]\w*)))?/g;
const FACTORY =
  /\bdef\s+(\w+)\s*\(\s*(\w+)\s*:\s*String\s*\)[^=\n]*=\s*"([\w.-]+)"\s*%{1,3}\s*(?:s"([^"\n]*)"|(\w+))\s*%\s*(s?"[^"\n]*"|[A-Za-z_][\w.]*)/g;
const ENABLED = /\benablePlugins\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g;

/** What a build file, or code under `project`, names. */
export function sbtArtifacts(
  file: SourceFile,
  versions: ReadonlyMap<string, string>,
  factories: readonly ModuleFactory[],
): Artifact[] {
  const { code } = file;
  const modules = [...code.matchAll(MODULE)].flatMap(match => {
    const [, group, written, version, scope, configuration] = match;
    const name = literalIn(written, versions);
    if (!name || /\$/.test(name)) return [];
    return [
      {
        group,
        name,
        ...versionOf(version, versions),
        at: file.at(match.index),
        use: useOf(code, match.index, scope ?? configuration),
      },
    ];
  });
  const made = factories.flatMap(({ call, artifactOf, version, group }) =>
    [...code.matchAll(call)].map(match => ({
      group,
      name: artifactOf(match[1]),
      ...versionOf(version, versions),
      at: file.at(match.index),
      use: 'runtime' as const,
    })),
  );
  const enabled = [...code.matchAll(ENABLED)].flatMap(match =>
    [...match[1].matchAll(/\b[A-Z]\w*/g)].map(([name]) => ({
      group: 'sbt',
      name,
      at: file.at(match.index),
      use: 'plugin' as const,
    })),
  );
  return [...modules, ...made, ...enabled];
}

/** A function that makes modules of one group: `http4s("ember-server")`. */
export interface ModuleFactory {
  call: RegExp;
  artifactOf(part: string): string;
  version: string;
  group: string;
}

export function factoriesIn({ code }: SourceFile): ModuleFactory[] {
  return [...code.matchAll(FACTORY)].map(
    ([, name, parameter, group, pattern, , version]) => ({
      call: new RegExp(`\\b${name}\\(\\s*"([\\w.-]+)"\\s*\\)`, 'g'),
      artifactOf: (part: string) =>
        pattern
          ? pattern.replace(
              new RegExp(`\\$(?:\\{\\s*${parameter}\\s*\\}|${parameter}\\b)`),
              part,
            )
          : part,
      version,
      group,
    }),
  );
}

function literalIn(
  written: string,
  versions: ReadonlyMap<string, string>,
): string | undefined {
  const [, literal] = /^s?"([^"]*)"$/.exec(written) ?? [];
  return literal ?? versions.get(written);
}

function versionOf(
  written: string,
  versions: ReadonlyMap<string, string>,
): Pick<Artifact, 'version'> {
  const [, literal] = /^s?"([^"]*)"$/.exec(written) ?? [];
  const version =
    literal === undefined
      ? versions.get(written.slice(written.lastIndexOf('.') + 1))
      : literal.replace(
          /\$\{?([A-Za-z_]\w*)\}?/g,
          (whole, name: string) => versions.get(name) ?? whole,
        );
  return version ? { version } : {};
}

function useOf(
  code: string,
  offset: number,
  scope: string | undefined,
): Artifact['use'] {
  const before = code.slice(Math.max(0, offset - 80), offset);
  if (
    /\b(addSbtPlugin|addCompilerPlugin|compilerPlugin)\s*\(\s*$/.test(before)
  ) {
    return 'plugin';
  }
  if (/^(test|it|Test|IntegrationTest)\b/i.test(scope ?? '')) return 'test';
  return /^provided$/i.test(scope ?? '') ? 'compile-only' : 'runtime';
}
