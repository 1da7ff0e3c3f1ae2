import { ScanProblem } from 'backstage-plugin-production-checklist-common';
import { ScanFailure } from '../ScanFailure';

/** Why a whole host is left alone for a while. */
export type Unavailability = 'rate-limited' | 'source-unavailable';

/** A host gives nothing at the moment; it is the host's and not the entity's fault. */
export class HostUnavailable extends Error {
  readonly host: string;
  readonly reason: Unavailability;
  /** When the host will answer again, if it said so. */
  readonly retryAt: Date | undefined;

  constructor(
    host: string,
    reason: Unavailability,
    options: { message: string; retryAt?: Date },
  ) {
    super(options.message);
    this.name = 'HostUnavailable';
    this.host = host;
    this.reason = reason;
    this.retryAt = options.retryAt;
  }

  /** What people are shown while they wait. */
  get problem(): ScanProblem {
    const { host, message: problem } = this;
    return this.reason === 'rate-limited'
      ? new ScanFailure(
          'rate-limited',
          `${host} answers no more requests for now: its rate limit is reached.`,
          'Nothing needs to be done; the scan goes on by itself. If it happens often, raise `productionChecklist.scanning.period`, or give the portal’s integration a higher limit.',
          { host },
        ).problem
      : new ScanFailure(
          'source-unavailable',
          `${host} cannot be reached: ${problem}`,
          'Nothing needs to be done; it is tried again by itself, and the last result stays.',
          { host, problem },
        ).problem;
  }
}
