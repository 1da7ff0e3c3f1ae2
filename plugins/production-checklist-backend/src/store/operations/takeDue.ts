import { Knex } from 'knex';
import { Target } from '../../catalog/Target';
import { TargetRow } from '../rows';

/** A target that is due, and what its last report was made of. */
export interface DueTarget extends Target {
  failures: number;
  /** Revision and checklist of the last report. */
  revision?: string;
  reportKey?: string;
}

/** Which of the lanes asks, and of how many. */
export interface Lane {
  index: number;
  count: number;
}

/**
 * The targets that have been due the longest and share one repository; empty
 * where nothing of the lane is due. A lane runs in one process at a time, so
 * that taking needs no lock.
 */
export async function takeDue(knex: Knex, lane: Lane): Promise<DueTarget[]> {
  const now = new Date().toISOString();
  const due = () =>
    knex<TargetRow>('targets')
      .whereNotNull('location')
      .andWhere('due_at', '<=', now)
      .andWhereRaw('lane % ? = ?', [lane.count, lane.index]);
  const first = await due().orderBy('due_at').first('repository');
  if (!first) return [];
  const rows = await due()
    .andWhere('repository', first.repository)
    .orderBy('entity_ref');
  await knex<TargetRow>('targets')
    .whereIn(
      'entity_ref',
      rows.map(row => row.entity_ref),
    )
    .update({ state: 'scanning', phase: 'resolving', started_at: now });
  return rows.map(toDueTarget);
}

/** What a lane left `scanning` when its process ended is waiting again. */
export async function releaseAbandoned(knex: Knex, lane: Lane): Promise<void> {
  await knex<TargetRow>('targets')
    .where({ state: 'scanning' })
    .andWhereRaw('lane % ? = ?', [lane.count, lane.index])
    .update({ state: 'waiting', phase: null });
}

function toDueTarget(row: TargetRow): DueTarget {
  const { names, manifests } = JSON.parse(row.hints ?? '{}');
  return {
    entityRef: row.entity_ref,
    title: row.title,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    location: JSON.parse(row.location ?? ''),
    path: row.path ?? '',
    names: names ?? [],
    manifests,
    failures: row.failures,
    revision: row.revision ?? undefined,
    reportKey: row.report_key ?? undefined,
  };
}
