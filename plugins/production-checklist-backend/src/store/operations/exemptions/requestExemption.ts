import { randomUUID } from 'node:crypto';
import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { ExemptionKind } from 'backstage-plugin-production-checklist-common';
import { ExemptionRow } from '../../rows';

export interface NewExemption {
  entityRef: string;
  check: string;
  kind: ExemptionKind;
  reason: string;
  requestedBy: string;
  /** ISO 8601 in UTC; undefined where it does not expire. */
  expiresAt?: string;
}

/**
 * Stores a request, to be decided on.
 *
 * @returns its id
 * @throws ConflictError where there is one of the kind already
 */
export async function requestExemption(
  knex: Knex,
  { entityRef, check, kind, reason, requestedBy, expiresAt }: NewExemption,
): Promise<string> {
  const id = randomUUID();
  try {
    await knex<ExemptionRow>('exemptions').insert({
      id,
      entity_ref: entityRef,
      check_id: check,
      kind,
      state: 'requested',
      reason,
      requested_by: requestedBy,
      requested_at: new Date().toISOString(),
      expires_at: expiresAt ?? null,
    });
  } catch (error) {
    if (!isDatabaseConflictError(error)) throw error;
    throw new ConflictError(
      `There is a request for ${check} of ${entityRef} that waits for a decision`,
    );
  }
  return id;
}
