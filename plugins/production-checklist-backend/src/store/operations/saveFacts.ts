import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { EntityFact } from '../../catalog/entityFacts';
import { valuesOf } from '../valuesOf';

export interface FactSet {
  entityRef: string;
  facts: EntityFact[];
}

/** SQLite takes no more rows than this in one statement. */
const ROWS = 300;

/** Stores entities' facts; those that have not changed cost one query for all. */
export async function saveFacts(knex: Knex, sets: FactSet[]): Promise<void> {
  const now = new Date().toISOString();
  const refs = sets.map(set => set.entityRef);
  const known = new Map<string, string>(
    (
      await knex('fact_sets')
        .whereIn('entity_ref', valuesOf(knex, refs))
        .select('entity_ref', 'hash')
    ).map(({ entity_ref, hash }) => [entity_ref, hash]),
  );
  await knex('fact_sets')
    .whereIn('entity_ref', valuesOf(knex, refs))
    .update({ synced_at: now });
  for (const { entityRef, facts } of sets) {
    const hash = hashOf(facts);
    if (known.get(entityRef) === hash) continue;
    await knex.transaction(async tx => {
      await tx('entity_facts').where({ entity_ref: entityRef }).delete();
      const rows = facts.map(({ key, value }) => ({
        entity_ref: entityRef,
        key,
        value: value ?? null,
      }));
      for (let start = 0; start < rows.length; start += ROWS) {
        await tx('entity_facts').insert(rows.slice(start, start + ROWS));
      }
      await tx('fact_sets')
        .insert({ entity_ref: entityRef, hash, synced_at: now })
        .onConflict('entity_ref')
        .merge();
    });
  }
}

/** Removes the facts of entities that the catalog no longer has. */
export async function purgeFactsUnseenSince(
  knex: Knex,
  time: Date,
): Promise<void> {
  const gone = () =>
    knex('fact_sets').where('synced_at', '<', time.toISOString());
  await knex('entity_facts')
    .whereIn('entity_ref', gone().select('entity_ref'))
    .delete();
  await gone().delete();
}

function hashOf(facts: EntityFact[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
