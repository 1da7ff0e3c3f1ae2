import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ServerFact, ShutdownFact } from '../facts';
import { findIn } from '../shared/findIn';
import { perScope } from '../../component/perScope';
import { buildFiles, findLibrary, findPlugin } from './builds/builds';
import { ConfigEntry } from './config/ConfigEntry';
import { configuration } from './config/configuration';
import { secondsOf } from './duration';
import { servers } from './servers';
import { shutdownHooks } from './shutdownHooks';
import { programSources } from './sources';
import { springShutdown } from './springShutdown';
import { isAtLeast } from './version';

/** Frameworks that drain when they are stopped, and are stopped by SIGTERM. */
const DRAINING: ReadonlyMap<string, string> = new Map([
  ['Dropwizard', "Dropwizard's `shutdownGracePeriod` of 30 s by default"],
  ['http4s', "the http4s server's resource, which drains when it is released"],
  ['ZIO HTTP', 'ZIO HTTP by default'],
  ['Finatra', 'TwitterServer by default'],
  [
    'gRPC Spring Boot starter',
    "the starter's `shutdown-grace-period` of 30 s by default",
  ],
  ['Spring gRPC', "Spring gRPC's `shutdown-grace-period` of 30 s by default"],
  ['Micronaut gRPC', 'Micronaut gRPC by default'],
]);
/** Settings that switch draining on, with the unit of a bare number. */
const SWITCHES: ReadonlyMap<string, readonly [key: string, unit: 'ms' | 's']> =
  new Map([
    ['Quarkus', ['quarkus.shutdown.timeout', 's']],
    ['Quarkus gRPC', ['quarkus.shutdown.timeout', 's']],
    ['Helidon', ['server.shutdown-grace-period', 's']],
  ]);
