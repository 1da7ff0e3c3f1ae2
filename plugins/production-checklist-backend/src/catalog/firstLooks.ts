import { Target, hostOf, repositoryKey } from './Target';

/** So many repositories of a host are read at once at a first start. */
const AT_ONCE = 100;
/** With two or three requests each, this stays within GitHub's 5,000 an hour. */
const APART_MS = 2000;

/**
 * Spreads the first scans of what the catalog brings in one go, so that
 * thousands of new entities do not use up a host's rate limit at once. The
 * targets of a repository stay together, and directories need no patience.
 *
 * @param periodMs - of the sweep; the first one is done after half of it
 */
export function firstLooks(
  periodMs: number,
  now: number = Date.now(),
): (target: Target) => Date {
  const byHost = new Map<string, Map<string, number>>();
  return ({ location }) => {
    const host = hostOf(location);
    if (host === undefined) return new Date(now);
    const times = byHost.get(host) ?? new Map<string, number>();
    byHost.set(host, times);
    const key = repositoryKey(location);
    const time = times.get(key) ?? now + delayOf(times.size, periodMs / 2);
    times.set(key, time);
    return new Date(time);
  };
}

function delayOf(index: number, withinMs: number): number {
  const delay = Math.max(0, index - AT_ONCE + 1) * APART_MS;
  // Too many for even gaps.
  return delay <= withinMs ? delay : Math.random() * withinMs;
}
