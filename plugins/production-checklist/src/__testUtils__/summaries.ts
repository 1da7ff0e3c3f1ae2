import {
  CheckSummary,
  Summary,
} from 'backstage-plugin-production-checklist-common';
import { checklist } from './scorecards';

/** How ten services stand to a check. */
export function checkSummaryOf(
  check: string,
  fail: number,
  more: Partial<CheckSummary> = {},
): CheckSummary {
  return {
    check,
    tally: { pass: 10 - fail, fail, unknown: 0, notApplicable: 0, exempted: 0 },
    passRate: (10 - fail) * 10,
    change: 0,
    ...more,
  };
}

/** How ready twelve services are, ten of which have a report. */
export function summaryOf(more: Partial<Summary> = {}): Summary {
  return {
    services: 12,
    scanned: 10,
    failed: 1,
    days: 30,
    averageScore: 64,
    change: 3,
    criticalFailures: 4,
    levels: [1, 5, 3, 1],
    distribution: [0, 0, 0, 1, 0, 3, 2, 3, 0, 1],
    trend: [
      { at: '2026-10-25T12:00:00Z', value: 61 },
      { at: '2026-11-10T12:00:00Z' },
      { at: '2026-11-24T12:00:00Z', value: 64 },
    ],
    sections: checklist.sections.map(({ id }, index) => ({
      section: id,
      passRate: 50 + 10 * index,
      change: index - 1,
    })),
    checks: checklist.checks.map(({ id }, index) =>
      checkSummaryOf(id, (index * 3) % 7),
    ),
    newFailures: [
      {
        entityRef: 'component:default/payments',
        title: 'payments',
        owner: 'group:default/shop',
        check: 'health-probes/readiness',
        since: new Date(Date.now() - 2 * 86_400_000).toISOString(),
      },
    ],
    climbs: [
      {
        entityRef: 'component:default/orders',
        title: 'orders',
        from: 40,
        to: 72,
      },
    ],
    falls: [],
    ...more,
  };
}