/** What drains in code, by framework. */
const IN_CODE: ReadonlyMap<string, RegExp> = new Map([
  [
    'Akka HTTP',
    /\baddToCoordinatedShutdown\s*\(|\bCoordinatedShutdown\b[^\n]{0,200}\n?[^\n]{0,200}\bterminate\b/,
  ],
  [
    'Pekko HTTP',
    /\baddToCoordinatedShutdown\s*\(|\bCoordinatedShutdown\b[^\n]{0,200}\n?[^\n]{0,200}\bterminate\b/,
  ],
  ['Akka gRPC', /\baddToCoordinatedShutdown\s*\(/],
  ['Pekko gRPC', /\baddToCoordinatedShutdown\s*\(/],
  ['Armeria', /\bgracefulShutdownTimeout(Millis)?\s*\(/],
  ['Armeria gRPC', /\bgracefulShutdownTimeout(Millis)?\s*\(/],
  ['Tapir', /\bextends\s+(OxApp|IOApp|ZIOAppDefault|ResourceApp)\b/],
  ['Jetty', /\bsetStopAtShutdown\s*\(\s*true|\bstopAtShutdown\s*=\s*true/],
  ['http4k', /\bStopMode\.Graceful\b|\bGraceful\s*\(/],
]);
/** Consumers whose container stops polling and finishes the message. */
const CONTAINED =
  /^(Kafka|RabbitMQ|SQS|JMS|Pulsar|RocketMQ) listener$|^Spring Cloud Stream$|^Reactive Messaging$/;
const BAD: readonly ShutdownFact['outcome'][] = ['forces', 'none', 'unknown'];

/** What becomes of what the component serves when it gets SIGTERM. */
export const shutdown = perScope((scope): ShutdownFact[] => {
  const all = servers(scope);
  const listeners = all.filter(({ protocol }) => protocol !== 'queue');
  const facts = (listeners.length ? listeners : all).map(server =>
    shutdownOf(scope, server),
  );
  // One server that drops what it does is not made good by another.
  for (const outcome of BAD) {
    const bad = facts.filter(fact => fact.outcome === outcome);
    if (bad.length) return bad;
  }
  return facts;
});

function shutdownOf(scope: ComponentScope, server: ServerFact): ShutdownFact {
  const { framework, at } = server;
  if (framework === 'Spring Boot') return springShutdown(scope, server);
  if (framework === 'Micronaut') return micronautShutdown(scope, at);
  const known = DRAINING.get(framework);
  if (known) return drains(known, [at], declaredDrain(scope));
  if (framework === 'Ktor') return ktorShutdown(scope, at);
  if (framework === 'Play') return playShutdown(server);
  if (CONTAINED.test(framework)) {
    return drains(`the ${framework}'s container, which stops polling`, [at]);
  }
  return (
    bySetting(scope, framework) ??
    byIntegration(scope, framework) ??
    inCode(scope, framework) ??
    byHook(scope) ?? {
      outcome: 'none',
      mechanism: `${framework} does not drain by itself`,
      at: [at],
    }
  );
}

function drains(
  mechanism: string,
  at: Evidence[],
  drainSeconds?: number,
): ShutdownFact {
  return {
    outcome: 'drains',
    mechanism,
    at,
    ...(drainSeconds !== undefined && { drainSeconds }),
  };
}

function bySetting(
  scope: ComponentScope,
  framework: string,
): ShutdownFact | undefined {
  const [key, unit] = SWITCHES.get(framework) ?? [];
  const entry = key ? configuration(scope).get(key) : undefined;
  return (
    entry &&
    unit &&
    drains(`\`${entry.key}\``, [entry.at], secondsOf(entry.value, unit))
  );
}

/** Armeria drains by default where Spring Boot runs it, not by itself. */
function byIntegration(
  scope: ComponentScope,
  framework: string,
): ShutdownFact | undefined {
  const library = /^Armeria/.test(framework)
    ? findLibrary(scope, /^com\.linecorp\.armeria:armeria-spring-boot\d*-/)
    : undefined;
  return (
    library &&
    drains("Armeria's Spring Boot integration by default", [library.at])
  );
}

function inCode(
  scope: ComponentScope,
  framework: string,
): ShutdownFact | undefined {
  const pattern = IN_CODE.get(framework);
  const at = pattern && findIn(programSources(scope), pattern);
  return at && drains(`${framework} is told to drain in the code`, [at]);
}

/** The best of the hooks: a second one that forces comes after it. */
function byHook(scope: ComponentScope): ShutdownFact | undefined {
  const hooks = shutdownHooks(scope);
  const hook = hooks.find(({ effect }) => effect === 'drains') ?? hooks[0];
  return (
    hook && {
      outcome: hook.effect,
      mechanism: `\`${hook.call}\` in a shutdown hook`,
      at: [hook.at],
      ...(hook.drainSeconds !== undefined && {
        drainSeconds: hook.drainSeconds,
      }),
    }
  );
}

function micronautShutdown(scope: ComponentScope, at: Evidence): ShutdownFact {
  const settings = configuration(scope);
  const enabled = settings.get('micronaut.lifecycle.graceful-shutdown.enabled');
  if (enabled?.value === 'true') {
    const period = settings.get(
      'micronaut.lifecycle.graceful-shutdown.grace-period',
    );
    return drains(
      '`micronaut.lifecycle.graceful-shutdown`',
      [enabled.at],
      period && secondsOf(period.value, 's'),
    );
  }
  return (
    byHook(scope) ?? {
      outcome: 'none',
      mechanism: 'Micronaut drains only where that is switched on',
      at: [at],
    }
  );
}

/** Ktor's own ways to start; a framework around it may stop it otherwise. */
const KTOR_START =
  /\bembeddedServer\b|\bEngineMain\b|\bcommandLineEnvironment\b|\bserver\s*\(\s*(Netty|CIO|Jetty|Tomcat)\b/;

function ktorShutdown(scope: ComponentScope, at: Evidence): ShutdownFact {
  const started =
    findIn(programSources(scope), KTOR_START) ??
    findIn(
      buildFiles(scope).flatMap(({ path }) => scope.tree.read(path) ?? []),
      KTOR_START,
    );
  const hook = byHook(scope);
  if (started || findPlugin(scope, /^io\.ktor\.plugin:/)) {
    return drains(
      'the Ktor engine, whose shutdown hook waits for calls by default',
      [started ?? at],
      declaredDrain(scope),
    );
  }
  return (
    hook ?? {
      outcome: 'unknown',
      mechanism: 'a framework from elsewhere starts the Ktor engine',
      at: [at],
    }
  );
}

function playShutdown({ version, at }: ServerFact): ShutdownFact {
  const old = version !== undefined && !isAtLeast(version, 2, 6);
  return old
    ? { outcome: 'none', mechanism: `Play ${version} does not drain`, at: [at] }
    : drains(
        `Play${version ? ` ${version}` : ''} by its coordinated shutdown`,
        [at],
      );
}

/** Time-outs that a program declares for frameworks that drain anyway. */
function declaredDrain(scope: ComponentScope): number | undefined {
  const settings = configuration(scope);
  const ktor: ConfigEntry | undefined = settings.get(
    'ktor.deployment.shutdownTimeout',
  );
  const grpc = settings.get(
    'grpc.server.shutdown-grace-period',
    'spring.grpc.server.shutdown-grace-period',
  );
  return (
    (ktor && secondsOf(ktor.value, 'ms')) ??
    (grpc && secondsOf(grpc.value, 's'))
  );
}
