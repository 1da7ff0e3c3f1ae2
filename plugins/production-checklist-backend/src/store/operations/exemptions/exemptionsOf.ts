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
 * Reads what people decided about entities, in one query.
 *
 * @returns what a result shows of it: what gives it its standing, else what is
 *   waiting, else what was turned down, if nothing else was asked for since
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
        .whereNot({ state: 'approved' })
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
      own.find(row => row.state === 'approved') ??
      own.slice(0, 1).find(row => isTurnedDown(row, result));
    return shown && toExemption(shown);
  };
}

/** Whether another person ended it, and the result still is what it was for. */
function isTurnedDown(row: ExemptionRow, { standing }: ScorecardResult) {
  const { kind, state, requested_by, decided_by } = row;
  const isRevoked =
    state === 'revoked' && decided_by !== null && decided_by !== requested_by;
  return (
    (state === 'rejected' || isRevoked) &&
    standing === (kind === 'exemption' ? 'fail' : 'unknown')
  );
}

function explains({ kind }: ExemptionRow, { standing }: ScorecardResult) {
  return standing === (kind === 'exemption' ? 'exempted' : 'attested');
}
