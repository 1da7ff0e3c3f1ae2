import { Knex } from 'knex';
import {
  ScanPhase,
  ScanProblem,
} from 'backstage-plugin-production-checklist-common';
import { Target } from '../catalog/Target';
import { ChecklistEntity } from '../checklist/ChecklistEntity';
import { findChecklistEntity } from './operations/checklistEntities';
import { TargetCounts, countTargets } from './operations/countTargets';
import { Hold, holdDue, holdHost, releaseHost } from './operations/holdHost';
import { Push, markPushed } from './operations/markPushed';
import { markStale } from './operations/markStale';
import {
  FailedScan,
  Taken,
  markDue,
  markFailed,
  markHeld,
  markPhase,
  markUnchanged,
  markWaiting,
  purgeTargetsUnseenSince,
} from './operations/markTarget';
import { RescoreOptions, rescore } from './operations/rescore';
import { FinishedScan, saveReport } from './operations/saveReport';
import { StandingChange } from './operations/saveStandings';
import { SyncedTarget, saveTargets } from './operations/saveTargets';
import {
  DueTarget,
  Lane,
  releaseAbandoned,
  takeDue,
} from './operations/takeDue';
import { Scoring } from './Scoring';

/** What is to be scanned, by which lane, and how it went. */
export class ScanQueue {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  saveTargets(
    targets: SyncedTarget[],
    dueAt: (target: Target) => Date,
  ): Promise<void> {
    return saveTargets(this.#knex, targets, dueAt);
  }

  purgeTargetsUnseenSince(time: Date): Promise<void> {
    return purgeTargetsUnseenSince(this.#knex, time);
  }

  /** What is due and may be read now; the rest says until when it waits. */
  async takeDue(lane: Lane): Promise<DueTarget[]> {
    await holdDue(this.#knex, lane);
    return takeDue(this.#knex, lane);
  }

  releaseAbandoned(lane: Lane): Promise<void> {
    return releaseAbandoned(this.#knex, lane);
  }

  markPhase(taken: Taken, phase: ScanPhase): Promise<void> {
    return markPhase(this.#knex, taken, phase);
  }

  markUnchanged(taken: Taken, dueAt: Date): Promise<void> {
    return markUnchanged(this.#knex, taken, dueAt);
  }

  markFailed(scan: FailedScan): Promise<void> {
    return markFailed(this.#knex, scan);
  }

  markHeld(
    taken: Taken,
    options: { problem: ScanProblem; until: Date; isSuspect: boolean },
  ): Promise<void> {
    return markHeld(this.#knex, taken, options);
  }

  markWaiting(taken: Taken): Promise<void> {
    return markWaiting(this.#knex, taken);
  }

  markDue(entityRef: string): Promise<number | undefined> {
    return markDue(this.#knex, entityRef);
  }

  markPushed(push: Push): Promise<number[]> {
    return markPushed(this.#knex, push);
  }

  markStale(
    keyOf: (entity: ChecklistEntity) => string,
    withinMs: number,
  ): Promise<number> {
    return markStale(this.#knex, keyOf, withinMs);
  }

  rescore(
    scoringOf: (entity: ChecklistEntity) => Scoring,
    options?: RescoreOptions,
  ): Promise<number> {
    return rescore(this.#knex, scoringOf, options);
  }

  findChecklistEntity(entityRef: string): Promise<ChecklistEntity | undefined> {
    return findChecklistEntity(this.#knex, entityRef);
  }

  saveReport(scan: FinishedScan): Promise<StandingChange[] | undefined> {
    return saveReport(this.#knex, scan);
  }

  countTargets(): Promise<TargetCounts> {
    return countTargets(this.#knex);
  }

  holdHost(hold: Hold): Promise<Date> {
    return holdHost(this.#knex, hold);
  }

  releaseHost(host: string): Promise<void> {
    return releaseHost(this.#knex, host);
  }
}
