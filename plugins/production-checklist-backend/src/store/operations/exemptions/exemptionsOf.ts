import { Knex } from 'knex';
import {
  Exemption,
  ScorecardResult,
} from 'backstage-plugin-production-checklist-common';
import { ExemptionRow } from '../../rows';
import { valuesOf } from '../../valuesOf';
import { whereInForce } from './inForce';
import { toExemption } from './toExemption';

/**
 * Reads what is in force for entities, or waits for a decision, in one query.
 *
 * @returns what a result shows of it: what gives it its standing, else what is
 *   waiting
 */
export async function exemptionsOf(
  knex: Knex,
  entityRefs: string[],
): Promise<
  (entityRef: string, result: ScorecardResult) => Exemption | undefined
> {
  const now = new Date().toISOString();
  const rows = await knex<ExemptionRow>('exemptions')
    .whereIn('entity_ref', valuesOf(knex, entityRefs))
    .andWhere((inner: Knex.QueryBuilder) =>
      inner
        .where({ state: 'requested' })
        .orWhere((approved: Knex.QueryBuilder) => whereInForce(approved, now)),
    )
    .orderBy('requested_at', 'desc');
  return (entityRef, result) => {
    const own = rows.filter(
      row => row.entity_ref === entityRef && row.check_id === result.check,
    );
    const shown =
      own.find(row => row.state === 'approved' && explains(row, result)) ??
      own.find(row => row.state === 'requested') ??
      own[0];
    return shown && toExemption(shown);
  };
}

function explains({ kind }: ExemptionRow, { standing }: ScorecardResult) {
  return standing === (kind === 'exemption' ? 'exempted' : 'attested');
}
