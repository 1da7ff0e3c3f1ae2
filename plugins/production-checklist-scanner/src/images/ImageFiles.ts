import picomatch from 'picomatch';
import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../component/ComponentScope';
import { FileTree } from '../files/FileTree';
import { folderOf, join, relativeTo } from '../files/paths';
import {
  Dockerfile,
  Instruction,
  Stage,
} from '../formats/dockerfile/Dockerfile';
import { commandsOf } from './commandsOf';
import { absolutePath, baseName, pathBelow } from './imagePaths';

/** A text in an image, and where it comes from. */
export interface ImageFile {
  text: string;
  /** Its path in the repository; the Dockerfile's for a text written there. */
  path: string;
  /** The place of an offset in the text. */
  at(offset: number): Evidence;
}

interface Copy {
  stage: Stage;
  /** Undefined for the build context. */
  from?: Stage;
  instruction: Instruction;
  sources: string[];
  /** Absolute; ends in `/` where it is written so. */
  destination: string;
}

/** Where a shell looks for a command without a slash. */
const SEARCH_PATH = [
  '/usr/local/bin',
  '/usr/local/sbin',
  '/usr/bin',
  '/usr/sbin',
  '/bin',
  '/sbin',
];

/** More COPYs into one folder, or files in it, nobody writes. */
const MAX_LISTED = 100;

/** Finds the files of an image in the repository, through COPY and ADD. */
export class ImageFiles {
  readonly dockerfile: Dockerfile;
  readonly #tree: FileTree;
  readonly #componentPath: string;
  readonly #contextPath: string;

  constructor(
    { tree, path }: ComponentScope,
    dockerfile: Dockerfile,
    contextPath: string,
  ) {
    this.#tree = tree;
    this.#componentPath = path;
    this.dockerfile = dockerfile;
    this.#contextPath = contextPath;
  }

  /** The text at a path of a stage, or of a command on the search path. */
  find(stage: Stage, path: string, folder: string): ImageFile | undefined {
    const places = path.includes('/')
      ? [absolutePath(folder, path)]
      : SEARCH_PATH.map(place => `${place}/${path}`);
    for (const place of places) {
      const found = this.#find(stage, place, new Set());
      if (found) return found;
    }
    return this.#onlyOneNamed(baseName(path));
  }

  /**
   * The directory of the repository that a directory of a stage is filled
   * from, as far as the instruction: the source of the last COPY into it, or
   * into a directory above it.
   */
  directory(
    stage: Stage,
    path: string,
    before: Instruction,
  ): string | undefined {
    return this.#directory(stage, path, before, new Set());
  }

