import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { SyntaxNode } from '../../../formats/syntax/syntax';
import { secondsOf } from '../code/duration';
import { environmentOf } from '../code/environmentBranch';
import { functionsNamed } from '../code/functionsNamed';
import {
  delayAround,
  isDevelopmentOnly,
  isExit,
  isLeftAlone,
  waitsBetween,
} from './callShapes';
import { StopTarget, isStore, stopTargetOf } from './stopTarget';
import {
  argumentsOf,
  calleeOf,
  functionAround,
  isFunction,
  splitMember,
} from '../code/syntaxTree';

/** What a signal handler does, what it calls included. */
export interface HandlerEffects {
  stops: { target: StopTarget; at: Evidence; text: string }[];
  forces: Evidence[];
  exits: Evidence[];
  /** It exits right after it began to stop the server. */
  exitsAtOnce?: Evidence;
  /** It stops a server that only development has. */
  stopsDevelopmentServer?: Evidence;
  /** Functions from outside the repository that could stop the server. */
  unresolved: { name: string; at: Evidence }[];
  /** The time-out after which it ends by force. */
  deadlineSeconds?: number;
}

/** Calls are followed from function to function, so far and no further. */
const MAX_DEPTH = 4;
const MAX_FUNCTIONS = 40;

/** Says what a handler given to `process.on` does. */
export function effectsOf(
  scope: ComponentScope,
  file: SourceFile,
  handler: SyntaxNode,
): HandlerEffects {
  const effects: HandlerEffects = {
    stops: [],
    forces: [],
    exits: [],
    unresolved: [],
  };
  const walk = new EffectWalk(scope, effects);
  walk.expression(file, handler, 0);
  return effects;
}

const FORCES = /^(forceShutdown|closeAllConnections)$/;
const STOPS =
  /^(close|closeAsync|closeServer|stop|stopAsync|shutdown|shutDown|shutdownAsync|terminate|tryShutdown|gracefulShutdown|gracefulClose|drain|lower|dispose|cancel|disconnect|destroy|exit|pause)$/;
const COULD_STOP =
  /shut|stop|clos|terminat|dispos|drain|clean|grace|exit|kill/i;
/** Calls that no component defines under a name worth looking for. */
const COMMON =
  /^(log|info|warn|error|debug|trace|fatal|then|catch|finally|on|once|off|emit|get|set|map|forEach|filter|push|all|allSettled|race|resolve|reject|setTimeout|setImmediate|clearTimeout|clearInterval|String|Number|toString|require|end|flush|write|quit|bind|call|apply|next|send|json|exit|kill)$/;

class EffectWalk {
  readonly #scope: ComponentScope;
  readonly #effects: HandlerEffects;
  readonly #seen = new Set<string>();

  constructor(scope: ComponentScope, effects: HandlerEffects) {
    this.#scope = scope;
    this.#effects = effects;
  }

  /** A handler, or whatever stands for one. */
  expression(file: SourceFile, node: SyntaxNode, depth: number): void {
    if (isFunction(node)) {
      this.#body(file, node, depth);
      return;
    }
    switch (node.type) {
      case 'identifier':
        this.#named(file, node.text, node, depth);
        return;
      case 'member_expression':
        this.#member(file, node, depth);
        return;
      case 'call_expression': {
        const { receiver, name } = calleeOf(node);
        // handler.bind(this) is the handler; makeHandler(server) makes one
        if (name === 'bind') {
          const callee = node.childForFieldName('function');
          const target = callee?.childForFieldName('object');
          if (target) this.expression(file, target, depth);
        } else {
          this.#call(file, node, receiver, name, depth);
        }
        for (const argument of argumentsOf(node)) {
          if (isFunction(argument)) this.#body(file, argument, depth);
        }
        return;
      }
      default:
        for (const child of node.namedChildren) {
          if (child) this.expression(file, child, depth);
        }
    }
  }

  #body(file: SourceFile, node: SyntaxNode, depth: number): void {
    const key = `${file.path}:${node.startIndex}`;
    if (this.#seen.has(key) || this.#seen.size >= MAX_FUNCTIONS) return;
    this.#seen.add(key);
    const calls = node
      .descendantsOfType('call_expression')
      .filter((call): call is SyntaxNode => call !== null);
    for (const call of calls) {
      const { receiver, name } = calleeOf(call);
      this.#call(file, call, receiver, name, depth);
      for (const argument of argumentsOf(call)) {
        // promisify(server.close), process.nextTick(stop)
        if (argument.type === 'member_expression') {
          this.#member(file, argument, depth);
        } else if (argument.type === 'identifier') {
          this.#callback(file, argument, depth);
        }
      }
    }
    this.#noteExitAtOnce(file, node);
  }

