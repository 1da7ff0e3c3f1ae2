import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';
import { folderOf } from '../../files/paths';
import { balanced } from './balanced';

/** A mix.exs. */
export interface MixProject {
  file: SourceFile;
  folder: string;
  dependencies: MixDependency[];
  /** Where an umbrella's applications lie. */
  appsPath?: string;
  /** The lock file that it names, where it names one. */
  lockfile?: string;
}

export interface MixDependency {
  name: string;
  /** The version as written, empty where there is none. */
  requirement: string;
  /** What stands after the name: the version and the options. */
  options: string;
  at: Evidence;
  development: boolean;
}

/** Reads a mix.exs. It is a program; what is written as usual is read. */
export function readMixProject(file: SourceFile): MixProject {
  const { code } = file;
  return {
    file,
    folder: folderOf(file.path),
    dependencies: dependencyFunctions(code).flatMap(({ text, offset }) =>
      dependenciesIn(file, text, offset),
    ),
    appsPath: /\bapps_path:\s*"([^"\n]+)"/.exec(code)?.[1],
    lockfile: /\blockfile:\s*"([^"\n]+)"/.exec(code)?.[1],
  };
}

/** `defp deps do`, `defp phoenix_dep do`, and a list that stands after `deps:`. */
function dependencyFunctions(code: string): { text: string; offset: number }[] {
  const functions = [
    ...code.matchAll(/^[ \t]*defp?[ \t]+\w*deps?\b\w*[^\n]*/gm),
  ].map(({ index }) => {
    const next = code.slice(index + 1).search(/\n[ \t]*defp?[ \t]/);
    const end = next < 0 ? code.length : index + 1 + next;
    return { text: code.slice(index, end), offset: index };
  });
  const lists = [...code.matchAll(/\bdeps:\s*(?=\[)/g)].map(match => {
    const offset = match.index + match[0].length;
    return { text: balanced(code, offset), offset };
  });
  return [...functions, ...lists];
}

/** A dependency's tuple: its name, then a version or where it comes from. */
const TUPLE =
  /^\{\s*:("?)(\w+)\1\s*,\s*((?:"|(?:git|github|gitlab|bitbucket|path|in_umbrella|hex|only|runtime|override|optional|app|env|organization|repo):)[\s\S]*)\}$/;

function dependenciesIn(
  file: SourceFile,
  text: string,
  offset: number,
): MixDependency[] {
  const found: MixDependency[] = [];
  for (let at = text.indexOf('{'); at >= 0; ) {
    const tuple = balanced(text, at);
    const match = TUPLE.exec(tuple);
    if (match) {
      const options = match[3].trim();
      found.push({
        name: match[2],
        requirement: /^"([^"\n]*)"/.exec(options)?.[1] ?? '',
        options,
        at: file.at(offset + at),
        development: isForDevelopment(options),
      });
    }
    at = text.indexOf('{', at + (match ? tuple.length : 1));
  }
  return found;
}

/** `only: :dev`, `only: [:dev, :test]`. */
function isForDevelopment(options: string): boolean {
  const only = /\bonly:\s*(\[[^\]]*\]|:\w+)/.exec(options)?.[1];
  return only !== undefined && !/:prod\b/.test(only);
}
