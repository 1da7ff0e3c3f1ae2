import { Knex } from 'knex';
import { TargetRow } from '../rows';

const BATCH = 200;

/**
 * Brings forward what was last judged by another checklist, in an order of
 * chance over a while: most of it is judged again without a download.
 *
 * @returns how many those are
 */
export async function markStale(
  knex: Knex,
  checklistKey: string,
  withinMs: number,
): Promise<number> {
  const now = Date.now();
  const latest = new Date(now + withinMs).toISOString();
  const stale = await knex<TargetRow>('targets')
    .whereNotNull('report_key')
    // As `reportKeyOf` begins.
    .andWhereNot('report_key', 'like', `["${checklistKey}",%`)
    .andWhere('due_at', '>', latest)
    .select('entity_ref');
  for (let start = 0; start < stale.length; start += BATCH) {
    // A batch shares its time, so that there are few statements.
    const due = new Date(now + Math.random() * withinMs).toISOString();
    await knex<TargetRow>('targets')
      .whereIn(
        'entity_ref',
        stale.slice(start, start + BATCH).map(row => row.entity_ref),
      )
      .andWhere('due_at', '>', latest)
      .update({ due_at: due });
  }
  return stale.length;
}