  #call(
    file: SourceFile,
    call: SyntaxNode,
    receiver: string,
    name: string,
    depth: number,
  ): void {
    const at = file.at(call.startIndex);
    if (isExit(receiver, name)) {
      const delay = delayAround(call);
      if (delay === undefined) this.#effects.exits.push(at);
      else this.#noteDeadline(secondsOf(delay, file));
    } else if (FORCES.test(name)) {
      this.#effects.forces.push(at);
    } else if (receiver) {
      this.#stop(file, call, receiver, name, depth);
    } else if (!COMMON.test(name)) {
      this.#named(file, name, call, depth);
    }
  }

  #member(file: SourceFile, node: SyntaxNode, depth: number): void {
    const { receiver, name } = splitMember(node);
    this.#stop(file, node, receiver, name, depth);
  }

  #callback(file: SourceFile, node: SyntaxNode, depth: number): void {
    if (COMMON.test(node.text) || depth >= MAX_DEPTH) return;
    const found = functionsNamed(this.#scope, node.text, file, 'neighbours');
    for (const candidate of found) {
      if (candidate.file === file) this.#body(file, candidate.node, depth + 1);
    }
  }

  #stop(
    file: SourceFile,
    node: SyntaxNode,
    receiver: string,
    name: string,
    depth: number,
  ): void {
    const at = file.at(node.startIndex);
    const target = STOPS.test(name)
      ? stopTargetOf(file, receiver, name)
      : undefined;
    if (target && environmentOf(node) !== 'development') {
      if (isDevelopmentOnly(file, receiver)) {
        this.#effects.stopsDevelopmentServer = at;
      } else {
        const text = `${receiver.replace(/[?!]/g, '')}.${name}()`;
        this.#effects.stops.push({ target, at, text });
      }
    }
    if (target === 'server' || COMMON.test(name) || isStore(receiver)) return;
    const found = this.#follow(file, name, depth);
    if (!found && !target && STOPS.test(name)) {
      this.#effects.unresolved.push({ name: `${receiver}.${name}`, at });
    }
  }

  #named(
    file: SourceFile,
    name: string,
    node: SyntaxNode,
    depth: number,
  ): void {
    if (this.#follow(file, name, depth) || !COULD_STOP.test(name)) return;
    const at = file.at(node.startIndex);
    if (/server|http|app/i.test(name)) {
      this.#effects.stops.push({ target: 'server', at, text: `${name}()` });
    } else {
      this.#effects.unresolved.push({ name, at });
    }
  }

  #follow(file: SourceFile, name: string, depth: number): boolean {
    if (depth >= MAX_DEPTH) return true;
    const reach = COULD_STOP.test(name) ? 'process' : 'neighbours';
    const found = functionsNamed(this.#scope, name, file, reach);
    for (const candidate of found) {
      this.#body(candidate.file, candidate.node, depth + 1);
    }
    return found.length > 0;
  }

  #noteDeadline(seconds: number | undefined): void {
    if (seconds === undefined) return;
    this.#effects.deadlineSeconds = Math.max(
      this.#effects.deadlineSeconds ?? 0,
      seconds,
    );
  }

  /** `server.close(); process.exit(0)` waits for nothing. */
  #noteExitAtOnce(file: SourceFile, body: SyntaxNode): void {
    const own = body
      .descendantsOfType('call_expression')
      .filter((call): call is SyntaxNode => call !== null)
      .filter(call => functionAround(call)?.id === body.id);
    const close = own.find(call => {
      const { receiver, name } = calleeOf(call);
      return (
        STOPS.test(name) &&
        stopTargetOf(file, receiver, name) === 'server' &&
        isLeftAlone(call)
      );
    });
    const exit = own.find(call => {
      const { receiver, name } = calleeOf(call);
      return (
        isExit(receiver, name) &&
        close !== undefined &&
        call.startIndex > close.startIndex
      );
    });
    if (close && exit && !waitsBetween(body, close, exit)) {
      this.#effects.exitsAtOnce ??= file.at(exit.startIndex);
    }
  }
}
