import { Knex } from 'knex';
import { ChecklistEntity } from '../../checklist/ChecklistEntity';
import { TargetRow } from '../rows';
import { scannedTargets } from './checklistEntities';

const BATCH = 200;

/**
 * Brings forward what was last judged by another checklist than the entity's
 * present one, in an order of chance over a while: most of it is judged again
 * without a download.
 *
 * @returns how many those are
 */
export async function markStale(
  knex: Knex,
  keyOf: (entity: ChecklistEntity) => string,
  withinMs: number,
): Promise<number> {
  const now = Date.now();
  const latest = new Date(now + withinMs).toISOString();
  const stale: string[] = [];
  for await (const targets of scannedTargets(knex)) {
    for (const { entity, row } of targets) {
      // As `reportKeyOf` begins.
      const isStale = !row.report_key?.startsWith(`["${keyOf(entity)}",`);
      if (isStale && row.due_at !== null && row.due_at > latest) {
        stale.push(entity.entityRef);
      }
    }
  }
  for (let start = 0; start < stale.length; start += BATCH) {
    // A batch shares its time, so that there are few statements.
    const due = new Date(now + Math.random() * withinMs).toISOString();
    await knex<TargetRow>('targets')
      .whereIn('entity_ref', stale.slice(start, start + BATCH))
      .andWhere('due_at', '>', latest)
      .update({ due_at: due });
  }
  return stale.length;
}
