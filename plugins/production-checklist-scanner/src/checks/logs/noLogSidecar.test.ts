import { Container, Workload } from '../../workloads/WorkloadFacts';
import { componentWith } from '../__testUtils__/componentWith';
import { noLogSidecar } from './noLogSidecar';

const at = { path: 'k8s/web.yaml', line: 10 };
const main: Container = {
  name: 'web',
  image: 'shop/web',
  at,
  env: [],
  mounts: [],
};

function judge(...beside: Partial<Container>[]) {
  const containers = [
    main,
    ...beside.map((container, index) => ({
      ...main,
      name: 'beside',
      image: '',
      at: { ...at, line: 20 + index },
      ...container,
    })),
  ];
  const workload: Workload = {
    kind: 'Deployment',
    name: 'web',
    at,
    containers,
    main,
    volumes: [],
  };
  return noLogSidecar.evaluate(
    componentWith({ workloads: { workloads: [workload], unresolved: [] } }),
  );
}

describe('logs/no-log-sidecar', () => {
  it.each<Partial<Container>>([
    { image: 'fluent/fluent-bit:2.1' },
    { image: 'docker.elastic.co/beats/filebeat:8.1.0' },
    { image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:stable' },
    { image: 'timberio/vector:0.30' },
    { name: 'log-shipper', image: 'busybox' },
    {
      image: 'busybox',
      command: ['sh', '-c', 'tail -n+1 -F /var/log/web.log'],
    },
  ])('fails at %j', container => {
    expect(judge(container)).toMatchObject({
      status: 'fail',
      evidence: [{ line: 20 }],
    });
  });

  it.each<Partial<Container>[]>([
    [],
    [{ image: 'istio/proxyv2' }, { image: 'otel/opentelemetry-collector' }],
    [
      {
        name: 'cloudsql-proxy',
        image: 'gcr.io/cloud-sql-connectors/cloud-sql-proxy',
      },
    ],
  ])('passes with %j', (...beside) => {
    expect(judge(...beside)).toMatchObject({ status: 'pass', evidence: [at] });
  });

  it('cannot tell without manifests', () => {
    expect(noLogSidecar.evaluate(componentWith({}))).toMatchObject({
      status: 'unknown',
    });
  });
});
