import { flatten, parseShellScript } from '../formats/shell/parseShell';
import { ShellCommand, ShellNode } from '../formats/shell/shell';
import { ScriptSituation, ScriptValues } from './ScriptValues';
import { holds, matchesPattern } from './scriptConditions';

/** What a script comes to run in the end. */
export interface MainCommand {
  argv: string[];
  /** Where it stands in the script. */
  offset: number;
  /** Whether it replaces the shell. */
  exec: boolean;
  /** Whether the script passes SIGTERM on to it and waits. */
  forwarded: boolean;
}

/** Commands that prepare, or report; a server is none of them. */
const PREPARES = new Set(
  '. : [ [[ test break cat cd chmod chown command continue cp curl date declare echo envsubst exit export false find fi grep hash id install kill ln local ls mkdir mv nc printenv printf pwd read readonly return rm sed set shift shopt sleep source sync tail tee touch trap true type typeset ulimit umask unset until wait wget whoami'.split(
    ' ',
  ),
);
const MAX_DEPTH = 20;
/** A script with more bodies than this is not followed to its end. */
const MAX_BODIES = 500;

/**
 * Finds what a script runs last. Conditions are decided by what the image
 * sets; a variable that it does not set is taken to be as in production.
 */
export function mainCommand(
  nodes: readonly ShellNode[],
  situation: ScriptSituation,
): MainCommand | undefined {
  return new MainCommandFinder(nodes, situation).find();
}

class MainCommandFinder {
  readonly #nodes: readonly ShellNode[];
  readonly #values: ScriptValues;
  readonly #functions = new Map<string, ShellNode[]>();
  readonly #forwards: boolean;
  #depth = 0;
  #bodies = 0;
  #anyBranch = false;

  constructor(nodes: readonly ShellNode[], situation: ScriptSituation) {
    this.#nodes = nodes;
    const commands = flatten(nodes);
    this.#values = new ScriptValues(situation, commands);
    this.#declare(nodes);
    this.#forwards = this.#passesSignals(commands);
  }

  find(): MainCommand | undefined {
    const found = this.#last(this.#nodes);
    if (found) return found;
    // Without an argument it only explains itself: any of its branches does.
    this.#anyBranch = true;
    this.#bodies = 0;
    return this.#last(this.#nodes);
  }

  #last(nodes: readonly ShellNode[]): MainCommand | undefined {
    this.#bodies += 1;
    if (this.#depth >= MAX_DEPTH || this.#bodies > MAX_BODIES) return undefined;
    this.#depth += 1;
    let found: MainCommand | undefined;
    for (let at = nodes.length - 1; at >= 0 && !found; at -= 1) {
      found = this.#in(nodes[at], nodes[at - 1]);
    }
    this.#depth -= 1;
    return found;
  }

  #in(node: ShellNode, before: ShellNode | undefined): MainCommand | undefined {
    switch (node.type) {
      case 'command':
        return this.#command(node.command, before);
      case 'if':
        return this.#anyBranch
          ? this.#first([
              ...node.branches.map(({ body }) => body),
              node.otherwise ?? [],
            ])
          : this.#last(this.#branch(node));
      case 'case':
        return this.#anyBranch
          ? this.#first(serversFirst(node.branches))
          : this.#last(this.#matching(node));
      case 'function':
        return undefined;
      default:
        return this.#last(node.body);
    }
  }

  #first(bodies: readonly (readonly ShellNode[])[]): MainCommand | undefined {
    for (const body of bodies) {
      const found = this.#last(body);
      if (found) return found;
    }
    return undefined;
  }

  #command(
    command: ShellCommand,
    before: ShellNode | undefined,
  ): MainCommand | undefined {
    // What stands after `||` runs where the command before it fails.
    if (command.operator === '||') return undefined;
    if (command.operator === '&&' && before?.type === 'command') {
      if (holds([before], this.#values) === false) return undefined;
    }
    const [name, ...rest] = command.argv;
    if (name === undefined || PREPARES.has(name)) return undefined;
    if (name === 'eval') {
      return this.#last(parseShellScript(this.#values.words(rest).join(' ')));
    }
    const body = this.#functions.get(name);
    if (body) return this.#last(body);
    const exec = name === 'exec';
    const argv = this.#values.words(
      exec ? withoutExecOptions(rest) : command.argv,
    );
    if (exec && rest.length === 0) return undefined;
    return {
      argv,
      offset: command.offset,
      exec: exec && !command.background,
      forwarded: this.#forwards,
    };
  }

  #branch({
    branches,
    otherwise,
  }: Extract<ShellNode, { type: 'if' }>): ShellNode[] {
    for (const { condition, body } of branches) {
      if (holds(condition, this.#values) !== false) return body;
    }
    return otherwise ?? [];
  }

  #matching({
    word,
    branches,
  }: Extract<ShellNode, { type: 'case' }>): ShellNode[] {
    const value = this.#values.expand(word);
    const known = !value.includes('$');
    const matches = ({ patterns }: { patterns: string[] }) =>
      patterns.some(pattern =>
        known ? matchesPattern(value, pattern) : /^prod/.test(pattern),
      );
    const chosen =
      branches.find(matches) ??
      branches.find(({ patterns }) => patterns.includes('*')) ??
      branches[0];
    return chosen?.body ?? [];
  }

  #declare(nodes: readonly ShellNode[]): void {
    for (const node of nodes) {
      if (node.type === 'function') this.#functions.set(node.name, node.body);
    }
  }

  /** Whether the script traps SIGTERM, kills its child with it and waits. */
  #passesSignals(commands: readonly ShellCommand[]): boolean {
    const traps = commands.filter(
      ({ argv }) =>
        argv[0] === 'trap' &&
        argv.slice(2).some(word => /^(SIG)?TERM$|^15$/i.test(word)),
    );
    const waits = commands.some(({ argv }) => argv[0] === 'wait');
    return (
      waits &&
      traps.some(({ argv }) => {
        const body = this.#functions.get(argv[1]?.split(/\s/)[0] ?? '') ?? [];
        return (
          /\bkill\b/.test(argv[1] ?? '') ||
          flatten(body).some(command => command.argv[0] === 'kill')
        );
      })
    );
  }
}

/** The branches of a `case`, those that are named like a server before others. */
function serversFirst(
  branches: readonly { patterns: string[]; body: ShellNode[] }[],
): ShellNode[][] {
  const serves = ({ patterns }: { patterns: string[] }) =>
    patterns.some(name =>
      /^(api|app|web|www|serve|server|start|run|prod\w*)$/.test(name),
    );
  return [
    ...branches.filter(serves),
    ...branches.filter(branch => !serves(branch)),
  ].map(({ body }) => body);
}

function withoutExecOptions(words: readonly string[]): string[] {
  let at = 0;
  while (/^-[cla]+$/.test(words[at] ?? ''))
    at += words[at].endsWith('a') ? 2 : 1;
  return words.slice(at);
}
