import picomatch from 'picomatch';
import { FileTree } from '../files/FileTree';
import { Instruction, Stage } from '../formats/dockerfile/Dockerfile';
import { ImageBuild, ImageCommand } from './ImageFacts';
import { chainOf } from './ImageFiles';
import { contextFilter } from './ignoreFile';
import { absolutePath, baseName } from './imagePaths';
import { join } from '../files/paths';

/** What brings a whole source tree from elsewhere, its lock file included. */
const FETCHES = /\b(git clone|tar|unzip)\b/;

/**
 * Whether one of the lock files that an install relies on is in its stage by
 * then: copied by name or by pattern, with its directory, from another stage,
 * or mounted.
 */
export function hasLock(
  tree: FileTree,
  build: ImageBuild,
  { install, instruction, stage, run }: ImageCommand,
): boolean {
  const names = install?.lockFiles ?? [];
  if (names.length === 0) return true;
  const mounted = (instruction.flags.get('mount') ?? []).some(mount =>
    names.some(
      name => mount.includes(name) || /type=bind(?!.*source=)/.test(mount),
    ),
  );
  const fetched = run.some(({ argv }) => FETCHES.test(argv.join(' ')));
  return (
    mounted ||
    fetched ||
    new LockSearch(tree, build, names).in(stage, instruction)
  );
}

class LockSearch {
  readonly #tree: FileTree;
  readonly #contextPath: string;
  readonly #names: readonly string[];
  /** The lock files of the build context. */
  readonly #locks: readonly string[];
  readonly #seen = new Set<Stage>();

  constructor(tree: FileTree, build: ImageBuild, names: readonly string[]) {
    this.#tree = tree;
    this.#contextPath = build.contextPath;
    this.#names = names;
    const isInContext = contextFilter(tree, build);
    this.#locks = tree.paths.filter(
      path => names.includes(baseName(path)) && isInContext(path),
    );
  }

  in(stage: Stage, before?: Instruction): boolean {
    if (this.#seen.has(stage)) return false;
    this.#seen.add(stage);
    for (const { instructions } of chainOf(stage)) {
      for (const instruction of instructions) {
        if (instruction === before) return false;
        if (this.#brings(instruction)) return true;
      }
    }
    return false;
  }

  #brings({ keyword, from, words, argument }: Instruction): boolean {
    if (keyword === 'RUN') return FETCHES.test(argument);
    if (!/^(COPY|ADD)$/.test(keyword)) return false;
    const sources = words.slice(0, -1);
    if (from && 'image' in from) return false;
    if (from) {
      const copiesLock = sources.some(
        source =>
          !/\.\w+$/.test(source) || this.#names.includes(baseName(source)),
      );
      return copiesLock && this.in(from.stage);
    }
    return sources.some(source => this.#copies(source));
  }

  #copies(source: string): boolean {
    if (/^(https?|git|ssh):/.test(source)) return true;
    const relative = absolutePath('/', source).slice(1);
    const path = relative
      ? join(this.#contextPath, relative)
      : this.#contextPath;
    if (this.#tree.hasDirectory(path)) {
      const prefix = path === '' ? '' : `${path}/`;
      return this.#locks.some(lock => lock.startsWith(prefix));
    }
    if (!/[*?[]/.test(path)) return this.#locks.includes(path);
    const matches = picomatch(path, { dot: true });
    return this.#locks.some(lock => matches(lock));
  }
}
