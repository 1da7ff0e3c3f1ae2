import { Knex } from 'knex';
import { ScanState } from 'backstage-plugin-production-checklist-common';
import { TargetRow } from '../rows';

export interface TargetCounts {
  byState: Record<ScanState, number>;
  /** When the oldest of the last reports was looked at, ISO 8601 in UTC. */
  oldestLook?: string;
}

/** How many entities there are, and how long one was not looked at. */
export async function countTargets(knex: Knex): Promise<TargetCounts> {
  const byState = { waiting: 0, scanning: 0, done: 0, failed: 0 };
  const rows: { state: ScanState; count: number | string }[] =
    await knex<TargetRow>('targets')
      .groupBy('state')
      .select('state', knex.raw('count(*) as count'));
  for (const { state, count } of rows) byState[state] = Number(count);
  const oldest = await knex<TargetRow>('targets')
    .whereNotNull('scanned_at')
    .whereNotNull('location')
    .min({ look: 'finished_at' })
    .first();
  return { byState, oldestLook: oldest?.look ?? undefined };
}
