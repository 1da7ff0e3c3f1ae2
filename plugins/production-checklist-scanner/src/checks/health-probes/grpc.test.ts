import { HealthFact, ServerFact } from '../../ecosystems/facts';
import { Container, Probe, Workload } from '../../workloads/WorkloadFacts';
import { componentWith } from '../__testUtils__/componentWith';
import { grpc } from './grpc';

const at = { path: 'main.go', line: 5 };
const server: ServerFact = { protocol: 'grpc', framework: 'grpc-go', at };
const health: HealthFact = { kind: 'grpc', target: 'grpc.health.v1', at };
const manifest = { path: 'k8s/web.yaml', line: 20 };

function podWith(readiness?: Probe): Workload {
  const main: Container = {
    name: 'web',
    image: 'web',
    at: manifest,
    env: [],
    mounts: [],
    readiness,
  };
  return {
    kind: 'Deployment',
    name: 'web',
    at: manifest,
    containers: [main],
    main,
    volumes: [],
  };
}

function judge(
  servers: ServerFact[],
  checks: HealthFact[],
  workloads: Workload[] = [],
) {
  return grpc.evaluate(
    componentWith({
      facts: { servers, health: checks },
      workloads: { workloads, unresolved: [] },
    }),
  );
}

describe('health-probes/grpc', () => {
  it('does not apply without a gRPC server', () => {
    expect(judge([{ ...server, protocol: 'http' }], [])).toMatchObject({
      status: 'not-applicable',
    });
  });

  it('fails where the health service is not registered', () => {
    expect(judge([server], [])).toMatchObject({
      status: 'fail',
      evidence: [at],
    });
  });

  it('is content with the registration where there are no manifests', () => {
    expect(judge([server], [health])).toMatchObject({ status: 'pass' });
  });

  it.each<Probe>([
    { type: 'grpc', port: '50051', service: '', at: manifest },
    {
      type: 'exec',
      command: ['/bin/grpc_health_probe', '-addr=:50051'],
      at: manifest,
    },
  ])('passes where the probe is $type', probe => {
    expect(judge([server], [health], [podWith(probe)])).toMatchObject({
      status: 'pass',
    });
  });

  it('fails where the probe only opens the port', () => {
    const probe: Probe = { type: 'tcp', port: '50051', at: manifest };
    expect(judge([server], [health], [podWith(probe)])).toMatchObject({
      status: 'fail',
      evidence: [manifest],
    });
  });

  it('takes a command that checks HTTP for such a probe', () => {
    const http: ServerFact = { ...server, protocol: 'http' };
    for (const command of [
      ['podcli', 'check', 'http', 'localhost:9898/healthz'],
      ['sh', '-c', 'curl -f localhost:8080/healthz'],
    ]) {
      const probe: Probe = { type: 'exec', command, at: manifest };
      expect(judge([server, http], [health], [podWith(probe)])).toMatchObject({
        status: 'pass',
      });
    }
    const other: Probe = {
      type: 'exec',
      command: ['cat', '/ok'],
      at: manifest,
    };
    expect(judge([server, http], [health], [podWith(other)])).toMatchObject({
      status: 'fail',
    });
  });

  it('takes an HTTP probe of a process that serves HTTP too', () => {
    const probe: Probe = {
      type: 'http',
      path: '/healthz',
      port: '8080',
      at: manifest,
    };
    const http: ServerFact = { ...server, protocol: 'http' };
    expect(judge([server], [health], [podWith(probe)])).toMatchObject({
      status: 'fail',
    });
    expect(judge([server, http], [health], [podWith(probe)])).toMatchObject({
      status: 'pass',
    });
  });
});
