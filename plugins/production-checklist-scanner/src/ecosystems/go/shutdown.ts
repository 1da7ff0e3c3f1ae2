import { ComponentScope } from '../../component/ComponentScope';
import { ShutdownFact } from '../facts';
import { StopCall, drainCalls, forcedStops } from './drainCalls';
import { GoServer, goServers } from './servers';
import { shutdownLibraries } from './shutdownLibraries';
import { blockedBy, returnsEarly } from './shutdownOrder';
import { SignalHandler, signalHandlers } from './signalHandlers';
import { functionAround } from './syntaxTree';

/**
 * What SIGTERM does to the component's server. One answer for all of it: a
 * process has one end, however many handlers it has.
 */
export function shutdown(scope: ComponentScope): ShutdownFact[] {
  const servers = serving(scope);
  const [server] = servers;
  if (!server) return [];
  return [
    byFramework(servers) ??
      byLibrary(scope) ??
      byHandler(scope) ??
      missed(scope) ?? {
        outcome: 'none',
        mechanism: `${server.framework} does nothing on SIGTERM by default`,
        at: [server.at],
      },
  ];
}

/** What answers requests, or works off a queue where nothing does. */
function serving(scope: ComponentScope): GoServer[] {
  const servers = goServers(scope);
  const answering = servers.filter(
    ({ protocol, auxiliary }) => protocol !== 'queue' && !auxiliary,
  );
  return answering.length > 0 ? answering : servers;
}

function byFramework(servers: readonly GoServer[]): ShutdownFact | undefined {
  if (!servers.every(({ drains }) => drains)) return undefined;
  const [{ framework, at }] = servers;
  return { outcome: 'drains', mechanism: `${framework} by default`, at: [at] };
}

function byLibrary(scope: ComponentScope): ShutdownFact | undefined {
  const [library] = shutdownLibraries(scope);
  return (
    library && { outcome: 'drains', mechanism: library.title, at: [library.at] }
  );
}

function byHandler(scope: ComponentScope): ShutdownFact | undefined {
  const handlers = signalHandlers(scope).filter(({ sigterm }) => sigterm);
  if (handlers.length === 0) return undefined;
  const blocked = handlers.map(handler => blockedBy(scope, handler));
  const [first] = blocked;
  if (first && blocked.every(Boolean)) {
    return {
      outcome: 'misses',
      mechanism: `\`${first.text}\` blocks before the program asks for signals`,
      at: [first.at, handlers[0].at],
    };
  }
  return drained(scope, handlers) ?? notDrained(scope, handlers);
}

function drained(
  scope: ComponentScope,
  handlers: readonly SignalHandler[],
): ShutdownFact | undefined {
  const wanted = stopsWanted(scope);
  const [drain] = drainCalls(scope)
    .filter(({ stops }) => wanted.includes(stops))
    .sort((a, b) => distance(a, handlers) - distance(b, handlers));
  if (!drain) return undefined;
  const early = returnsEarly(scope, drain);
  if (early) {
    return {
      outcome: 'exits',
      mechanism: `\`${early.text}\` returns as soon as \`${drain.text}\` begins, and \`main\` does not wait for it to finish`,
      at: [drain.at, early.at],
    };
  }
  const handler = nearestTo(drain, handlers);
  return {
    outcome: 'drains',
    mechanism: `\`${drain.text}\` on SIGTERM`,
    at: [drain.at, handler.at],
    drainSeconds: drain.drainSeconds,
  };
}

function notDrained(
  scope: ComponentScope,
  handlers: readonly SignalHandler[],
): ShutdownFact {
  const [handler] = handlers;
  if (!answers(scope) && !handlers.every(exitsAtOnce)) {
    return {
      outcome: 'drains',
      mechanism: 'SIGTERM ends the loop that does the work',
      at: [handler.at],
    };
  }
  const forced = forcedStops(scope);
  if (forced.length > 0) {
    return {
      outcome: 'forces',
      mechanism: `\`${forced[0].text}\` cuts requests off`,
      at: [handler.at, ...forced.map(({ at }) => at)],
    };
  }
  return {
    outcome: 'exits',
    mechanism:
      'the signal is caught, and the program ends without `Shutdown` or `GracefulStop` of its server',
    at: [handler.at],
  };
}

/** A handler for Ctrl-C alone. */
function missed(scope: ComponentScope): ShutdownFact | undefined {
  const handler = signalHandlers(scope).find(({ interrupt }) => interrupt);
  return handler
    ? {
        outcome: 'misses',
        mechanism:
          'only the interrupt of a terminal is handled, SIGTERM is not',
        at: [handler.at],
      }
    : undefined;
}

function stopsWanted(scope: ComponentScope): StopCall['stops'][] {
  return answers(scope) ? ['server'] : ['server', 'consumer'];
}

/** Whether anything waits for answers, beside metrics and health checks. */
function answers(scope: ComponentScope): boolean {
  return goServers(scope).some(
    ({ protocol, auxiliary }) => protocol !== 'queue' && !auxiliary,
  );
}

/** A drain in the file that waits for signals is the likeliest to be meant. */
function distance(
  { file, name }: StopCall,
  handlers: readonly SignalHandler[],
): number {
  const same = handlers.some(handler => handler.file === file);
  const direct = /^(Shutdown|GracefulStop)$/.test(name);
  return (same ? 0 : 2) + (direct ? 0 : 1);
}

function nearestTo(
  { file }: StopCall,
  handlers: readonly SignalHandler[],
): SignalHandler {
  return handlers.find(handler => handler.file === file) ?? handlers[0];
}

function exitsAtOnce({ node }: SignalHandler): boolean {
  const around = functionAround(node);
  const text = around?.text ?? '';
  return (
    /\bos\.Exit\s*\(/.test(text) &&
    !/\.(?:Close|Stop|Shutdown|Drain|Wait|Unsubscribe|Cancel)\s*\(|\b[cC]ancel\w*\s*\(\)|\bstop\s*\(\)/.test(
      text,
    )
  );
}
