import { Knex } from 'knex';
import { Target } from '../../catalog/Target';
import { TargetRow } from '../rows';
import { toChecklistEntity } from './checklistEntities';

/** A target that is due, and what its last report was made of. */
export interface DueTarget extends Target {
  failures: number;
  /** Revision and checklist of the last report. */
  revision?: string;
  manifestsRevision?: string;
  reportKey?: string;
}

/** Which of the lanes asks, and of how many. */
export interface Lane {
  index: number;
  count: number;
  /**
   * This run of the lane. A lane's ticket may pass to another process while
   * this one does not notice; what it took then belongs to the other's run.
   */
  token: string;
}

/**
 * Takes the targets that have been due the longest and share one repository;
 * empty where nothing of the lane is due.
 */
export async function takeDue(knex: Knex, lane: Lane): Promise<DueTarget[]> {
  const now = new Date().toISOString();
  const due = () =>
    inLane(knex, lane)
      .whereNotNull('location')
      .andWhere('due_at', '<=', now)
      .andWhereNot({ state: 'scanning' })
      .andWhere(inner =>
        inner.whereNull('waiting_until').orWhere('waiting_until', '<=', now),
      );
  const first = await due().orderBy('due_at').first('repository');
  if (!first) return [];
  await due().andWhere('repository', first.repository).update({
    state: 'scanning',
    phase: 'resolving',
    started_at: now,
    waiting_until: null,
    lane_token: lane.token,
  });
  const rows = await knex<TargetRow>('targets')
    .where({
      repository: first.repository,
      state: 'scanning',
      lane_token: lane.token,
    })
    .orderBy('entity_ref');
  return rows.map(toDueTarget);
}

/** What a lane left `scanning` when its process ended is waiting again. */
export async function releaseAbandoned(knex: Knex, lane: Lane): Promise<void> {
  await inLane(knex, lane)
    .where({ state: 'scanning' })
    .update({ state: 'waiting', phase: null, lane_token: null });
}

function inLane(knex: Knex, { index, count }: Lane) {
  return knex<TargetRow>('targets').whereRaw('lane % ? = ?', [count, index]);
}

function toDueTarget(row: TargetRow): DueTarget {
  const { names, manifests, manifestsFrom } = JSON.parse(row.hints ?? '{}');
  return {
    ...toChecklistEntity(row),
    title: row.title,
    location: JSON.parse(row.location ?? ''),
    path: row.path ?? '',
    names: names ?? [],
    manifests,
    manifestsFrom,
    failures: row.failures,
    revision: row.revision ?? undefined,
    manifestsRevision: row.manifests_revision ?? undefined,
    reportKey: row.report_key ?? undefined,
  };
}
