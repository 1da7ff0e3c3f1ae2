import { Knex } from 'knex';
import { ExemptionRow } from '../../rows';
import { Scoring } from '../../Scoring';
import { holdTarget, restate } from '../restate';
import { StandingChange } from '../saveStandings';

/** The entities with an exemption that ran out and is not marked so. */
export async function findExpired(knex: Knex, now: string): Promise<string[]> {
  const rows = await whereExpired(knex, now)
    .distinct('entity_ref')
    .orderBy('entity_ref');
  return rows.map(row => row.entity_ref);
}

/** Marks what ran out of an entity, with what follows for its standing. */
export async function expireExemptions(
  knex: Knex,
  entityRef: string,
  scoring: Scoring,
  now: string,
): Promise<StandingChange[]> {
  return knex.transaction(async tx => {
    await holdTarget(tx, entityRef);
    await whereExpired(tx, now)
      .andWhere({ entity_ref: entityRef })
      .update({ state: 'expired' });
    return restate(tx, entityRef, scoring, now);
  });
}

/** A request that nobody decided on in time runs out, too. */
function whereExpired(knex: Knex, now: string) {
  return knex<ExemptionRow>('exemptions')
    .whereIn('state', ['requested', 'approved'])
    .andWhere('expires_at', '<=', now);
}
