import { HealthFact } from '../../ecosystems/facts';
import {
  Container,
  Probe,
  Workload,
  WorkloadFacts,
} from '../../workloads/WorkloadFacts';
import { componentWith } from '../__testUtils__/componentWith';
import { distinct } from './distinct';
import { liveness } from './liveness';
import { readiness } from './readiness';

const line = (number: number) => ({ path: 'k8s/web.yaml', line: number });

function probe(path: string, port = '8080', number = 20): Probe {
  return { type: 'http', path, port, at: line(number) };
}

function pod(name: string, main: Partial<Container>): Workload {
  const container: Container = {
    name,
    image: name,
    at: line(10),
    env: [],
    mounts: [],
    ...main,
  };
  return {
    kind: 'Deployment',
    name,
    at: line(4),
    containers: [container],
    main: container,
    volumes: [],
  };
}

function component(
  workloads: Workload[],
  more: Partial<WorkloadFacts> = {},
  health: HealthFact[] = [],
) {
  return componentWith({
    workloads: { workloads, unresolved: [], ...more },
    facts: { health },
  });
}

const HTTP = [{ name: 'http', number: '8080' }];

describe('health-probes/readiness', () => {
  it('passes at the probe', () => {
    expect(
      readiness.evaluate(
        component([pod('web', { readiness: probe('/ready') })]),
      ),
    ).toMatchObject({
      status: 'pass',
      reason: {
        text: 'The readiness probe of Deployment `web` gets `/ready` on port 8080.',
      },
      evidence: [line(20)],
    });
  });

  it('fails at the container, with a probe to paste', () => {
    const route: HealthFact = { kind: 'route', target: '/readyz', at: line(1) };
    expect(
      readiness.evaluate(
        component([pod('web', { ports: [{ number: '3000' }] })], {}, [route]),
      ),
    ).toMatchObject({
      status: 'fail',
      reason: {
        text: 'Container `web` of Deployment `web` has no `readinessProbe`.',
      },
      evidence: [line(10)],
      remediation: {
        snippet: {
          code: expect.stringContaining(
            'httpGet:\n    path: /readyz\n    port: 3000\n',
          ),
        },
      },
    });
  });

  it('names every workload without one', () => {
    expect(
      readiness.evaluate(
        component([pod('a', { at: line(1) }), pod('b', { at: line(2) })]),
      ),
    ).toMatchObject({
      status: 'fail',
      reason: {
        text: expect.stringContaining('Deployment `a`, Deployment `b`'),
      },
      evidence: [line(1), line(2)],
    });
  });

  it('does not ask a worker that stands beside a server', () => {
    const server = pod('web', { ports: HTTP, readiness: probe('/ready') });
    const worker = pod('worker', {});
    expect(readiness.evaluate(component([server, worker]))).toMatchObject({
      status: 'pass',
    });
    expect(readiness.evaluate(component([worker]))).toMatchObject({
      status: 'fail',
    });
  });

  it('cannot tell without manifests', () => {
    expect(readiness.evaluate(component([]))).toMatchObject({
      status: 'unknown',
      evidence: [],
    });
  });

  it('names the chart that it cannot read', () => {
    const unresolved = [
      {
        at: line(3),
        what: 'the chart `generic-service` 3.17.5, which is not in this repository',
      },
    ];
    expect(readiness.evaluate(component([], { unresolved }))).toMatchObject({
      status: 'unknown',
      reason: {
        text: 'The pods come from the chart `generic-service` 3.17.5, which is not in this repository.',
      },
      evidence: [line(3)],
    });
  });
});

describe('health-probes/liveness', () => {
  it('asks every workload', () => {
    const web = pod('web', { ports: HTTP, liveness: probe('/live') });
    expect(liveness.evaluate(component([web]))).toMatchObject({
      status: 'pass',
    });
    expect(
      liveness.evaluate(component([web, pod('worker', { at: line(30) })])),
    ).toMatchObject({ status: 'fail', evidence: [line(30)] });
  });
});

describe('health-probes/distinct', () => {
  function judge(ready: Probe | undefined, live: Probe | undefined) {
    return distinct.evaluate(
      component([
        pod('web', { ports: HTTP, readiness: ready, liveness: live }),
      ]),
    );
  }

  it.each<[Probe, Probe, string]>([
    [probe('/ready'), probe('/live'), 'pass'],
    [probe('/health', '8080'), probe('/health', '9090'), 'pass'],
    [probe('/health', 'http'), probe('/health', '8080'), 'fail'],
    [
      { type: 'tcp', port: '1', at: line(1) },
      { type: 'tcp', port: '1', at: line(2) },
      'fail',
    ],
    [
      { type: 'grpc', port: '1', service: 'ready', at: line(1) },
      { type: 'grpc', port: '1', service: '', at: line(2) },
      'pass',
    ],
    [
      { type: 'exec', command: ['a'], at: line(1) },
      { type: 'exec', command: ['a'], at: line(2) },
      'fail',
    ],
  ])('holds %j against %j', (ready, live, status) => {
    expect(judge(ready, live)).toMatchObject({
      status,
      evidence: [ready.at, live.at],
    });
  });

  it('does not apply without both', () => {
    expect(judge(probe('/ready'), undefined)).toMatchObject({
      status: 'not-applicable',
    });
  });

  it('cannot tell without manifests', () => {
    expect(distinct.evaluate(component([]))).toMatchObject({
      status: 'unknown',
    });
  });
});
