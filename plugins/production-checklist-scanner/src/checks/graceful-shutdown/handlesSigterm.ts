import { defineCheck } from '../../check';
import { ShutdownFact } from '../../ecosystems/facts';
import { imageServersOf, serversOf } from '../servers';

/** The worst comes first: one server that drops requests is enough. */
const FAILURES: readonly ShutdownFact['outcome'][] = [
  'forces',
  'exits',
  'misses',
  'none',
];

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
    unclear: 'What decides is not in the repository: {mechanism}.',
    servesNothing: 'The component serves nothing that could be in flight.',
  },
  evaluate(component, verdict) {
    const servers = serversOf(component);
    const facts = component.ecosystems
      .filter(ecosystem => ecosystem.servers.length)
      .flatMap(({ shutdown }) => shutdown);
    const drains = facts.find(({ outcome }) => outcome === 'drains');
    if (drains) {
      const { mechanism, at } = drains;
      return verdict.pass('drains', at, { mechanism });
    }
    const fix = component.fix('drain-on-sigterm');
    for (const outcome of FAILURES) {
      const fact = facts.find(candidate => candidate.outcome === outcome);
      if (!fact) continue;
      const [{ framework, at }] = servers;
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
    const unclear = facts.find(({ outcome }) => outcome === 'unknown');
    if (unclear) {
      const { mechanism, at } = unclear;
      return verdict.unknown('unclear', at, { mechanism });
    }
    const [server] = imageServersOf(component);
    if (server) {
      return verdict.pass('image', [server.at], { server: server.name });
    }
    if (servers.length === 0) return verdict.notApplicable('servesNothing');
    const [{ framework, at }] = servers;
    return verdict.fail('none', [at], { framework }, fix);
  },
});
