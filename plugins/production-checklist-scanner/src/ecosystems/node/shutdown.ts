import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { ServerFact, ShutdownFact } from '../facts';
import { HandlerEffects, effectsOf } from './shutdown/handlerEffects';
import { processOf } from './code/importGraph';
import { servers } from './servers';
import { drainsByDefault } from './shutdown/shutdownDefaults';
import { findShutdownHook } from './shutdown/shutdownHooks';
import { shutdownLibraries } from './shutdown/shutdownLibraries';
import { SignalHandler, signalHandlers } from './shutdown/signalHandlers';
import { serverSources } from './code/sources';

interface AnalysedHandler {
  handler: SignalHandler;
  at: Evidence;
  effects: HandlerEffects;
}

/**
 * What SIGTERM does to the component's server. One answer for all of it: a
 * process has one end, however many handlers it has.
 */
export function shutdown(scope: ComponentScope): ShutdownFact[] {
  const [server] = servers(scope);
  if (!server) return [];
  return [
    byHandler(scope) ??
      byDefault(server) ??
      missed(scope) ?? {
        outcome: 'none',
        mechanism: `${server.framework} does nothing on SIGTERM by default`,
        at: [server.at],
      },
  ];
}

function byHandler(scope: ComponentScope): ShutdownFact | undefined {
  const handlers = handlersInServer(scope)
    .filter(({ sigterm, developmentOnly }) => sigterm && !developmentOnly)
    .map(
      (handler): AnalysedHandler => ({
        handler,
        at: handler.file.at(handler.call.startIndex),
        effects: effectsOf(scope, handler.file, handler.handler),
      }),
    );
  const libraries = shutdownLibraries(scope).filter(
    ({ leavesOutSigterm }) => !leavesOutSigterm,
  );
  const draining = handlers.find(each => drains(scope, each));
  const [library] = libraries;
  const hook = draining || library ? undefined : hooked(scope, handlers);
  if (hook) return hook;
  const cut =
    handlers.find(({ effects }) => effects.exitsAtOnce) ??
    handlers.find(each => each !== draining && cutsShort(each));
  if (cut && (draining || library || !defaultsDrain(scope))) {
    return exits(cut, draining ?? library);
  }
  if (library) {
    return {
      outcome: 'drains',
      mechanism: library.title,
      at: [library.at],
      drainSeconds: library.timeoutSeconds,
    };
  }
  if (draining) return drained(draining);
  return notDraining(scope, handlers);
}

/** A handler that ends the process without stopping any server. */
function cutsShort({ effects }: AnalysedHandler): boolean {
  return (
    effects.exits.length > 0 &&
    effects.stops.length === 0 &&
    effects.forces.length === 0 &&
    effects.unresolved.length === 0
  );
}

function drains(scope: ComponentScope, { effects }: AnalysedHandler): boolean {
  if (effects.exitsAtOnce) return false;
  const serves = servers(scope).some(({ protocol }) => protocol !== 'queue');
  return effects.stops.some(({ target }) => target === 'server' || !serves);
}

function drained({ at, effects }: AnalysedHandler): ShutdownFact {
  const stop =
    effects.stops.find(({ target }) => target === 'server') ?? effects.stops[0];
  return {
    outcome: 'drains',
    mechanism: `\`${stop.text}\` on SIGTERM`,
    at: [at, stop.at],
    drainSeconds: effects.deadlineSeconds,
  };
}

function exits(
  { at, effects }: AnalysedHandler,
  draining: { at: Evidence } | undefined,
): ShutdownFact {
  const exit = effects.exitsAtOnce ?? effects.exits[0];
  const mechanism = effects.exitsAtOnce
    ? 'the handler exits right after it begins to close the server'
    : 'the SIGTERM handler exits without closing the server';
  return {
    outcome: 'exits',
    mechanism: draining
      ? `${mechanism}, so that nothing waits for what drains it`
      : mechanism,
    at: [at, exit, ...(draining ? [draining.at] : [])],
  };
}

