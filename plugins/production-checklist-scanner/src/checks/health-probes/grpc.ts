import { defineCheck } from '../../check';
import { Probe } from '../../workloads/WorkloadFacts';
import { serversOf } from '../servers';

export const grpc = defineCheck({
  id: 'health-probes/grpc',
  title: 'gRPC health protocol',
  weight: 2,
  question:
    'Does a gRPC server register `grpc.health.v1.Health`, and do its probes ask it?',
  why: 'An open port says nothing of a gRPC server; the health protocol is what Kubernetes and load balancers speak.',
  remediation:
    'Register the gRPC health service and probe it with `grpc:` in the manifest.',
  reasons: {
    registered: 'The gRPC health service is registered.',
    probed: 'The gRPC health service is registered and probed.',
    unregistered:
      'The {framework} server does not register the gRPC health service.',
    otherProbe:
      'The gRPC health service is registered, and the probes ask something else.',
    none: 'The component has no gRPC server.',
  },
  evaluate(component, verdict) {
    const servers = serversOf(component);
    const server = servers.find(({ protocol }) => protocol === 'grpc');
    if (!server) return verdict.notApplicable('none');
    const health = component.ecosystems
      .flatMap(ecosystem => ecosystem.health)
      .find(({ kind }) => kind === 'grpc');
    if (!health) {
      return verdict.fail(
        'unregistered',
        [server.at],
        { framework: server.framework },
        component.fix('grpc-health'),
      );
    }
    const probes = component.workloads.workloads.flatMap(({ main }) =>
      [main.readiness, main.liveness].filter(
        (probe): probe is Probe => probe !== undefined,
      ),
    );
    if (probes.length === 0) return verdict.pass('registered', [health.at]);
    const servesHttp = servers.some(({ protocol }) => protocol === 'http');
    const asking = probes.filter(
      probe => asksHealthService(probe) || (servesHttp && asksOverHttp(probe)),
    );
    return asking.length
      ? verdict.pass('probed', [health.at, asking[0].at])
      : verdict.fail('otherProbe', [probes[0].at]);
  },
});

/** Also by a command, as a program that checks its own pages. */
function asksOverHttp(probe: Probe): boolean {
  return (
    probe.type === 'http' ||
    (probe.type === 'exec' &&
      probe.command.some(word =>
        /^https?$|https?:\/\/|\b(curl|wget)\b/.test(word),
      ))
  );
}

function asksHealthService(probe: Probe): boolean {
  return (
    probe.type === 'grpc' ||
    (probe.type === 'exec' &&
      probe.command.some(word => /grpc[-_]health[-_]probe/.test(word)))
  );
}
