import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ShutdownFact } from '../facts';
import { findIn } from '../shared/findIn';
import { declaration } from './crates';
import { RustServer, rustServers } from './servers';
import { sourcesOf } from './sources';

/** What lets a server finish what is in flight. */
const DRAINS =
  /\.(?:with_graceful_shutdown|serve_with_shutdown|serve_with_incoming_shutdown|bind_with_graceful_shutdown|try_bind_with_graceful_shutdown|serve_incoming_with_graceful_shutdown|run_with_graceful_shutdown|graceful_shutdown|stop_graceful|try_serve_with_graceful_shutdown|run_with_signal|graceful)\s*\(|\.stop\s*\(\s*true\s*\)|\bGracefulShutdown::new\s*\(|\.shutdown_with_limit\s*\(|\bshutdown_on\s*\(/;
/** What a server is stopped by without waiting. */
const FORCES =
  /\.stop\s*\(\s*false\s*\)|\.stop_forceable\s*\(|\.stop_forcible\s*\(/;
const SIGTERM =
  /\bSignalKind::terminate\s*\(\s*\)|\bSIGTERM\b|\bTERM_SIGNALS\b|\bSignal::(?:SIG)?TERM\b|\bTerminate\b[^;\n]{0,20}signal/;
/** Libraries that wait for SIGTERM by themselves. */
const SIGNAL_LIBRARIES: readonly { crates: RegExp; call: RegExp }[] = [
  { crates: /^tokio-graceful-shutdown$/, call: /\.catch_signals\s*\(/ },
  { crates: /^tokio-graceful$/, call: /\bShutdown::(?:default|builder)\s*\(/ },
  {
    crates: /^(async-ctrlc|ctrlc)$/,
    call: /\bset_handler\s*\(|\bCtrlC::new\s*\(/,
  },
  {
    crates:
      /^(shutdown-handler|graceful-shutdown|tokio-shutdown|axum-shutdown)$/,
    call: /\b(?:ShutdownHandler|Shutdown)::\w+\s*\(/,
  },
];
const INTERRUPT = /\bctrl_c\s*\(\s*\)|\bSignalKind::interrupt\s*\(|\bSIGINT\b/;
const TIMEOUT =
  /\.shutdown_timeout\s*\(\s*(\d+)\s*\)|\bgraceful_shutdown\s*\(\s*Some\s*\(\s*(?:\w+::)*Duration::from_secs\s*\(\s*(\d+)/;

/** Actix gives what is in flight no time. */
const NO_TIME = /\.shutdown_timeout\s*\(\s*0\s*\)/;

/** What SIGTERM does to the component's server. */
export function shutdown(scope: ComponentScope): ShutdownFact[] {
  const servers = serving(scope);
  const [server] = servers;
  if (!server) return [];
  return [
    byFramework(scope, servers) ??
      byHandler(scope, server) ?? {
        outcome: 'none',
        mechanism: `${server.framework} does nothing on SIGTERM by default`,
        at: [server.at],
      },
  ];
}

/** What answers requests, or works off a queue where nothing does. */
function serving(scope: ComponentScope): RustServer[] {
  const servers = rustServers(scope);
  const answering = servers.filter(
    ({ protocol, auxiliary }) => protocol !== 'queue' && !auxiliary,
  );
  return answering.length > 0 ? answering : servers;
}

function byFramework(
  scope: ComponentScope,
  servers: readonly RustServer[],
): ShutdownFact | undefined {
  if (!servers.every(({ drains }) => drains)) return undefined;
  const noTime = findIn(sourcesOf(scope), NO_TIME);
  if (noTime) {
    return {
      outcome: 'forces',
      mechanism: '`shutdown_timeout(0)` leaves no time to finish',
      at: [noTime],
    };
  }
  const [{ framework, at }] = servers;
  return {
    outcome: 'drains',
    mechanism: `${framework} by default`,
    at: [at],
    // On SIGINT it ends at once.
    ...(framework === 'Actix Web' && { signals: ['SIGTERM'] }),
    ...timeoutOf(scope),
  };
}

function byHandler(
  scope: ComponentScope,
  server: RustServer,
): ShutdownFact | undefined {
  const sources = sourcesOf(scope);
  const signal = signalOf(scope);
  const drain = findIn(sources, DRAINS);
  const forced = findIn(sources, FORCES);
  if (signal && drain) {
    return {
      outcome: 'drains',
      mechanism: 'a graceful shutdown on SIGTERM',
      at: [drain, signal],
      ...timeoutOf(scope),
    };
  }
  if (signal && forced) {
    return {
      outcome: 'forces',
      mechanism: '`stop(false)` cuts requests off',
      at: [signal, forced],
    };
  }
  if (signal) {
    return server.protocol === 'queue' || server.auxiliary
      ? {
          outcome: 'drains',
          mechanism: 'SIGTERM ends the loop that does the work',
          at: [signal],
        }
      : {
          outcome: 'exits',
          mechanism:
            'the signal is caught, and no server is shut down gracefully',
          at: [signal],
        };
  }
  const interrupt = findIn(sources, INTERRUPT);
  return interrupt
    ? {
        outcome: 'misses',
        mechanism: 'only Ctrl-C is handled, SIGTERM is not',
        at: [interrupt],
      }
    : undefined;
}

function signalOf(scope: ComponentScope): Evidence | undefined {
  const sources = sourcesOf(scope);
  const own = findIn(sources, SIGTERM);
  if (own) return own;
  for (const { crates, call } of SIGNAL_LIBRARIES) {
    const declared = declaration(scope, crates);
    const at = declared && findIn(sources, call);
    if (!declared || !at) continue;
    // ctrlc handles SIGTERM by a feature only.
    if (!/ctrlc/.test(declared.name)) return at;
    const manifest = scope.tree.read(declared.at.path)?.lines[
      (declared.at.line ?? 1) - 1
    ];
    if (/termination/.test(manifest ?? '')) return at;
  }
  return undefined;
}

function timeoutOf(scope: ComponentScope): { drainSeconds?: number } {
  for (const { code } of sourcesOf(scope)) {
    const match = TIMEOUT.exec(code);
    if (match) return { drainSeconds: Number(match[1] ?? match[2]) };
  }
  return {};
}
