import { ShutdownFact } from '../../ecosystems/facts';
import { Container, Workload } from '../../workloads/WorkloadFacts';
import { componentWith } from '../__testUtils__/componentWith';
import { terminationGracePeriod } from './terminationGracePeriod';

const at = { path: 'k8s/web.yaml', line: 4 };
const code = { path: 'main.go', line: 9 };

function judge(options: { grace?: number; preStop?: number; drain?: number }) {
  const { grace, preStop, drain } = options;
  const main: Container = {
    name: 'web',
    image: 'web',
    at,
    env: [],
    mounts: [],
    ...(preStop !== undefined && {
      preStop: { seconds: preStop, at: { ...at, line: 8 } },
    }),
  };
  const workload: Workload = {
    kind: 'Deployment',
    name: 'web',
    at,
    containers: [main],
    main,
    volumes: [],
    ...(grace !== undefined && {
      terminationGracePeriodSeconds: { seconds: grace, at: { ...at, line: 6 } },
    }),
  };
  const shutdown: ShutdownFact[] = [
    {
      outcome: 'drains',
      mechanism: '`Shutdown`',
      at: [code],
      drainSeconds: drain,
    },
  ];
  return terminationGracePeriod.evaluate(
    componentWith({
      facts: { shutdown },
      workloads: { workloads: [workload], unresolved: [] },
    }),
  );
}

describe('graceful-shutdown/termination-grace-period', () => {
  it.each([
    [{}, [4]],
    [{ grace: 5 }, [6]],
    [{ drain: 30 }, [4, 9]],
    [{ grace: 40, preStop: 10, drain: 30 }, [6, 8, 9]],
  ])('passes with %j', (options, lines) => {
    expect(judge(options)).toMatchObject({
      status: 'pass',
      evidence: lines.map(line => ({ line })),
    });
  });

  it.each([
    [{ grace: 0 }, 30],
    [{ drain: 60 }, 70],
    [{ preStop: 20, drain: 15 }, 40],
    [{ grace: 10, preStop: 15 }, 30],
  ])('fails with %j', (options, seconds) => {
    expect(judge(options)).toMatchObject({
      status: 'fail',
      remediation: { message: { params: { seconds } } },
    });
  });

  it('cannot tell without manifests', () => {
    expect(terminationGracePeriod.evaluate(componentWith({}))).toMatchObject({
      status: 'unknown',
    });
  });
});
