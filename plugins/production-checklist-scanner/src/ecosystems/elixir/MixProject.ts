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
    dependencies: dependencyLists(code).flatMap(({ text, offset }) =>
      dependenciesIn(file, text, offset),
    ),
    appsPath: /\bapps_path:\s*"([^"\n]+)"/.exec(code)?.[1],
    lockfile: /\blockfile:\s*"([^"\n]+)"/.exec(code)?.[1],
  };
}

/** The lists of functions called `deps`, and of helpers beside it. */
function dependencyLists(code: string): { text: string; offset: number }[] {
  return [
    ...code.matchAll(
      /\bdefp?\s+\w*deps\w*(?:\([^()\n]*\))?\s*(?:do\b|,\s*do:)|\bdeps:\s*(?=\[)/g,
    ),
  ].flatMap(match => {
    const from = code.indexOf('[', match.index + match[0].length);
    const next = code
      .slice(match.index + match[0].length)
      .search(/\n {2}defp?\s/);
    const end = next < 0 ? code.length : match.index + match[0].length + next;
    if (from < 0 || from > end) return [];
    const lists: { text: string; offset: number }[] = [];
    for (let at = from; at >= 0 && at < end; ) {
      const text = balanced(code, at);
      lists.push({ text, offset: at });
      at = code.indexOf('[', at + Math.max(text.length, 1));
    }
    return lists;
  });
}

function dependenciesIn(
  file: SourceFile,
  list: string,
  offset: number,
): MixDependency[] {
  const found: MixDependency[] = [];
  for (let at = list.indexOf('{'); at >= 0; ) {
    const tuple = balanced(list, at);
    const match = /^\{\s*:("?)(\w+)\1\s*(?:,([\s\S]*))?\}$/.exec(tuple);
    if (match) {
      const options = (match[3] ?? '').trim();
      found.push({
        name: match[2],
        requirement: /^"([^"\n]*)"/.exec(options)?.[1] ?? '',
        options,
        at: file.at(offset + at),
        development: isForDevelopment(options),
      });
    }
    at = list.indexOf('{', at + Math.max(tuple.length, 1));
  }
  return found;
}

/** `only: :dev`, `only: [:dev, :test]`. */
function isForDevelopment(options: string): boolean {
  const only = /\bonly:\s*(\[[^\]]*\]|:\w+)/.exec(options)?.[1];
  return only !== undefined && !/:prod\b/.test(only);
}
