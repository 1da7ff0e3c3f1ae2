import { dotnetLibraries } from '../ecosystems/dotnet/libraries';
import { elixirLibraries } from '../ecosystems/elixir/libraries';
import { goLibraries } from '../ecosystems/go/libraries';
import { jvmLibraries } from '../ecosystems/jvm/libraries';
import { nodeLibraries } from '../ecosystems/node/libraries';
import { phpLibraries } from '../ecosystems/php/libraries';
import { pythonLibraries } from '../ecosystems/python/libraries';
import { rubyLibraries } from '../ecosystems/ruby/libraries';
import { rustLibraries } from '../ecosystems/rust/libraries';
import { FileTree } from '../files/FileTree';
import { relativeTo } from '../files/paths';
import { ifReadable } from '../formats/ifReadable';
import { ComponentTarget } from './ComponentScope';

/**
 * Each ecosystem's rule: the directories of this repository that a directory
 * names as its libraries.
 */
const RULES: readonly ((tree: FileTree, path: string) => string[])[] = [
  nodeLibraries,
  pythonLibraries,
  goLibraries,
  jvmLibraries,
  rubyLibraries,
  phpLibraries,
  dotnetLibraries,
  rustLibraries,
  elixirLibraries,
];

/** A library's own libraries count, theirs do not. */
const MAX_DEPTH = 2;

/**
 * Directories of the repository that the component depends on as libraries:
 * what is in them runs in its process.
 */
export function findLibraries(
  tree: FileTree,
  { path }: ComponentTarget,
): string[] {
  const found = new Set<string>();
  let from = [path];
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const named = from.flatMap(folder =>
      RULES.flatMap(rule => ifReadable(() => rule(tree, folder), [])),
    );
    from = [...new Set(named)].filter(
      folder =>
        !found.has(folder) &&
        relativeTo(folder, path) === undefined &&
        relativeTo(path, folder) === undefined,
    );
    for (const folder of from) found.add(folder);
  }
  // A folder within another is read with it.
  return [...found]
    .filter(
      folder =>
        ![...found].some(
          other => other !== folder && relativeTo(other, folder) !== undefined,
        ),
    )
    .sort();
}
