import { Knex } from 'knex';
import {
  ScanPhase,
  ScanProblem,
} from 'backstage-plugin-production-checklist-common';
import { TargetRow } from '../rows';
import { dueUnlessRequested } from './dueUnlessRequested';
import { recordScan } from './recordScan';

/** Targets, as long as they are those of a lane's run. */
export interface Taken {
  entityRefs: string[];
  token: string;
}

/** Says what a running scan is doing. */
export async function markPhase(
  knex: Knex,
  taken: Taken,
  phase: ScanPhase,
): Promise<void> {
  await rowsOf(knex, taken).update({ phase });
}

/** The files have not changed: only the time of the look is new. */
export async function markUnchanged(
  knex: Knex,
  taken: Taken,
  dueAt: Date,
): Promise<void> {
  await rowsOf(knex, taken).update({
    state: 'done',
    phase: null,
    problem: null,
    failures: 0,
    lane_token: null,
    due_at: dueUnlessRequested(knex, dueAt),
    finished_at: new Date().toISOString(),
  });
}

export interface FailedScan {
  entityRef: string;
  /** The lane's run that took the target. */
  token: string;
  problem: ScanProblem;
  /** When it is to be looked at again. */
  dueAt: Date;
}

/** The scan gave no report; the last one stays. */
export async function markFailed(
  knex: Knex,
  { entityRef, token, problem, dueAt }: FailedScan,
): Promise<void> {
  const now = new Date().toISOString();
  const text = JSON.stringify(problem);
  await knex.transaction(async tx => {
    const isOwn = await rowsOf(tx, { entityRefs: [entityRef], token }).update({
      state: 'failed',
      phase: null,
      problem: text,
      failures: tx.raw('failures + 1') as unknown as number,
      lane_token: null,
      due_at: dueUnlessRequested(tx, dueAt),
      finished_at: now,
    });
    if (!isOwn) return;
    await recordScan(tx, {
      entity_ref: entityRef,
      at: now,
      outcome: 'failed',
      problem: text,
    });
  });
}

/** The host gives nothing for now; the last report stays. */
export async function markHeld(
  knex: Knex,
  taken: Taken,
  options: {
    problem: ScanProblem;
    until: Date;
    /** Set where it may be its own fault: others are to go first. */
    isSuspect: boolean;
  },
): Promise<void> {
  const until = options.until.toISOString();
  await rowsOf(knex, taken).update({
    state: 'waiting',
    phase: null,
    problem: JSON.stringify(options.problem),
    waiting_until: until,
    lane_token: null,
    ...(options.isSuspect && {
      due_at: until,
      failures: knex.raw('failures + 1') as unknown as number,
    }),
  });
}

/** Hands back what was taken and not finished. */
export async function markWaiting(knex: Knex, taken: Taken): Promise<void> {
  await rowsOf(knex, taken).update({
    state: 'waiting',
    phase: null,
    problem: null,
    lane_token: null,
  });
}

/**
 * Makes a target due now. The last report no longer counts as up to date.
 *
 * @returns its lane, or undefined where there is no such target or it has no
 *   source
 */
export async function markDue(
  knex: Knex,
  entityRef: string,
): Promise<number | undefined> {
  const target = () =>
    knex<TargetRow>('targets')
      .where({ entity_ref: entityRef })
      .whereNotNull('location');
  const now = new Date().toISOString();
  await target().update({ due_at: now, requested_at: now, report_key: null });
  // One that is being scanned is scanned again when that is done.
  await target()
    .andWhereNot({ state: 'scanning' })
    .update({ state: 'waiting' });
  return (await target().first('lane'))?.lane;
}

/** Removes targets that the catalog no longer has, with all their results. */
export async function purgeTargetsUnseenSince(
  knex: Knex,
  time: Date,
): Promise<void> {
  await knex<TargetRow>('targets')
    .where('synced_at', '<', time.toISOString())
    .delete();
}

/** A run that has lost its lane finds none. */
function rowsOf(knex: Knex, { entityRefs, token }: Taken) {
  return knex<TargetRow>('targets')
    .whereIn('entity_ref', entityRefs)
    .andWhere({ state: 'scanning', lane_token: token });
}
