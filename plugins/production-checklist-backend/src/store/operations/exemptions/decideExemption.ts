import { Knex } from 'knex';
import {
  Exemption,
  ExemptionState,
} from 'backstage-plugin-production-checklist-common';
import { ExemptionRow } from '../../rows';
import { Scoring } from '../../Scoring';
import { holdTarget, restate } from '../restate';
import { StandingChange } from '../saveStandings';

export interface Decision {
  from: ExemptionState;
  to: ExemptionState;
  decidedBy: string;
  comment?: string;
}

/**
 * Stores a decision and what follows from it for the entity's standing and
 * score.
 *
 * @returns undefined where it no longer is in the state that was decided on
 */
export async function decideExemption(
  knex: Knex,
  { id, entityRef, check, kind }: Exemption,
  { from, to, decidedBy, comment }: Decision,
  scoring: Scoring,
): Promise<StandingChange[] | undefined> {
  const now = new Date().toISOString();
  const decided = { decided_by: decidedBy, decided_at: now };
  return knex.transaction(async tx => {
    await holdTarget(tx, entityRef);
    const own = () => tx<ExemptionRow>('exemptions').where({ id, state: from });
    if (!(await own().first('id'))) return undefined;
    if (to === 'approved') {
      // A renewal takes the place of what was in force.
      await tx<ExemptionRow>('exemptions')
        .where({ entity_ref: entityRef, check_id: check, kind })
        .andWhere({ state: 'approved' })
        .whereNull('declared_at')
        .update({
          state: 'revoked',
          ...decided,
          comment: 'A newer one takes its place.',
        });
    }
    await own().update({ state: to, ...decided, comment: comment ?? null });
    return restate(tx, entityRef, scoring, now);
  });
}
