import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { ServerFact, ShutdownFact } from '../facts';
import { deployedEnvironment } from '../shared/deployedEnvironment';
import { findIn } from '../shared/findIn';
import { gemAt } from './gems';
import { SERVER_PROGRAMS, ServerProgram } from './serverPrograms';
import { servers } from './servers';
import { rackServer, startedServers } from './startedServers';
import { signalHandlers } from './signalHandlers';
import { sourcesOf } from './sources';

/** What becomes of requests in flight when the component gets SIGTERM. */
export function shutdown(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): ShutdownFact[] {
  const serving = servers(scope, images);
  if (serving.length === 0) return [];
  const servesHttp = serving.some(({ protocol }) => protocol === 'http');
  // A worker of a web application stands beside it.
  const started = startedServers(scope, images).filter(
    ({ program }) => !servesHttp || program.protocol === 'http',
  );
  const facts = started.map(({ program, at }) =>
    ofProgram(scope, images, program, at),
  );
  facts.push(...signalHandlers(scope));
  if (
    servesHttp &&
    !started.some(({ program }) => program.protocol === 'http')
  ) {
    facts.push(...declaredServer(scope, images, serving));
  }
  for (const server of serving) {
    if (server.protocol === 'queue' && !servesHttp) {
      facts.push(...queue(scope, images, server, facts));
    }
    // A handler decides for all of the program; another server does not.
    const decided =
      facts.some(fact => fact.server === undefined) ||
      gemAt(scope, ['gruf']) !== undefined;
    if (server.protocol === 'grpc' && !decided) {
      facts.push({
        outcome: 'none',
        server: server.framework,
        mechanism: 'the gRPC server does not handle SIGTERM',
        at: [server.at],
      });
    }
  }
  return facts;
}

function ofProgram(
  scope: ComponentScope,
  images: readonly ImageBuild[],
  { title, onSigterm }: ServerProgram,
  at: Evidence,
): ShutdownFact {
  if (title === 'Puma') {
    const forced = configuration(
      scope,
      'puma',
      /^[ \t]*force_shutdown_after[ \t(]+(?::immediately|0\b)/m,
    );
    if (forced)
      return {
        outcome: 'forces',
        server: title,
        mechanism: 'Puma with `force_shutdown_after :immediately`',
        at: [forced],
      };
  }
  if (title === 'Unicorn') {
    const signal = images.find(image => image.stopSignal)?.stopSignal;
    if (signal?.name === 'SIGQUIT') {
      return {
        outcome: 'drains',
        server: title,
        mechanism: 'Unicorn stops gracefully on the image’s SIGQUIT',
        at: [signal.at],
        signals: [signal.name],
      };
    }
    const trap = configuration(
      scope,
      'unicorn',
      /\btrap[ \t(]+["':]?(?:SIG)?TERM\b/,
    );
    if (trap)
      return {
        outcome: 'drains',
        server: title,
        mechanism: 'Unicorn with SIGTERM turned into SIGQUIT',
        at: [trap],
      };
  }
  if (title === 'Resque') {
    const graceful = deployedEnvironment(scope).find(({ name }) =>
      /^(GRACEFUL_TERM|TERM_CHILD)$/.test(name),
    );
    if (graceful)
      return {
        outcome: 'drains',
        server: title,
        mechanism: `Resque with \`${graceful.name}\``,
        at: [graceful.at],
      };
  }
  const mechanism = {
    drains: `${title} drains by default`,
    exits: `${title} ends at once on SIGTERM`,
    none: `${title} does not handle SIGTERM`,
  };
  return {
    outcome: onSigterm,
    server: title,
    mechanism: mechanism[onSigterm],
    at: [at],
  };
}

/** The server that is installed is the one that runs a Rack application. */
function declaredServer(
  scope: ComponentScope,
  images: readonly ImageBuild[],
  serving: readonly ServerFact[],
): ShutdownFact[] {
  const program = rackServer(scope);
  const at = program && gemAt(scope, [program.gem]);
  if (program && at) return [ofProgram(scope, images, program, at)];
  const wrapper = gemAt(scope, ['govuk_app_config']);
  if (wrapper)
    return [
      {
        outcome: 'drains',
        server: 'Puma',
        mechanism: 'Puma, which `govuk_app_config` brings, drains by default',
        at: [wrapper],
      },
    ];
  const [{ at: place, framework }] = serving;
  if (framework === 'WEBrick') {
    return [
      {
        outcome: 'none',
        server: framework,
        mechanism: 'WEBrick does not handle SIGTERM',
        at: [place],
      },
    ];
  }
  return [
    {
      outcome: 'unknown',
      server: framework,
      mechanism: 'nothing here says which server runs the application',
      at: [place],
    },
  ];
}

function queue(
  scope: ComponentScope,
  images: readonly ImageBuild[],
  { framework, at }: ServerFact,
  known: readonly ShutdownFact[],
): ShutdownFact[] {
  const program = [...SERVER_PROGRAMS.values()].find(
    ({ title }) => title === framework,
  );
  if (program) return [ofProgram(scope, images, program, at)];
  return known.length > 0
    ? []
    : [
        {
          outcome: 'none',
          mechanism: `${framework} does not handle SIGTERM`,
          at: [at],
        },
      ];
}

function configuration(
  scope: ComponentScope,
  name: string,
  pattern: RegExp,
): Evidence | undefined {
  return findIn(
    sourcesOf(scope).filter(({ path }) =>
      new RegExp(`(^|/)${name}[\\w.-]*\\.rb$`).test(path),
    ),
    pattern,
  );
}
