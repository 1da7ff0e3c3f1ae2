import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { folderOf, join } from '../../../files/paths';
import { perScope } from '../../../component/perScope';
import { importsOf } from './imports';
import { serverSources } from './sources';

interface ImportGraph {
  imported: ReadonlyMap<SourceFile, readonly SourceFile[]>;
  importers: ReadonlyMap<SourceFile, readonly SourceFile[]>;
  /** What `processOf` has answered. */
  processes: Map<SourceFile, ReadonlySet<SourceFile>>;
}

/** Which files of the component each of its files imports. */
const importGraph = perScope((scope): ImportGraph => {
  const files = serverSources(scope);
  const modules = new Modules(files);
  const imported = new Map<SourceFile, SourceFile[]>();
  const importers = new Map<SourceFile, SourceFile[]>();
  for (const file of files) {
    const targets = importsOf(file).flatMap(
      ({ specifier }) => modules.find(file, specifier) ?? [],
    );
    imported.set(file, targets);
    for (const target of targets) {
      importers.set(target, [...(importers.get(target) ?? []), file]);
    }
  }
  return { imported, importers, processes: new Map() };
});

/** The files of the component that a file imports. */
export function importedBy(
  scope: ComponentScope,
  file: SourceFile,
): readonly SourceFile[] {
  return importGraph(scope).imported.get(file) ?? [];
}

/** The files of the component that import a file. */
export function importersOf(
  scope: ComponentScope,
  file: SourceFile,
): readonly SourceFile[] {
  return importGraph(scope).importers.get(file) ?? [];
}

/**
 * The files that run in one process with a file: what imports it, and what
 * all of them import.
 */
export function processOf(
  scope: ComponentScope,
  file: SourceFile,
): ReadonlySet<SourceFile> {
  const { imported, importers, processes } = importGraph(scope);
  let process = processes.get(file);
  if (!process) {
    process = reach(reach([file], importers), imported);
    processes.set(file, process);
  }
  return process;
}

function reach(
  from: Iterable<SourceFile>,
  edges: ReadonlyMap<SourceFile, readonly SourceFile[]>,
): Set<SourceFile> {
  const reached = new Set(from);
  for (const file of reached) {
    for (const other of edges.get(file) ?? []) reached.add(other);
  }
  return reached;
}

/** Finds files by what imports call them. */
class Modules {
  readonly #byStem = new Map<string, SourceFile>();
  readonly #byName = new Map<string, string[]>();

  constructor(files: readonly SourceFile[]) {
    for (const file of files) {
      const stem = stemOf(file.path);
      const name = nameOf(stem);
      this.#byStem.set(stem, file);
      const stems = this.#byName.get(name);
      if (stems) stems.push(stem);
      else this.#byName.set(name, [stem]);
    }
  }

  find(from: SourceFile, specifier: string): SourceFile | undefined {
    if (specifier.startsWith('.')) {
      return this.#byStem.get(stemOf(walk(folderOf(from.path), specifier)));
    }
    // An alias such as `@/server`, `#/server.js` or `src/server`.
    const tail = /^(?:[@~#]\w*\/|src\/)(.+)$/.exec(specifier)?.[1];
    if (!tail) return undefined;
    const end = stemOf(tail);
    const stem = this.#byName
      .get(nameOf(end))
      ?.find(candidate => candidate.endsWith(`/${end}`));
    return stem === undefined ? undefined : this.#byStem.get(stem);
  }
}

/** A path without extension, and without `index`. */
function stemOf(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '').replace(/(^|\/)index$/, '');
}

function nameOf(stem: string): string {
  return stem.slice(stem.lastIndexOf('/') + 1);
}

function walk(folder: string, specifier: string): string {
  let at = folder;
  for (const part of specifier.split('/')) {
    if (part === '' || part === '.') continue;
    at = part === '..' ? folderOf(at) : join(at, part);
  }
  return at;
}
