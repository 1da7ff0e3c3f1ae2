import { LoggerService } from '@backstage/backend-plugin-api';
import {
  CheckMetadata,
  scoreOf,
} from 'backstage-plugin-production-checklist-common';
import { ScanFailure, unexpectedFailure } from '../ScanFailure';
import { Source } from '../sources/Source';
import { Store } from '../store/Store';
import { DueTarget } from '../store/operations/takeDue';
import { ScannerPool } from './ScannerPool';

/** The longest wait after failures in a row. */
const MAX_RETRY_MS = 6 * 60 * 60 * 1000;
const FIRST_RETRY_MS = 5 * 60 * 1000;

export interface ScanningDependencies {
  checks: CheckMetadata[];
  /** Changes when the same files may be judged differently. */
  checklistKey: string;
  logger: LoggerService;
  periodMs: number;
  /** How long reading a repository may take. */
  timeoutMs: number;
  pool: ScannerPool;
  source: Source;
  store: Store;
}

/** Reads a repository once and scans every target that is in it. */
export async function scanRepository(
  targets: DueTarget[],
  signal: AbortSignal,
  dependencies: ScanningDependencies,
): Promise<void> {
  const { source, store, timeoutMs } = dependencies;
  const refs = targets.map(target => target.entityRef);
  try {
    await store.markPhase(refs, 'reading');
    const checkout = await source.read(targets[0].location, {
      revision: commonRevision(targets, dependencies.checklistKey),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    if (checkout === 'unchanged') {
      await store.markUnchanged(refs, nextLook(dependencies.periodMs));
      return;
    }
    try {
      for (const target of targets) {
        if (signal.aborted) return;
        await scanTarget(target, checkout, signal, dependencies);
      }
    } finally {
      await checkout.dispose();
    }
  } catch (error) {
    if (!signal.aborted) {
      for (const target of targets) await fail(target, error, dependencies);
    }
  } finally {
    // What was not reached is handed back.
    await store.markWaiting(refs);
  }
}

async function scanTarget(
  target: DueTarget,
  { directory, revision }: { directory: string; revision?: string },
  signal: AbortSignal,
  dependencies: ScanningDependencies,
): Promise<void> {
  const { checks, checklistKey, periodMs, pool, store } = dependencies;
  const { entityRef } = target;
  try {
    await store.markPhase([entityRef], 'checking');
    const report = await pool.scan(directory, target, signal);
    if (signal.aborted) return;
    await store.markPhase([entityRef], 'storing');
    await store.saveReport({
      entityRef,
      report,
      score: scoreOf(report.results, checks),
      revision,
      reportKey: reportKeyOf(target, checklistKey),
      dueAt: nextLook(periodMs),
    });
  } catch (error) {
    if (!signal.aborted) await fail(target, error, dependencies);
  }
}

async function fail(
  { entityRef, failures }: DueTarget,
  error: unknown,
  { logger, periodMs, store }: ScanningDependencies,
): Promise<void> {
  const failure =
    error instanceof ScanFailure ? error : unexpectedFailure(error);
  if (failure !== error) {
    logger.error(`Scanning ${entityRef} broke`, error as Error);
  } else {
    logger.info(`${entityRef} could not be scanned: ${failure.message}`);
  }
  const wait = Math.min(
    FIRST_RETRY_MS * 2 ** Math.min(failures, 10),
    MAX_RETRY_MS,
    periodMs,
  );
  await store.markFailed(entityRef, failure.problem, nextLook(wait));
}

/** The revision that all of them were last judged at, in the same way. */
function commonRevision(
  targets: DueTarget[],
  checklistKey: string,
): string | undefined {
  const [{ revision }] = targets;
  return targets.every(
    target =>
      target.revision === revision &&
      target.reportKey === reportKeyOf(target, checklistKey),
  )
    ? revision
    : undefined;
}

function reportKeyOf(
  { path, names, manifests }: DueTarget,
  checklistKey: string,
): string {
  return JSON.stringify([checklistKey, path, names, manifests]);
}

/** A tenth sooner or later, so that what began together spreads out. */
function nextLook(waitMs: number): Date {
  return new Date(Date.now() + waitMs * (0.9 + 0.2 * Math.random()));
}
