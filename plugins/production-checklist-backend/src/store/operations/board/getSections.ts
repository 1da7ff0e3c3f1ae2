import { Knex } from 'knex';
import {
  SectionTally,
  Standing,
} from 'backstage-plugin-production-checklist-common';
import { valuesOf } from '../../valuesOf';
import { COUNTS_AS } from './tallies';

/** How an entity's sections stand, by section id. */
export type Sections = Record<string, SectionTally>;

/** The sections of some entities, in one query. */
export async function getSections(
  knex: Knex,
  entityRefs: string[],
): Promise<Map<string, Sections>> {
  const rows: { entity_ref: string; check_id: string; standing: Standing }[] =
    await knex('results')
      .whereIn('entity_ref', valuesOf(knex, entityRefs))
      .select('entity_ref', 'check_id', 'standing');
  const all = new Map<string, Sections>();
  for (const { entity_ref, check_id, standing } of rows) {
    const sections = all.get(entity_ref) ?? {};
    all.set(entity_ref, sections);
    const section = check_id.slice(0, check_id.indexOf('/'));
    sections[section] ??= { pass: 0, fail: 0, unknown: 0, exempted: 0 };
    const count = COUNTS_AS[standing];
    // What does not apply counts nowhere.
    if (count !== 'notApplicable') sections[section][count] += 1;
  }
  return all;
}
