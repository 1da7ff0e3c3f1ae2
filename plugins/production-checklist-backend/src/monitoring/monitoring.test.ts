import {
  MetricsServiceObservableCallback,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import {
  metricsServiceMock,
  tracingServiceMock,
} from '@backstage/backend-test-utils/alpha';
import { LocalPortal } from '../__testUtils__/LocalPortal';
import { giveBack } from '../scanning/giveBack';
import { ScanningDependencies } from '../scanning/ScanningDependencies';
import { HostUnavailable } from '../sources/HostUnavailable';
import { DueTarget } from '../store/operations/takeDue';
import { ScanMonitor } from './ScanMonitor';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

it('measures and traces scans', async () => {
  const recorded: [string, number, object | undefined][] = [];
  const gauges = new Map<string, MetricsServiceObservableCallback>();
  const record = (name: string) => (value: number, attributes?: object) =>
    void recorded.push([name, value, attributes]);
  const metrics = metricsServiceMock.mock({
    createCounter: name => ({ add: record(name) }),
    createHistogram: name => ({ record: record(name) }),
    createObservableGauge: name => ({
      addCallback: callback =>
        void gauges.set(name, callback as MetricsServiceObservableCallback),
      removeCallback: () => {},
    }),
  });
  const tracing = tracingServiceMock.mock();
  const portal = await LocalPortal.start({
    knex: await databases.init('SQLITE_3'),
    components: { orders: { 'README.md': 'x' }, gone: {} },
    features: [
      createServiceFactory({
        service: metricsServiceRef,
        deps: {},
        factory: () => metrics,
      }),
      tracing.factory,
    ],
  });
  try {
    await portal.scanned('orders');
    const outcomes = recorded
      .filter(([name]) => name === 'production_checklist.scan.outcomes')
      .map(([, value, attributes]) => [value, attributes]);
    expect(outcomes).toContainEqual([1, { outcome: 'done' }]);
    const durations = recorded.filter(
      ([name]) => name === 'production_checklist.scan.duration',
    );
    expect(durations).toContainEqual([
      'production_checklist.scan.duration',
      expect.any(Number),
      { outcome: 'done' },
    ]);
    expect(recorded.map(([name]) => name)).toContain(
      'production_checklist.repository.duration',
    );

    const observe = async (name: string) => {
      const seen: [number, object | undefined][] = [];
      await gauges.get(name)!({
        observe: (value, attributes) => void seen.push([value, attributes]),
      });
      return seen;
    };
    expect(await observe('production_checklist.targets')).toContainEqual([
      1,
      { state: 'done' },
    ]);
    const [[age]] = await observe('production_checklist.results.oldest.age');
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(60);

    const spans = tracing.startActiveSpan.mock.calls.map(call => [
      call[0],
      (call[1] as { attributes?: object }).attributes,
    ]);
    expect(spans).toContainEqual([
      'production-checklist.scan',
      { 'entity.ref': 'component:default/orders' },
    ]);
    expect(spans.map(([name]) => name)).toContain(
      'production-checklist.repository',
    );
  } finally {
    await portal.stop();
  }
});

it('counts how often a host is left alone', async () => {
  const waits: unknown[] = [];
  const monitor = ScanMonitor.create({
    metrics: metricsServiceMock.mock({
      createCounter: name => ({
        add: (value, attributes) => void waits.push([name, value, attributes]),
      }),
    }),
    tracing: tracingServiceMock.mock(),
    count: async () => ({
      byState: { waiting: 0, scanning: 0, done: 0, failed: 0 },
    }),
  });
  const queue = {
    holdHost: async () => new Date(),
    markHeld: async () => {},
  };
  await giveBack(
    [
      { entityRef: 'component:default/a' },
      { entityRef: 'component:default/b' },
    ] as DueTarget[],
    new HostUnavailable('github.com', 'rate-limited', { message: '429' }),
    { token: 'run', signal: new AbortController().signal },
    {
      logger: mockServices.logger.mock(),
      monitor,
      queue,
    } as unknown as ScanningDependencies,
  );
  expect(waits).toEqual([
    [
      'production_checklist.host.waits',
      1,
      { host: 'github.com', reason: 'rate-limited' },
    ],
    ['production_checklist.scan.outcomes', 2, { outcome: 'waiting' }],
  ]);
});
