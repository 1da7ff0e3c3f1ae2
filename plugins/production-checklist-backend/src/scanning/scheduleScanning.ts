import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { ScanningDependencies, scanRepository } from './scanRepository';

/** How often an idle lane looks for something due. */
const LANE_FREQUENCY = { seconds: 10 };
/** A lane that is silent for longer is taken over. */
const LANE_TIMEOUT = { hours: 2 };

export interface ScanTrigger {
  /** Lets a target that was made due be scanned soon. */
  trigger(laneSlot: number): Promise<void>;
  /** Lets everything that is due be scanned soon. */
  triggerAll(): Promise<void>;
}

/**
 * Runs the lanes as global tasks: over all replicas each lane runs once, and
 * one whose process died is taken up by another.
 */
export async function scheduleScanning(
  scheduler: SchedulerService,
  lanes: number,
  dependencies: ScanningDependencies,
  shutdown: AbortSignal,
): Promise<ScanTrigger> {
  const { logger } = dependencies;
  for (let index = 0; index < lanes; index++) {
    await scheduler.scheduleTask({
      id: taskId(index),
      frequency: LANE_FREQUENCY,
      timeout: LANE_TIMEOUT,
      scope: 'global',
      fn: async abort => {
        const signal = AbortSignal.any([abort as AbortSignal, shutdown]);
        await runLane({ index, count: lanes }, signal, dependencies);
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
  };
}

async function runLane(
  lane: { index: number; count: number },
  signal: AbortSignal,
  dependencies: ScanningDependencies,
): Promise<void> {
  const { store } = dependencies;
  await store.releaseAbandoned(lane);
  while (!signal.aborted) {
    const targets = await store.takeDue(lane);
    if (targets.length === 0) return;
    await scanRepository(targets, signal, dependencies);
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
    if (!(error instanceof Error) || error.name !== 'ConflictError')
      throw error;
    logger.debug(`Lane ${index} is running`);
  }
}

function taskId(index: number): string {
  return `production-checklist-lane-${index}`;
}