/** A handler that runs functions which other code gave it. */
function hooked(
  scope: ComponentScope,
  handlers: readonly AnalysedHandler[],
): ShutdownFact | undefined {
  const [first] = handlers;
  const hook = first && findShutdownHook(scope, first.handler.file);
  return hook
    ? {
        outcome: 'drains',
        mechanism: `\`${hook.text}\` in a shutdown hook`,
        at: [first.at, hook.at],
        drainSeconds: first.effects.deadlineSeconds,
      }
    : undefined;
}

function notDraining(
  scope: ComponentScope,
  handlers: readonly AnalysedHandler[],
): ShutdownFact | undefined {
  if (defaultsDrain(scope)) return undefined;
  const development = handlers.find(
    ({ effects }) => effects.stopsDevelopmentServer,
  );
  if (development?.effects.stopsDevelopmentServer) {
    return {
      outcome: 'misses',
      mechanism: 'the handler closes a server that only development has',
      at: [development.at, development.effects.stopsDevelopmentServer],
    };
  }
  const forcing = handlers.find(({ effects }) => effects.forces.length > 0);
  if (forcing) {
    return {
      outcome: 'forces',
      mechanism: 'the handler stops the server by force',
      at: [forcing.at, ...forcing.effects.forces],
    };
  }
  const unclear = handlers.find(({ effects }) => effects.unresolved.length > 0);
  if (unclear) {
    const [{ name, at }] = unclear.effects.unresolved;
    return {
      outcome: 'unknown',
      mechanism: `\`${name}()\`, which the SIGTERM handler calls`,
      at: [unclear.at, at],
    };
  }
  const leaving = handlers.find(
    ({ effects }) =>
      effects.exits.length > 0 || effects.deadlineSeconds !== undefined,
  );
  if (leaving) {
    return {
      outcome: 'exits',
      mechanism: 'the SIGTERM handler exits without closing the server',
      at: [leaving.at, ...leaving.effects.exits],
    };
  }
  const [idle] = handlers;
  return idle
    ? {
        outcome: 'misses',
        mechanism: 'the SIGTERM handler does not close the server',
        at: [idle.at],
      }
    : undefined;
}

function byDefault(server: ServerFact): ShutdownFact | undefined {
  if (!drainsByDefault(server)) return undefined;
  const { framework, version, at } = server;
  return {
    outcome: 'drains',
    mechanism: `${framework}${version ? ` ${version}` : ''} by default`,
    at: [at],
  };
}

function defaultsDrain(scope: ComponentScope): boolean {
  const [server] = servers(scope);
  return server !== undefined && drainsByDefault(server);
}

/** A handler for another signal, or for development. */
function missed(scope: ComponentScope): ShutdownFact | undefined {
  const handlers = handlersInServer(scope);
  const development = handlers.find(
    ({ sigterm, developmentOnly }) => sigterm && developmentOnly,
  );
  if (development) {
    return {
      outcome: 'misses',
      mechanism: 'the handler is registered in development only',
      at: [development.file.at(development.call.startIndex)],
    };
  }
  const library = shutdownLibraries(scope).find(
    ({ leavesOutSigterm }) => leavesOutSigterm,
  );
  const other = handlers.find(({ sigterm }) => !sigterm);
  const at = library?.at ?? other?.file.at(other.call.startIndex);
  return at
    ? {
        outcome: 'misses',
        mechanism: 'only other signals are handled, SIGTERM is not',
        at: [at],
      }
    : undefined;
}

/**
 * The handlers of the process that serves; a worker's beside it are not its
 * own. All of them where that cannot be told.
 */
function handlersInServer(scope: ComponentScope): SignalHandler[] {
  const handlers = signalHandlers(scope);
  const [server] = servers(scope);
  const file = serverSources(scope).find(
    ({ path }) => path === server?.at.path,
  );
  if (!file) return handlers;
  const process: ReadonlySet<SourceFile> = processOf(scope, file);
  const own = handlers.filter(handler => process.has(handler.file));
  return own.length > 0 ? own : handlers;
}
