import { hostBackoff } from './hostBackoff';

const MINUTE = 60_000;

function waitOf(
  options: Omit<Parameters<typeof hostBackoff>[0], 'now'>,
): number {
  return hostBackoff({ ...options, now: 0 }).getTime();
}

describe('hostBackoff', () => {
  it.each([0, 0.5, 0.999])(
    'never comes back sooner than it was told',
    chance => {
      const wait = waitOf({
        reason: 'rate-limited',
        retryAt: new Date(10 * MINUTE),
        failures: 0,
        random: () => chance,
      });
      expect(wait).toBeGreaterThanOrEqual(10 * MINUTE);
      expect(wait).toBeLessThanOrEqual(11 * MINUTE);
    },
  );

  it('does not believe a time that is past or far off', () => {
    const past = { reason: 'rate-limited', failures: 0 } as const;
    expect(
      waitOf({ ...past, retryAt: new Date(-MINUTE), random: () => 0 }),
    ).toBe(1000);
    expect(waitOf({ ...past, retryAt: new Date(1e12), random: () => 0 })).toBe(
      120 * MINUTE,
    );
  });

  it.each([
    ['rate-limited', [1, 2, 4, 60]],
    ['source-unavailable', [0.5, 1, 2, 15]],
  ] as const)('waits longer each time: %s', (reason, minutes) => {
    const waits = [0, 1, 2, 20].map(failures =>
      waitOf({ reason, retryAt: undefined, failures, random: () => 0 }),
    );
    expect(waits).toEqual(minutes.map(each => each * MINUTE));
  });
});