  #directory(
    stage: Stage,
    path: string,
    before: Instruction | undefined,
    seen: Set<string>,
  ): string | undefined {
    const key = `${stage.index}:${path}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    for (const copy of this.#copies(stage, before).reverse()) {
      const below = pathBelow(copy.destination.replace(/(.)\/$/, '$1'), path);
      if (below === undefined) continue;
      const found = copy.from
        ? this.#directoryIn(copy.from, copy, below, seen)
        : this.#directoryOf(copy, below);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The texts that a stage has in a folder or below it, by their path there. */
  below(stage: Stage, folder: string): Map<string, ImageFile> {
    const copies = this.#copies(stage).filter(
      ({ destination }) =>
        pathBelow(folder, destination) !== undefined ||
        pathBelow(destination.replace(/(.)\/$/, '$1'), folder) !== undefined,
    );
    const paths = new Set(
      copies
        .slice(-MAX_LISTED)
        .flatMap(copy => this.#pathsOf(copy))
        .filter(path => pathBelow(folder, path) !== undefined),
    );
    const files = new Map<string, ImageFile>();
    for (const path of [...paths].slice(0, MAX_LISTED)) {
      const file = this.#find(stage, path, new Set());
      if (file) files.set(path, file);
    }
    return files;
  }

  /** What a COPY puts into the image; of another stage only what it names. */
  #pathsOf({ from, sources, destination, instruction }: Copy): string[] {
    const folder = destination.replace(/(.)\/$/, '$1');
    const into = destination.endsWith('/') || sources.length > 1;
    if (instruction.heredocs.length > 0) return [destination];
    return sources.flatMap(source => {
      const place = this.#inContext(source);
      if (!from && this.#tree.hasDirectory(place)) {
        return this.#tree.paths.flatMap(path => {
          const below = relativeTo(place, path);
          return below ? [absolutePath(folder, below)] : [];
        });
      }
      const named = from ? [source] : this.#matching(place);
      return named.map(path =>
        into || /[*?[]/.test(source)
          ? absolutePath(folder, baseName(path))
          : folder,
      );
    });
  }

  /** A script that an archive or a build brings, where its name is unique. */
  #onlyOneNamed(name: string): ImageFile | undefined {
    if (!/\.(sh|bash)$/.test(name)) return undefined;
    for (const folder of [this.#contextPath, this.#componentPath]) {
      const [path, second] = this.#tree.paths.filter(
        candidate =>
          baseName(candidate) === name &&
          relativeTo(folder, candidate) !== undefined,
      );
      if (path && !second) return this.#read(path);
    }
    return undefined;
  }

  #read(path: string): ImageFile | undefined {
    const file = this.#tree.read(path);
    return file && { text: file.text, path, at: offset => file.at(offset) };
  }

  #directoryOf({ sources }: Copy, below: string): string | undefined {
    for (const source of sources) {
      const place = this.#inContext(source);
      if (this.#tree.hasDirectory(place)) {
        const directory = below ? join(place, below) : place;
        if (this.#tree.hasDirectory(directory)) return directory;
      } else if (below === '') {
        const files = this.#matching(place);
        if (files.length > 0) return folderOf(files[0]);
      }
    }
    return undefined;
  }

  #directoryIn(
    stage: Stage,
    { sources }: Copy,
    below: string,
    seen: Set<string>,
  ): string | undefined {
    const source = absolutePath('/', sources[0] ?? '/');
    const path = below ? absolutePath(source, below) : source;
    return this.#directory(stage, path, undefined, seen);
  }

  #find(stage: Stage, path: string, seen: Set<string>): ImageFile | undefined {
    const key = `${stage.index}:${path}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    const written = this.#writtenByRun(stage, path);
    if (written) return written;
    for (const copy of this.#copies(stage).reverse()) {
      for (const source of sourcesFor(copy, path)) {
        const found = copy.from
          ? this.#find(copy.from, absolutePath('/', source), seen)
          : this.#open(source);
        if (found) return found;
      }
      const heredoc = this.#heredoc(copy, path);
      if (heredoc) return heredoc;
    }
    return undefined;
  }

  /** The file of the context, where a source with a glob means exactly one. */
  #open(source: string): ImageFile | undefined {
    const [path, second] = this.#matching(this.#inContext(source));
    return path && !second ? this.#read(path) : undefined;
  }

  #heredoc({ instruction, destination }: Copy, path: string) {
    const [heredoc] = instruction.heredocs;
    return heredoc && destination === path
      ? this.#inDockerfile(heredoc.body, heredoc.offset)
      : undefined;
  }

  /** A script that `cat <<EOF > path` or `echo … > path` writes. */
  #writtenByRun(stage: Stage, path: string): ImageFile | undefined {
    for (const instruction of chainOf(stage).flatMap(
      link => link.instructions,
    )) {
      if (instruction.keyword !== 'RUN') continue;
      for (const { command, offset } of commandsOf(instruction)) {
        const writes = command.writesTo?.some(
          target => absolutePath('/', target) === path,
        );
        if (!writes) continue;
        const text =
          command.input ??
          command.argv
            .slice(1)
            .filter(word => !/^(-\w+|%s\\n)$/.test(word))
            .join('\n')
            .replace(/\\n/g, '\n');
        return this.#inDockerfile(text, offset);
      }
    }
    return undefined;
  }

  #inDockerfile(text: string, offset: number): ImageFile {
    const { file } = this.dockerfile;
    return { text, path: file.path, at: within => file.at(offset + within) };
  }

  #copies(stage: Stage, before?: Instruction): Copy[] {
    const copies: Copy[] = [];
    for (const link of chainOf(stage)) {
      let folder = workdirAtStart(link);
      for (const instruction of link.instructions) {
        if (instruction === before) return copies;
        const { keyword, words, from } = instruction;
        if (keyword === 'WORKDIR')
          folder = absolutePath(folder, words[0] ?? '.');
        if (!/^(COPY|ADD)$/.test(keyword) || words.length === 0) continue;
        if (from && 'image' in from) continue;
        const written = words[words.length - 1];
        const isFolder = /(^|\/)\.?$/.test(written);
        const destination = absolutePath(folder, written);
        copies.push({
          stage: link,
          ...(from && { from: from.stage }),
          instruction,
          sources: words.slice(0, -1),
          destination:
            isFolder && destination !== '/' ? `${destination}/` : destination,
        });
      }
    }
    return copies;
  }

  #inContext(source: string): string {
    const relative = absolutePath('/', source).slice(1);
    return relative ? join(this.#contextPath, relative) : this.#contextPath;
  }

  #matching(path: string): string[] {
    if (this.#tree.has(path)) return [path];
    if (!/[*?[]/.test(path)) return [];
    const matches = picomatch(path, { dot: true });
    return this.#tree.paths.filter(candidate => matches(candidate));
  }
}

/** A stage and what it builds on, the first one first. */
export function chainOf(stage: Stage): Stage[] {
  const chain: Stage[] = [];
  for (let link: Stage | undefined = stage; link; ) {
    chain.unshift(link);
    link = 'stage' in link.base ? link.base.stage : undefined;
  }
  return chain;
}

/** The working directory that a stage inherits. */
export function workdirAtStart({ base }: Stage): string {
  return 'stage' in base ? workdirAtEnd(base.stage) : '/';
}

/** The working directory that a stage leaves. */
export function workdirAtEnd(stage: Stage): string {
  let folder = '/';
  for (const { instructions } of chainOf(stage)) {
    for (const { keyword, words } of instructions) {
      if (keyword === 'WORKDIR') folder = absolutePath(folder, words[0] ?? '.');
    }
  }
  return folder;
}

/** What a path of the image may be called at a COPY's source. */
function sourcesFor({ sources, destination }: Copy, path: string): string[] {
  const folder = destination.replace(/(.)\/$/, '$1');
  const below = pathBelow(folder, path);
  if (below === undefined) return [];
  if (below === '') return sources.length === 1 ? [sources[0]] : [];
  return sources.flatMap(source => [
    // A directory's content, or a file by its own name.
    ...(/[*?[]/.test(source) ? [] : [`${source.replace(/\/$/, '')}/${below}`]),
    ...(baseName(source) === below ? [source] : []),
    ...(/[*?[]/.test(source) &&
    !below.includes('/') &&
    picomatch.isMatch(below, baseName(source))
      ? [source.slice(0, source.length - baseName(source).length) + below]
      : []),
  ]);
}
