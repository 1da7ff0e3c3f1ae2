import { Unavailability } from '../sources/HostUnavailable';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** No host counts its limit over a longer time. */
const MAX_LIMIT_MS = 2 * 60 * MINUTE_MS;
const MAX_GUESS_MS = 60 * MINUTE_MS;
const MAX_OUTAGE_MS = 15 * MINUTE_MS;

/**
 * Until when a host is left alone. What it said itself holds. Where it said
 * nothing, or Backstage's reader dropped it, a rate limit is waited for a
 * minute and longer each time, as GitHub asks for, and an outage for half a
 * minute. Chance keeps replicas and hosts from coming back all at once.
 */
export function hostBackoff(options: {
  reason: Unavailability;
  retryAt: Date | undefined;
  /** In a row, before this one. */
  failures: number;
  now?: number;
  random?: () => number;
}): Date {
  const { reason, retryAt, failures, random = Math.random } = options;
  const now = options.now ?? Date.now();
  const doubled = 2 ** Math.min(failures, 10);
  if (retryAt) {
    const wait = Math.min(
      Math.max(retryAt.getTime() - now, SECOND_MS),
      MAX_LIMIT_MS,
    );
    // Never sooner than it said.
    return new Date(now + wait + random() * Math.min(wait / 10, MINUTE_MS));
  }
  const wait =
    reason === 'rate-limited'
      ? Math.min(MINUTE_MS * doubled, MAX_GUESS_MS)
      : Math.min(30 * SECOND_MS * doubled, MAX_OUTAGE_MS);
  return new Date(now + wait * (1 + random() / 4));
}
