import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Instruction, Stage } from '../formats/dockerfile/Dockerfile';
import { ImageBuild, ImageCommand } from './ImageFacts';
import { chainOf } from './ImageFiles';
import { absolutePath, pathBelow } from './imagePaths';

/** An install of development dependencies whose result is shipped. */
export interface DevelopmentInstall {
  command: ImageCommand;
  /** The COPY that brings its result from another stage. */
  copiedAt?: Evidence;
}

/** The folders that a tool fills, wherever they are. */
const INSTALLED: readonly [tools: RegExp, folders: RegExp][] = [
  [/npm|yarn|bun/, /(^|\/)node_modules(\/|$)/],
  [/composer/, /(^|\/)vendor(\/|$)/],
  [/bundle/, /(^|\/)(bundle|gems|vendor)(\/|$)/],
  [
    /pip|uv|poetry|pdm/,
    /(site-packages|dist-packages|(^|\/)\.?venv|\/\.local|virtualenvs)(\/|$)/,
  ],
];
/** Commands that take development dependencies out again. */
const PRUNES =
  /^(npm (prune|ci|install|i)\b.*(--omit[= ]dev|--production|--only[= ]prod)|yarn\b.*--(production|prod)\b|pnpm\b.*(--prod\b|-P\b|--production)|composer install\b.*--no-dev|bundle clean|uv sync\b.*--no-dev|poetry install\b.*(--only[= ]main|--without)|rm -\w+\b.*node_modules)/;

/** The installs with development dependencies that the image keeps. */
export function developmentInstalls(build: ImageBuild): DevelopmentInstall[] {
  const shipped = build.stages[build.stages.length - 1];
  return build.allCommands
    .filter(({ install }) => install?.development === 'included')
    .flatMap(command => {
      const found = carries(build, shipped, command, new Set());
      return found
        ? [{ command, ...(found !== true && { copiedAt: found.at }) }]
        : [];
    });
}

/**
 * Whether a stage holds what a command installed: true where it ran there,
 * the COPY where that brings it.
 */
function carries(
  build: ImageBuild,
  stage: Stage,
  command: ImageCommand,
  seen: Set<Stage>,
): true | Instruction | undefined {
  if (seen.has(stage)) return undefined;
  seen.add(stage);
  const chain = chainOf(stage);
  const ran = chain.includes(command.stage);
  const copy = ran ? undefined : copyOf(build, chain, command, seen);
  if ((!ran && !copy) || isPruned(build, chain, command)) return undefined;
  return copy ?? true;
}

function copyOf(
  build: ImageBuild,
  chain: readonly Stage[],
  command: ImageCommand,
  seen: Set<Stage>,
): Instruction | undefined {
  for (const { instructions } of chain) {
    for (const instruction of instructions) {
      const { keyword, from, words } = instruction;
      if (keyword !== 'COPY' || !from || !('stage' in from)) continue;
      const takes = words.slice(0, -1).some(source => isTaken(source, command));
      if (takes && carries(build, from.stage, command, seen)) {
        return instruction;
      }
    }
  }
  return undefined;
}

/** Whether a COPY's source holds what the command installed. */
function isTaken(source: string, { folder, install }: ImageCommand): boolean {
  const path = absolutePath('/', source);
  if (path !== '/' && pathBelow(path, folder) !== undefined) return true;
  return INSTALLED.some(
    ([tools, folders]) => tools.test(install?.tool ?? '') && folders.test(path),
  );
}

/** Whether a later command of the stages takes it out again. */
function isPruned(
  { allCommands }: ImageBuild,
  chain: readonly Stage[],
  command: ImageCommand,
): boolean {
  const later = allCommands.filter(
    ({ stage, at }) =>
      chain.includes(stage) &&
      (stage !== command.stage || isAfter(at, command.at)),
  );
  return later.some(({ command: { argv } }) => PRUNES.test(argv.join(' ')));
}

function isAfter(one: Evidence, other: Evidence): boolean {
  return (one.line ?? 0) > (other.line ?? 0);
}
