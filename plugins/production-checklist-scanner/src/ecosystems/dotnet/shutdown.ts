import { ComponentScope } from '../../component/ComponentScope';
import { ShutdownFact } from '../facts';
import { findIn } from '../shared/findIn';
import { hostOf } from './host';
import { servers } from './servers';
import { sourcesOf } from './sources';

const RUNS =
  /\.(?:Run|RunAsync|RunConsoleAsync|WaitForShutdown|WaitForShutdownAsync)\s*\(|\brun\s+app\b|\brunApplication\b/;
const WAITS_FOR_A_KEY = /\bConsole\.Read(?:Line|Key)?\s*\(/;
const TIMEOUT =
  /\bShutdownTimeout\s*=\s*(?:System\.)?TimeSpan\.(Zero|From(Seconds|Minutes|Milliseconds)\s*\(\s*(\d+(?:\.\d+)?))/;
const SECONDS: Readonly<Record<string, number>> = {
  Seconds: 1,
  Minutes: 60,
  Milliseconds: 0.001,
};
/** What runs on SIGTERM where there is no host. */
const HANDLER =
  /\bPosixSignalRegistration\.Create\s*\(\s*PosixSignal\.SIGTERM|\bProcessExit\s*\+=|\bAssemblyLoadContext\.(?:Default|GetLoadContext\([^)]*\))\.Unloading\s*\+=|\bDefault\.Unloading\s*\+=/;
const STOPS =
  /\.(?:Cancel|CancelAsync|Stop|StopAsync|ShutdownAsync|Set|SetResult|TrySetResult|Wait|WaitOne|Close|Dispose|StopProcessingAsync)\s*\(/;
const INTERRUPT = /\bConsole\.CancelKeyPress\s*\+=/;

/** What SIGTERM does to the component's server. */
export function shutdown(scope: ComponentScope): ShutdownFact[] {
  const [server] = servers(scope);
  if (!server) return [];
  return [
    byHost(scope) ??
      byHandler(scope) ??
      missed(scope) ?? {
        outcome: 'none',
        mechanism:
          'the program has no generic host, and nothing handles SIGTERM',
        at: [server.at],
      },
  ];
}

/** The generic host stops its servers gracefully when SIGTERM comes. */
function byHost(scope: ComponentScope): ShutdownFact | undefined {
  const host = hostOf(scope);
  if (!host) return undefined;
  const sources = sourcesOf(scope);
  const key = findIn(
    sources.filter(({ code, path }) => path === host.path && !RUNS.test(code)),
    WAITS_FOR_A_KEY,
  );
  if (key) {
    return {
      outcome: 'misses',
      mechanism: 'the program waits for a key, not for its host to stop',
      at: [key, host],
    };
  }
  const file = sources.find(({ code }) => TIMEOUT.test(code));
  const match = file && TIMEOUT.exec(file.code);
  if (file && match && match[1] === 'Zero') {
    return {
      outcome: 'forces',
      mechanism: 'the host’s `ShutdownTimeout` is zero',
      at: [file.at(match.index)],
    };
  }
  return {
    outcome: 'drains',
    mechanism: '.NET’s generic host by default',
    at: [host],
    ...(match && { drainSeconds: Number(match[3]) * SECONDS[match[2]] }),
  };
}

function byHandler(scope: ComponentScope): ShutdownFact | undefined {
  for (const file of sourcesOf(scope)) {
    const match = HANDLER.exec(file.code);
    if (!match) continue;
    const at = [file.at(match.index)];
    return STOPS.test(file.code)
      ? {
          outcome: 'drains',
          mechanism: 'a handler that stops the work on SIGTERM',
          at,
        }
      : { outcome: 'exits', mechanism: 'the handler stops no work', at };
  }
  return undefined;
}

function missed(scope: ComponentScope): ShutdownFact | undefined {
  const sources = sourcesOf(scope);
  const interrupt = findIn(sources, INTERRUPT);
  if (interrupt) {
    return {
      outcome: 'misses',
      mechanism: 'only Ctrl-C is handled, SIGTERM is not',
      at: [interrupt],
    };
  }
  const key = findIn(sources, WAITS_FOR_A_KEY);
  return key
    ? {
        outcome: 'misses',
        mechanism: 'the program waits for a key, not for SIGTERM',
        at: [key],
      }
    : undefined;
}
