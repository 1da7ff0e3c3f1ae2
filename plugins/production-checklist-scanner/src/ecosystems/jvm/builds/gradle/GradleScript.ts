import { SourceFile } from '../../../../files/SourceFile';
import { GradleBlock, blocksAround, gradleBlocks } from './gradleBlocks';
import { GradleStatement, gradleStatements } from './gradleStatements';

/** A statement that concerns dependencies or plugins, and whom it is for. */
export interface ScopedStatement extends GradleStatement {
  kind: 'dependency' | 'plugin';
  /** The names of the blocks that it stands in, outermost first. */
  within: readonly string[];
  /** The modules that `project(':a') { … }` around it names. */
  module?: string;
}

/** A build script, read as far as its dependencies and plugins go. */
export interface GradleScript {
  file: SourceFile;
  statements: readonly ScopedStatement[];
}

const DEPENDENCIES = /(^|\.)(dependencies|imports|constraints)$/;
/** Where a block of that name holds the build's plugins, not a plugin's own. */
const AROUND_PLUGINS =
  /^(pluginManagement|allprojects|subprojects|buildscript)$/;
/** Blocks whose statements belong to the block around them. */
const TRANSPARENT = /^(if|else|for|each|forEach)$/;
const APPLY =
  /\bapply\s{0,4}\(?\s{0,4}(?:<[^>\n]{1,80}>|plugin\s{0,4}[:=]\s{0,4}["'][^"'\n]{1,120}["'])/g;

const scripts = new WeakMap<SourceFile, GradleScript>();

export function readGradleScript(file: SourceFile): GradleScript {
  let script = scripts.get(file);
  if (!script) {
    script = { file, statements: statementsOf(file) };
    scripts.set(file, script);
  }
  return script;
}

function statementsOf({ code }: SourceFile): ScopedStatement[] {
  const blocks = gradleBlocks(code);
  const scoped = (
    statement: GradleStatement,
    kind: ScopedStatement['kind'],
  ): ScopedStatement => {
    const around = blocksAround(blocks, statement.offset);
    const module = around
      .map(block => moduleOf(code, block))
      .find(name => name !== undefined);
    return {
      ...statement,
      kind,
      within: around.map(({ name }) => name),
      ...(module && { module }),
    };
  };
  const inBlocks = blocks.flatMap((block, index) => {
    const kind = kindOf(blocks, index);
    return kind
      ? gradleStatements(code, block).map(each => scoped(each, kind))
      : [];
  });
  const applied = [...code.matchAll(APPLY)].map(match =>
    scoped({ head: 'apply', rest: match[0], offset: match.index }, 'plugin'),
  );
  return [...inBlocks, ...applied].sort((a, b) => a.offset - b.offset);
}

/** What the statements of a block are, where they matter. */
function kindOf(
  blocks: readonly GradleBlock[],
  index: number,
): ScopedStatement['kind'] | undefined {
  const { name, start } = blocks[index];
  const parents = blocksAround(blocks.slice(0, index), start);
  if (DEPENDENCIES.test(name)) {
    return parents.some(around => around.name === name)
      ? undefined
      : 'dependency';
  }
  const parent = parents[parents.length - 1];
  if (name === 'plugins') {
    return parents.every(around => AROUND_PLUGINS.test(around.name))
      ? 'plugin'
      : undefined;
  }
  return parent && TRANSPARENT.test(name)
    ? kindOf(blocks, blocks.indexOf(parent))
    : undefined;
}

/** `a` of `project(':apps:a') { … }`. */
function moduleOf(code: string, { name, start }: GradleBlock) {
  if (name !== 'project') return undefined;
  const call = code.slice(Math.max(0, start - 160), start);
  return /project\s*\(\s*["']:?([\w:.-]+)["']\s*\)\s*\{$/
    .exec(call)?.[1]
    .replace(/^.*:/, '');
}
