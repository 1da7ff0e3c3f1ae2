import { defineCheck } from '../../check';
import { Workload } from '../../workloads/WorkloadFacts';
import { probeReasons, probeVerdict } from './probeVerdict';

export const readiness = defineCheck({
  id: 'health-probes/readiness',
  title: 'Readiness probe',
  weight: 3,
  question: 'Does the service’s container have a `readinessProbe`?',
  why: 'Without one a pod gets requests from the moment its container starts, and keeps getting them while it cannot answer.',
  remediation:
    'Give the service’s container a `readinessProbe` that asks whether it can take requests.',
  reasons: probeReasons('readiness'),
  evaluate(component, verdict) {
    return probeVerdict(component, verdict, 'readiness', taking);
  },
});

/**
 * Readiness is about taking requests: beside workloads that open a port, one
 * that opens none, a worker of the same program, is not asked.
 */
function taking(workloads: readonly Workload[]): readonly Workload[] {
  const open = workloads.filter(
    ({ main: { ports = [], readiness: probe } }) => ports.length > 0 || probe,
  );
  return open.length > 0 ? open : workloads;
}
