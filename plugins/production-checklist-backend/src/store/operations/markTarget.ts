import { Knex } from 'knex';
import {
  ScanPhase,
  ScanProblem,
} from 'backstage-plugin-production-checklist-common';
import { TargetRow } from '../rows';
import { dueUnlessRequested } from './dueUnlessRequested';

/** Says what a running scan is doing. */
export async function markPhase(
  knex: Knex,
  entityRefs: string[],
  phase: ScanPhase,
): Promise<void> {
  await knex<TargetRow>('targets')
    .whereIn('entity_ref', entityRefs)
    .andWhere({ state: 'scanning' })
    .update({ phase });
}

/** The files have not changed: only the time of the look is new. */
export async function markUnchanged(
  knex: Knex,
  entityRefs: string[],
  dueAt: Date,
): Promise<void> {
  await knex<TargetRow>('targets')
    .whereIn('entity_ref', entityRefs)
    .update({
      state: 'done',
      phase: null,
      problem: null,
      failures: 0,
      due_at: dueUnlessRequested(knex, dueAt),
      finished_at: new Date().toISOString(),
    });
}

/** The scan gave no report; the last one stays. */
export async function markFailed(
  knex: Knex,
  entityRef: string,
  problem: ScanProblem,
  dueAt: Date,
): Promise<void> {
  await knex<TargetRow>('targets')
    .where({ entity_ref: entityRef })
    .update({
      state: 'failed',
      phase: null,
      problem: JSON.stringify(problem),
      failures: knex.raw('failures + 1') as unknown as number,
      due_at: dueUnlessRequested(knex, dueAt),
      finished_at: new Date().toISOString(),
    });
}

/** Hands back what was taken and not finished. */
export async function markWaiting(
  knex: Knex,
  entityRefs: string[],
): Promise<void> {
  await knex<TargetRow>('targets')
    .whereIn('entity_ref', entityRefs)
    .andWhere({ state: 'scanning' })
    .update({ state: 'waiting', phase: null });
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
