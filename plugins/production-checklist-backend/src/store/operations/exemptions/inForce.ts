import { Knex } from 'knex';
import {
  CheckStatus,
  ExemptionKind,
  Standing,
} from 'backstage-plugin-production-checklist-common';
import { ExemptionRow } from '../../rows';

/** What people's decisions make of what a check found. */
export type Decided = (check: string, status: CheckStatus) => Standing;

/** Reads what is in force for an entity at a time. */
export async function decidedOf(
  tx: Knex,
  entityRef: string,
  now: string,
): Promise<Decided> {
  const rows = await whereInForce(
    tx<ExemptionRow>('exemptions').where({ entity_ref: entityRef }),
    now,
  ).select('check_id', 'kind');
  const known = new Set(rows.map(row => keyOf(row.check_id, row.kind)));
  return (check, status) => {
    const has = (kind: ExemptionKind) => known.has(keyOf(check, kind));
    if (status === 'fail' && has('exemption')) return 'exempted';
    if (status === 'unknown' && has('attestation')) return 'attested';
    return status;
  };
}

/** An approved one is out of force as soon as it expires, marked so or not. */
export function whereInForce<Query extends Knex.QueryBuilder>(
  query: Query,
  now: string,
): Query {
  query
    .where({ state: 'approved' })
    .andWhere((inner: Knex.QueryBuilder) =>
      inner.whereNull('expires_at').orWhere('expires_at', '>', now),
    );
  return query;
}

function keyOf(check: string, kind: ExemptionKind): string {
  return `${kind} ${check}`;
}
