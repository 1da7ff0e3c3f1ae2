import { FileTree } from '../../files/FileTree';
import { folderOf } from '../../files/paths';
import { WrittenBuild } from './BuildReference';
import { imageName } from './buildCommands';
import { isMap, listOf, readYaml, textOf, textsOf } from './readYaml';

const BAKE = /(^|\/)docker-bake[\w.-]*\.(hcl|json)$/;
/** More, or longer, is generated. */
const MAX_TARGETS = 200;
const MAX_BLOCK = 20_000;
/** Targets that are for working on the program, or only inherited from. */
const NOT_SHIPPED = /^_|(^|[-_])(dev\w*|test\w*|lint|debug|local|e2e)([-_]|$)/i;

interface BakeTarget {
  inherits: string[];
  dockerfile?: string;
  context?: string;
  target?: string;
  tags: string[];
  arguments: Record<string, string>;
}

/** The Dockerfiles that bake files build. */
export function bakeBuilds(tree: FileTree): WrittenBuild[] {
  return tree.paths
    .filter(path => BAKE.test(path))
    .flatMap(by => {
      const targets = by.endsWith('.hcl')
        ? targetsOfHcl(tree.read(by)?.text ?? '')
        : targetsOfJson(readYaml(tree, by)[0]);
      return [...targets.keys()]
        .filter(name => !NOT_SHIPPED.test(name))
        .map(name => written(by, name, targets));
    });
}

function written(
  by: string,
  name: string,
  targets: ReadonlyMap<string, BakeTarget>,
): WrittenBuild {
  const chain = ancestry(name, targets);
  const first = <K extends 'dockerfile' | 'context' | 'target'>(key: K) =>
    chain.map(target => target[key]).find(Boolean);
  return {
    by,
    // Bake runs where it is called, usually at the root.
    folders: ['', folderOf(by)],
    context: first('context'),
    dockerfile: first('dockerfile'),
    dockerfileIn: 'context',
    target: first('target'),
    arguments: Object.assign(
      {},
      ...[...chain].reverse().map(target => target.arguments),
    ),
    names: [name, ...chain.flatMap(({ tags }) => tags.map(imageName))],
    purpose: 'release',
  };
}

/** A target and what it inherits from, nearest first. */
function ancestry(
  name: string,
  targets: ReadonlyMap<string, BakeTarget>,
  seen = new Set<string>(),
): BakeTarget[] {
  const target = targets.get(name);
  if (!target || seen.has(name)) return [];
  seen.add(name);
  // Of several the last one wins.
  const parents = [...target.inherits]
    .reverse()
    .flatMap(parent => ancestry(parent, targets, seen));
  return [target, ...parents];
}

function targetsOfJson(document: unknown): Map<string, BakeTarget> {
  const targets =
    isMap(document) && isMap(document.target) ? document.target : {};
  return new Map(
    Object.entries(targets).map(([name, target]) => {
      const values = isMap(target) ? target : {};
      return [
        name,
        {
          inherits: listOf(values.inherits).map(String),
          dockerfile: textOf(values.dockerfile),
          context: textOf(values.context),
          target: textOf(values.target),
          tags: listOf(values.tags).map(String),
          arguments: textsOf(values.args),
        },
      ];
    }),
  );
}

function targetsOfHcl(text: string): Map<string, BakeTarget> {
  const targets = new Map<string, BakeTarget>();
  const code = text.replace(/^\s*(#|\/\/)[^\n]*/gm, '');
  for (const { 1: name, index, 0: head } of code.matchAll(
    /^target\s+"([^"\n]+)"\s*\{/gm,
  )) {
    if (targets.size >= MAX_TARGETS) break;
    const body = blockAt(code, index + head.length);
    const string = (key: string) =>
      new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*"([^"\\n]*)"`, 'm').exec(
        body,
      )?.[1];
    const strings = (key: string) => {
      const list = new RegExp(
        `^[ \\t]*${key}[ \\t]*=[ \\t]*\\[([^\\]]*)\\]`,
        'm',
      );
      const items = list.exec(body)?.[1] ?? '';
      return [...items.matchAll(/"([^"\n]*)"/g)].map(match => match[1]);
    };
    targets.set(name, {
      inherits: strings('inherits'),
      dockerfile: string('dockerfile'),
      context: string('context'),
      target: string('target'),
      tags: strings('tags'),
      arguments: argumentsOfHcl(body),
    });
  }
  return targets;
}

function argumentsOfHcl(body: string): Record<string, string> {
  const start = /^\s*args\s*=\s*\{/m.exec(body);
  if (!start) return {};
  const block = blockAt(body, start.index + start[0].length);
  return Object.fromEntries(
    [...block.matchAll(/^\s*"?(\w+)"?\s*=\s*"([^"\n]*)"/gm)].map(match => [
      match[1],
      match[2],
    ]),
  );
}

/** What stands between an open bracket and the one that closes it. */
function blockAt(text: string, start: number): string {
  const limit = Math.min(text.length, start + MAX_BLOCK);
  let depth = 1;
  for (let at = start; at < limit; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, at);
  }
  return text.slice(start, limit);
}
