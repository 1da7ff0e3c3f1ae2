import {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
  TracingService,
} from '@backstage/backend-plugin-api/alpha';
import { TargetCounts } from '../store/operations/countTargets';

/** How a look at an entity ended. */
export type ScanOutcome = 'done' | 'unchanged' | 'failed' | 'waiting';

const SECONDS = {
  unit: 's',
  advice: { explicitBucketBoundaries: [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300] },
};

/** Measures scans, and traces them. */
export class ScanMonitor {
  readonly #tracing: TracingService;
  readonly #outcomes: MetricsServiceCounter;
  readonly #repositories: MetricsServiceHistogram;
  readonly #scans: MetricsServiceHistogram;
  readonly #waits: MetricsServiceCounter;

  private constructor(metrics: MetricsService, tracing: TracingService) {
    this.#tracing = tracing;
    this.#outcomes = metrics.createCounter(
      'production_checklist.scan.outcomes',
      { description: 'How looks at entities ended', unit: '{scan}' },
    );
    this.#repositories = metrics.createHistogram(
      'production_checklist.repository.duration',
      {
        description: 'Time to read one repository and judge what is in it',
        ...SECONDS,
      },
    );
    this.#scans = metrics.createHistogram(
      'production_checklist.scan.duration',
      { description: 'Time to judge one entity', ...SECONDS },
    );
    this.#waits = metrics.createCounter('production_checklist.host.waits', {
      description:
        'How often a host was left alone for its rate limit or an outage',
      unit: '{wait}',
    });
  }

  /** @param count - asked each time that metrics are collected */
  static create(options: {
    metrics: MetricsService;
    tracing: TracingService;
    count: () => Promise<TargetCounts>;
  }): ScanMonitor {
    const { metrics, tracing, count } = options;
    metrics
      .createObservableGauge('production_checklist.targets', {
        description: 'Entities that are scanned, by the state of their scan',
        unit: '{entity}',
      })
      .addCallback(async result => {
        const { byState } = await count();
        for (const [state, value] of Object.entries(byState)) {
          result.observe(value, { state });
        }
      });
    metrics
      .createObservableGauge('production_checklist.results.oldest.age', {
        description:
          'How long ago the result that is the oldest was last known to hold',
        unit: 's',
      })
      .addCallback(async result => {
        const { oldestLook } = await count();
        if (!oldestLook) return;
        result.observe((Date.now() - Date.parse(oldestLook)) / 1000);
      });
    return new ScanMonitor(metrics, tracing);
  }

  /** Traces and times the reading of a repository and all that follows. */
  async repository<T>(entities: number, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await this.#tracing.startActiveSpan(
        'production-checklist.repository',
        { attributes: { entities } },
        work,
      );
    } finally {
      this.#repositories.record(secondsSince(begun));
    }
  }

  /**
   * Traces and times the scan of one entity.
   *
   * @param work - tells how it ended; undefined where it was given up
   */
  async scan(
    entityRef: string,
    work: () => Promise<ScanOutcome | undefined>,
  ): Promise<void> {
    const begun = performance.now();
    await this.#tracing.startActiveSpan(
      'production-checklist.scan',
      { attributes: { 'entity.ref': entityRef } },
      async span => {
        const outcome = await work();
        if (!outcome) return;
        span.setAttribute('outcome', outcome);
        if (outcome === 'failed') span.setStatus({ code: 'error' });
        this.#scans.record(secondsSince(begun), { outcome });
      },
    );
  }

  /** Counts looks that ended alike. */
  ended(outcome: ScanOutcome, count: number = 1): void {
    if (count > 0) this.#outcomes.add(count, { outcome });
  }

  /** Counts that a host is left alone. */
  waits(host: string, reason: string): void {
    this.#waits.add(1, { host, reason });
  }
}

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}
