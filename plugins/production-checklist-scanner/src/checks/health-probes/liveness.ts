import { defineCheck } from '../../check';
import { probeReasons, probeVerdict } from './probeVerdict';

export const liveness = defineCheck({
  id: 'health-probes/liveness',
  title: 'Liveness probe',
  weight: 2,
  question: 'Does the service’s container have a `livenessProbe`?',
  why: 'A process that hangs is running all the same: only a probe tells Kubernetes to restart it.',
  remediation:
    'Give the service’s container a `livenessProbe` that asks nothing but whether the process itself still works.',
  reasons: probeReasons('liveness'),
  evaluate(component, verdict) {
    return probeVerdict(component, verdict, 'liveness');
  },
});
