import { defineCheck } from '../../check';
import { serversOf } from '../servers';

export const endpoint = defineCheck({
  id: 'health-probes/endpoint',
  title: 'Offers a health check',
  weight: 3,
  question:
    'Does the program offer a health check: a route, the gRPC health service, or a command?',
  why: 'An open port does not say that the service works. A probe needs something to ask.',
  remediation:
    'Offer a cheap health route such as `/healthz`, or the gRPC health service.',
  reasons: {
    route: 'The health check is `{target}`.',
    grpc: 'The gRPC health service is registered.',
    command: 'The health check is the command `{target}`.',
    developmentOnly:
      '`{target}` is mapped in development only; production has no health check.',
    none: 'The {framework} server has no health route, health service or command.',
    noListener: 'The component has no listener that could be asked.',
  },
  evaluate(component, verdict) {
    const facts = component.ecosystems.flatMap(({ health }) => health);
    const working = facts.find(({ developmentOnly }) => !developmentOnly);
    if (working) {
      const { kind, target, at } = working;
      return verdict.pass(kind, [at], { target });
    }
    const listener = serversOf(component).find(
      ({ protocol }) => protocol !== 'queue',
    );
    if (!listener) return verdict.notApplicable('noListener');
    const fix = component.fix(
      listener.protocol === 'grpc' ? 'grpc-health' : 'health-endpoint',
    );
    const [hidden] = facts;
    if (hidden) {
      const { target, at } = hidden;
      return verdict.fail('developmentOnly', [at], { target }, fix);
    }
    const { framework, at } = listener;
    return verdict.fail('none', [at], { framework }, fix);
  },
});
