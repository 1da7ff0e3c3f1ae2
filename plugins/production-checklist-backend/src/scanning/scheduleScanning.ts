import { randomUUID } from 'node:crypto';
import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';
import { isNamed } from '../sources/explainError';
import { ScanningDependencies } from './ScanningDependencies';
import { scanRepository } from './scanRepository';

/** How often an idle lane looks for something due. */
const LANE_FREQUENCY = { seconds: 10 };
/** A run begins nothing more after it; the next one goes on. */
const RUN_MS = durationToMilliseconds({ minutes: 2 });
/** For what a run does besides reading and scanning. */
const MARGIN_MS = durationToMilliseconds({ minutes: 1 });

export interface ScanLanes {
  /** Lets a target that was made due be scanned soon. */
  trigger(laneSlot: number): Promise<void>;
  /** Lets everything that is due be scanned soon. */
  triggerAll(): Promise<void>;
  /** Ends the runs of this process; what they have taken is handed back. */
  stop(): Promise<void>;
}

/**
 * Runs the lanes as global tasks: over all replicas each lane runs once, and
 * one whose process died is taken up by another.
 *
 * @remarks
 *
 * Backstage takes a dead process's ticket away when the task's timeout is
 * over, counted from the start of the run (its janitor looks once a minute),
 * and a living one learns within seconds that its ticket is gone. So a run is
 * short: two minutes, and the repository it is at; with the default limits
 * another replica goes on after eight minutes at the latest.
 */
export async function scheduleScanning(
  scheduler: SchedulerService,
  lanes: number,
  dependencies: ScanningDependencies,
): Promise<ScanLanes> {
  const { logger, timeoutMs } = dependencies;
  const shutdown = new AbortController();
  const runs = new Set<Promise<void>>();
  for (let index = 0; index < lanes; index++) {
    await scheduler.scheduleTask({
      id: taskId(index),
      frequency: LANE_FREQUENCY,
      timeout: { milliseconds: RUN_MS + timeoutMs + MARGIN_MS },
      scope: 'global',
      fn: async abort => {
        const signal = AbortSignal.any([abort as AbortSignal, shutdown.signal]);
        const run = runLane({ index, count: lanes }, signal, dependencies);
        runs.add(run);
        await run.finally(() => runs.delete(run));
      },
    });
  }
  return {
    trigger: laneSlot => triggerLane(scheduler, laneSlot % lanes, logger),
    triggerAll: async () => {
      for (let index = 0; index < lanes; index++) {
        await triggerLane(scheduler, index, logger);
      }
    },
    stop: async () => {
      shutdown.abort();
      await Promise.allSettled(runs);
    },
  };
}

async function runLane(
  { index, count }: { index: number; count: number },
  signal: AbortSignal,
  dependencies: ScanningDependencies,
): Promise<void> {
  const { monitor, queue } = dependencies;
  const token = randomUUID();
  const lane = { index, count, token };
  const run = { token, signal, endsAt: Date.now() + RUN_MS };
  await queue.releaseAbandoned(lane);
  while (!signal.aborted && Date.now() < run.endsAt) {
    const targets = await queue.takeDue(lane);
    if (targets.length === 0) return;
    await monitor.repository(targets.length, () =>
      scanRepository(targets, run, dependencies),
    );
  }
}

async function triggerLane(
  scheduler: SchedulerService,
  index: number,
  logger: LoggerService,
): Promise<void> {
  try {
    await scheduler.triggerTask(taskId(index));
  } catch (error) {
    // It runs already and will come to the target.
    if (!isNamed(error, 'ConflictError')) throw error;
    logger.debug(`Lane ${index} is running`);
  }
}

function taskId(index: number): string {
  return `production-checklist-lane-${index}`;
}
