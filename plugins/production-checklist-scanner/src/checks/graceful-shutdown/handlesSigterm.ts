import { defineCheck } from '../../check';
import { ShutdownFact } from '../../ecosystems/facts';
import { Component } from '../../component/Component';
import { StopSignal, isGracefulFor } from '../../images/stopSignal';
import { imageServersOf, serversOf } from '../servers';

/** The worst comes first: one server that drops requests is enough. */
const FAILURES: readonly ShutdownFact['outcome'][] = [
  'forces',
  'exits',
  'misses',
  'none',
];

/** What a server drains on where nothing else is known of it. */
const USUAL_SIGNALS: readonly string[] = ['SIGTERM', 'SIGINT'];
const STOP_SIGNAL_FIX = {
  name: 'stop-signal',
  text: 'Take `STOPSIGNAL` out, or name the signal on which the server drains.',
};

export const handlesSigterm = defineCheck({
  id: 'graceful-shutdown/handles-sigterm',
  title: 'Drains on SIGTERM',
  weight: 3,
  question:
    'Does the server stop accepting on SIGTERM and finish what is in flight?',
  why: 'Kubernetes sends SIGTERM at every rollout and node drain. A server that just ends breaks the requests it was answering.',
  remediation:
    'On SIGTERM stop accepting new requests, wait for those in flight, then exit.',
  reasons: {
    drains: 'On SIGTERM it finishes what is in flight: {mechanism}.',
    image: '{server} stops gracefully by its image’s STOPSIGNAL.',
    exits:
      'SIGTERM ends the process without finishing what is in flight: {mechanism}.',
    forces: 'SIGTERM stops the server by force: {mechanism}.',
    misses: 'SIGTERM does not reach the handler in production: {mechanism}.',
    none: 'Nothing handles SIGTERM and {framework} does not drain by default.',
    otherSignal:
      'The container is stopped with `STOPSIGNAL {signal}`, which is not the signal it drains on: {mechanism}.',
    imageSignal:
      'On `STOPSIGNAL {signal}` {server} does not finish what is in flight.',
    unclear: 'What decides is not in the repository: {mechanism}.',
    servesNothing: 'The component serves nothing that could be in flight.',
  },
  evaluate(component, verdict) {
    const servers = serversOf(component);
    const facts = component.ecosystems
      .filter(ecosystem => ecosystem.servers.length)
      .flatMap(({ shutdown }) => shutdown);
    const drains = facts.find(({ outcome }) => outcome === 'drains');
    const deaf = drains ? serversThatDrop(facts) : facts;
    if (drains && deaf.length === 0) {
      const { mechanism, at, signals = USUAL_SIGNALS } = drains;
      const stop = stopSignalOf(component, signals);
      return stop
        ? verdict.fail(
            'otherSignal',
            [stop.at, ...at],
            { signal: stop.name, mechanism },
            STOP_SIGNAL_FIX,
          )
        : verdict.pass('drains', at, { mechanism });
    }
    const fix = component.fix('drain-on-sigterm');
    for (const outcome of FAILURES) {
      const fact = deaf.find(candidate => candidate.outcome === outcome);
      if (!fact) continue;
      const [{ at }] = servers;
      const framework = fact.server ?? servers[0].framework;
      return outcome === 'none'
        ? verdict.fail(
            'none',
            fact.at.length ? fact.at : [at],
            { framework },
            fix,
          )
        : verdict.fail(
            outcome as 'forces' | 'exits' | 'misses',
            fact.at,
            { mechanism: fact.mechanism },
            fix,
          );
    }
    const unclear = deaf.find(({ outcome }) => outcome === 'unknown');
    if (unclear) {
      const { mechanism, at } = unclear;
      return verdict.unknown('unclear', at, { mechanism });
    }
    const [server] = imageServersOf(component);
    if (server) {
      const stop = component.images.dockerfiles
        .filter(({ start }) => start.baseServer)
        .flatMap(({ stopSignal }) => stopSignal ?? [])
        .find(signal => !isGracefulFor(server.name, signal));
      if (stop) {
        const params = { signal: stop.name, server: server.name };
        return verdict.fail('imageSignal', [stop.at], params, STOP_SIGNAL_FIX);
      }
      return verdict.pass('image', [server.at], { server: server.name });
    }
    if (servers.length === 0) return verdict.notApplicable('servesNothing');
    const [{ framework, at }] = servers;
    return verdict.fail('none', [at], { framework }, fix);
  },
});

/**
 * The STOPSIGNAL that is not among those that drain. Which of several images
 * runs the server is not known, so each of them must have such a one.
 */
function stopSignalOf(
  { images }: Component,
  signals: readonly string[],
): StopSignal | undefined {
  const own = images.dockerfiles.filter(({ start }) => !start.baseServer);
  const wrong = own.flatMap(({ stopSignal }) =>
    stopSignal && !signals.includes(stopSignal.name) ? [stopSignal] : [],
  );
  return wrong.length === own.length ? wrong[0] : undefined;
}

/**
 * The servers that do not drain although something in the program does. What
 * drains for the whole program, such as a signal handler, does so for each.
 */
function serversThatDrop(facts: readonly ShutdownFact[]): ShutdownFact[] {
  const whole = facts.some(
    ({ server, outcome }) => server === undefined && outcome === 'drains',
  );
  return whole
    ? []
    : facts.filter(
        ({ server, outcome }) => server !== undefined && outcome !== 'drains',
      );
}
