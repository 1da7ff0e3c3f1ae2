import { Knex } from 'knex';
import { ChecklistEntity } from '../../checklist/ChecklistEntity';
import { TargetRow } from '../rows';

const PAGE = 500;

const COLUMNS = [
  'entity_ref',
  'type',
  'lifecycle',
  'owner',
  'system',
  'tags',
] as const;

/** What a checklist is chosen by. */
type TraitRow = Pick<TargetRow, (typeof COLUMNS)[number]>;

export function toChecklistEntity(row: TraitRow): ChecklistEntity {
  return {
    entityRef: row.entity_ref,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    tags: row.tags === null ? undefined : JSON.parse(row.tags),
  };
}

/** Undefined where the catalog has the entity no longer. */
export async function findChecklistEntity(
  knex: Knex,
  entityRef: string,
): Promise<ChecklistEntity | undefined> {
  const row = await knex<TargetRow>('targets')
    .where({ entity_ref: entityRef })
    .first(...COLUMNS);
  return row && toChecklistEntity(row);
}

/** What a target was last judged and scored by, and when it is due. */
type KeyRow = Pick<TargetRow, 'report_key' | 'score_key' | 'due_at'>;

/** Every target that was scanned, some at a time. */
export async function* scannedTargets(
  knex: Knex,
): AsyncGenerator<{ entity: ChecklistEntity; row: KeyRow }[]> {
  let after = '';
  for (;;) {
    const rows = await knex<TargetRow>('targets')
      .whereNotNull('scanned_at')
      .andWhere('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(PAGE)
      .select(...COLUMNS, 'report_key', 'score_key', 'due_at');
    if (!rows.length) return;
    yield rows.map(row => ({ entity: toChecklistEntity(row), row }));
    after = rows[rows.length - 1].entity_ref;
  }
}
