import { isError } from '@backstage/errors';
import { ScanFailure, unexpectedFailure } from '../ScanFailure';
import { ScanOutcome } from '../monitoring/ScanMonitor';
import { isNamed } from '../sources/explainError';
import { HostUnavailable } from '../sources/HostUnavailable';
import { DueTarget } from '../store/operations/takeDue';
import { hostBackoff } from './hostBackoff';
import { nextLook } from './nextLook';
import { LaneRun, ScanningDependencies } from './ScanningDependencies';

/** The longest wait after failures in a row. */
const MAX_RETRY_MS = 6 * 60 * 60 * 1000;
const FIRST_RETRY_MS = 5 * 60 * 1000;
/**
 * A repository that failed as often is not taken for its host: the host would
 * be left alone for the sake of one that is broken.
 */
const SUSPECT_FAILURES = 3;

/**
 * Says why targets have no report, and when they are looked at again.
 *
 * @returns what became of them; undefined where the run is to end
 */
export async function giveBack(
  targets: DueTarget[],
  error: unknown,
  run: Pick<LaneRun, 'token' | 'signal'>,
  dependencies: ScanningDependencies,
): Promise<ScanOutcome | undefined> {
  // It failed because it was to end; what was taken is handed back.
  if (run.signal.aborted) return undefined;
  if (isNamed(error, 'HostUnavailable')) {
    const unavailable = error as HostUnavailable;
    const isOwnFault =
      unavailable.reason === 'source-unavailable' &&
      targets.every(({ failures }) => failures >= SUSPECT_FAILURES);
    if (!isOwnFault) {
      await hold(targets, unavailable, run.token, dependencies);
      return 'waiting';
    }
  }
  for (const target of targets) {
    await fail(target, error, run.token, dependencies);
  }
  return 'failed';
}

async function hold(
  targets: DueTarget[],
  error: HostUnavailable,
  token: string,
  { logger, monitor, queue }: ScanningDependencies,
): Promise<void> {
  const { host, reason, retryAt, problem } = error;
  const until = await queue.holdHost({
    host,
    problem,
    until: failures => hostBackoff({ reason, retryAt, failures }),
  });
  monitor.waits(host, reason);
  monitor.ended('waiting', targets.length);
  logger.warn(
    `${host} is left alone until ${until.toISOString()}: ${error.message}`,
  );
  await queue.markHeld(
    { entityRefs: targets.map(({ entityRef }) => entityRef), token },
    { problem, until, isSuspect: reason === 'source-unavailable' },
  );
}

async function fail(
  { entityRef, failures }: DueTarget,
  error: unknown,
  token: string,
  { logger, monitor, periodMs, queue }: ScanningDependencies,
): Promise<void> {
  const problem =
    isNamed(error, 'ScanFailure') || isNamed(error, 'HostUnavailable')
      ? (error as ScanFailure | HostUnavailable).problem
      : unexpectedFailure(error).problem;
  if (problem.code === 'unexpected') {
    logger.error(
      `Scanning ${entityRef} broke`,
      isError(error) ? (error as Error) : new Error(String(error)),
    );
  } else {
    logger.info(`${entityRef} could not be scanned: ${problem.message.text}`);
  }
  monitor.ended('failed');
  const wait = Math.min(
    FIRST_RETRY_MS * 2 ** Math.min(failures, 10),
    MAX_RETRY_MS,
    periodMs,
  );
  await queue.markFailed({ entityRef, token, problem, dueAt: nextLook(wait) });
}
