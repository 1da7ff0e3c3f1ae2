import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { ServerFact, ShutdownFact } from '../facts';
import { findIn } from '../shared/findIn';
import { declaredAt } from './declarations';
import { embeddedServersIn } from './embeddedServers';
import {
  SERVER_PROGRAMS,
  ServerProgram,
  ShutdownDefault,
} from './serverPrograms';
import { servers } from './servers';
import { signalHandlersIn } from './signalHandlers';
import { serviceSourcesOf } from './sources';
import { StartedServer, startedServers } from './startedServers';
import { uwsgiShutdown } from './uwsgi';

/** A gRPC server that is given time to stop. */
const GRPC_STOP = /\.stop\s*\(\s*(?:grace\s*=\s*)?(?!0\s*\)|None\b)\w/;

/** What becomes of requests in flight when the component gets SIGTERM. */
export function shutdown(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): ShutdownFact[] {
  const serving = servers(scope, images);
  if (serving.length === 0) return [];
  // A worker of a web application stands beside it; what is asked is the server.
  const answering = serving.filter(({ protocol }) => protocol !== 'queue');
  const started = startedServers(scope, images).filter(
    ({ program }) => answering.length === 0 || program.protocol !== 'queue',
  );
  const facts = [
    ...started.map(server => startedShutdown(scope, images, server)),
    ...handlers(scope),
  ];
  const served = started.some(({ program }) => program.protocol === 'http');
  if (!served) {
    facts.push(...developmentServers(images), ...embedded(scope));
    if (facts.length === 0) facts.push(...declared(scope, serving));
  }
  const rest = (answering.length > 0 ? answering : serving).flatMap(server =>
    byFramework(scope, server, facts, started),
  );
  return [...facts, ...rest];
}

function handlers(scope: ComponentScope): ShutdownFact[] {
  const sources = serviceSourcesOf(scope);
  return sources
    .flatMap(file => signalHandlersIn(file, sources))
    .map(({ at, ...handler }) => ({ ...handler, at: [at] }));
}

function startedShutdown(
  scope: ComponentScope,
  images: readonly ImageBuild[],
  { program, args, at }: StartedServer,
): ShutdownFact {
  if (program.title === 'uWSGI')
    return uwsgiShutdown(scope, images, { args, at });
  const drainSeconds = drainTimeOf(scope, program, args);
  if (drainSeconds === 0) {
    const { title: server } = program;
    const mechanism = `${server} with a graceful time-out of 0`;
    return { outcome: 'exits', server, mechanism, at: [at], drainSeconds };
  }
  return {
    ...byDefault(program.title, program.onSigterm),
    at: [at],
    // On SIGINT it ends at once.
    ...(program.title === 'gunicorn' && { signals: ['SIGTERM'] }),
    ...(drainSeconds !== undefined && { drainSeconds }),
  };
}

function byDefault(
  title: string,
  outcome: ShutdownDefault,
): Pick<ShutdownFact, 'outcome' | 'server' | 'mechanism'> {
  const mechanism = {
    drains: `${title} drains by default`,
    exits: `${title} ends at once`,
    none: `${title} does not handle SIGTERM`,
  };
  return { outcome, server: title, mechanism: mechanism[outcome] };
}

/** The drain time-out on the command line, or in gunicorn's configuration. */
function drainTimeOf(
  scope: ComponentScope,
  { drainOption, title }: ServerProgram,
  args: readonly string[],
): number | undefined {
  if (!drainOption) return undefined;
  const at = args.findIndex(word => word.split('=')[0] === drainOption);
  const stated = at < 0 ? undefined : args[at].split('=')[1] ?? args[at + 1];
  if (stated !== undefined)
    return /^\d+$/.test(stated) ? Number(stated) : undefined;
  if (title !== 'gunicorn') return undefined;
  for (const path of scope.product(/gunicorn[\w.-]*\.py$/)) {
    const value = /^graceful_timeout\s*=\s*(\d+)/m.exec(
      scope.tree.read(path)?.code ?? '',
    )?.[1];
    if (value) return Number(value);
  }
  return undefined;
}

/** Development servers that an image starts. */
function developmentServers(images: readonly ImageBuild[]): ShutdownFact[] {
  return images
    .flatMap(({ start }) => start.steps)
    .filter(
      ({ fact }) =>
        fact?.role === 'development-server' &&
        /flask|runserver|manage\.py|http\.server/.test(fact.name),
    )
    .map(({ fact, at }) => ({
      ...byDefault(`\`${fact?.name}\``, 'none'),
      at: [at],
    }));
}

/** Servers that the program starts by itself. */
function embedded(scope: ComponentScope): ShutdownFact[] {
  return serviceSourcesOf(scope)
    .flatMap(embeddedServersIn)
    .filter(
      ({ server }) => server.onSigterm === 'drains' || !declaredServer(scope),
    )
    .map(({ server, at }) => ({
      ...byDefault(server.title, server.onSigterm),
      at: [at],
    }));
}

/** A server that is only declared is the one that runs the application. */
function declared(
  scope: ComponentScope,
  serving: readonly ServerFact[],
): ShutdownFact[] {
  if (!serving.some(({ protocol }) => protocol === 'http')) return [];
  const found = declaredServer(scope);
  if (found)
    return [
      {
        ...byDefault(found.program.title, found.program.onSigterm),
        at: [found.at],
      },
    ];
  return [
    {
      outcome: 'unknown',
      server: serving[0].framework,
      mechanism: 'nothing here says which server runs the application',
      at: [serving[0].at],
    },
  ];
}

function declaredServer(
  scope: ComponentScope,
): { program: ServerProgram; at: Evidence } | undefined {
  const programs = [...SERVER_PROGRAMS.values()].filter(
    ({ protocol }) => protocol === 'http',
  );
  for (const program of programs) {
    const at = declaredAt(scope, [program.package]);
    if (at) return { program, at };
  }
  return undefined;
}

/** What is left: servers that nothing above speaks of. */
function byFramework(
  scope: ComponentScope,
  { protocol, framework, at }: ServerFact,
  known: readonly ShutdownFact[],
  started: readonly StartedServer[],
): ShutdownFact[] {
  if (
    protocol === 'http' ||
    started.some(({ program }) => program.title === framework)
  ) {
    return [];
  }
  const program = [...SERVER_PROGRAMS.values()].find(
    ({ title }) => title === framework,
  );
  if (program && program.protocol === 'queue') {
    return [{ ...byDefault(program.title, program.onSigterm), at: [at] }];
  }
  if (isKnown(scope, protocol, known)) return [];
  const interrupt = findIn(
    serviceSourcesOf(scope),
    /\bexcept\s*\(?\s*KeyboardInterrupt\b|\bsignal\.signal\s*\(\s*signal\.SIGINT\b/,
  );
  return interrupt
    ? [
        {
          outcome: 'misses',
          server: framework,
          mechanism: 'only SIGINT (`KeyboardInterrupt`) is handled',
          at: [interrupt],
        },
      ]
    : [{ ...byDefault(framework, 'none'), at: [at] }];
}

/**
 * Whether what is known decides for a server too. A handler does so for all of
 * the program; a web server that drains lets the application stop another.
 */
function isKnown(
  scope: ComponentScope,
  protocol: ServerFact['protocol'],
  known: readonly ShutdownFact[],
): boolean {
  if (protocol !== 'grpc') return known.length > 0;
  return (
    known.some(({ server }) => server === undefined) ||
    (known.some(({ outcome }) => outcome === 'drains') &&
      findIn(serviceSourcesOf(scope), GRPC_STOP) !== undefined)
  );
}
