import { defineCheck } from '../../check';
import { Container, Probe } from '../../workloads/WorkloadFacts';
import { WITHOUT_WORKLOADS, judgeWorkloads, titleOf } from '../judgeWorkloads';
import { describeProbe } from './probeVerdict';

export const distinct = defineCheck({
  id: 'health-probes/distinct',
  title: 'Probes ask different things',
  weight: 1,
  question: 'Do readiness and liveness differ in what they ask?',
  why: 'Where both ask the same, whatever makes a pod not ready, such as a database that is away, also restarts it.',
  remediation:
    'Let readiness ask for what requests need, and liveness for the process alone, each by its own path, service or command.',
  reasons: {
    ...WITHOUT_WORKLOADS,
    different: 'In {workload} readiness {readiness}, and liveness {liveness}.',
    same: 'Both probes of {workload} ask the same: each {readiness}.',
    notBoth: '{workload} does not have both probes.',
  },
  evaluate(component, verdict) {
    return judgeWorkloads(component, verdict, workloads => {
      const probed = workloads.flatMap(workload => {
        const { readiness, liveness } = workload.main;
        return readiness && liveness ? [{ workload, readiness, liveness }] : [];
      });
      const alike = probed.filter(
        ({ workload: { main }, readiness, liveness }) =>
          questionOf(main, readiness) === questionOf(main, liveness),
      );
      const [first] = alike.length > 0 ? alike : probed;
      if (!first) {
        return verdict.notApplicable('notBoth', [], {
          workload: titleOf(workloads[0]),
        });
      }
      const places = (pairs: typeof probed) =>
        pairs.flatMap(({ readiness, liveness }) => [readiness.at, liveness.at]);
      const params = {
        workload: titleOf(first.workload),
        readiness: describeProbe(first.readiness),
        liveness: describeProbe(first.liveness),
      };
      return alike.length > 0
        ? verdict.fail('same', places(alike), params)
        : verdict.pass('different', places(probed), params);
    });
  },
});

/** What a probe asks; how often, and with which headers, is the same question. */
function questionOf({ ports = [] }: Container, probe: Probe): string {
  const portOf = (port: string) =>
    ports.find(({ name }) => name === port)?.number ?? port;
  switch (probe.type) {
    case 'http':
      return `http ${portOf(probe.port)} ${probe.path}`;
    case 'tcp':
      return `tcp ${portOf(probe.port)}`;
    case 'grpc':
      return `grpc ${portOf(probe.port)} ${probe.service}`;
    case 'exec':
      return `exec ${probe.command.join(' ')}`;
    default:
      return `other ${probe.description}`;
  }
}
