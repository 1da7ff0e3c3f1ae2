import { Knex } from 'knex';
import { Score, Standing } from 'backstage-plugin-production-checklist-common';
import { ResultRow, TransitionRow } from '../rows';
import { Scoring } from '../Scoring';
import { decidedOf } from './exemptions/inForce';
import { savePeriod } from './savePeriod';

/** How an entity came to stand otherwise to a check. */
export interface StandingChange {
  check: string;
  /** Undefined for the first result. */
  from?: Standing;
  to: Standing;
}

/**
 * Stores an entity's results with what people decided about them: the rows
 * that differ, a transition for each standing that changed, and a period of
 * the score where a figure did. The caller holds the target's row.
 */
export async function saveStandings(
  tx: Knex,
  entityRef: string,
  results: Pick<ResultRow, 'check_id' | 'status' | 'details'>[],
  {
    revision,
    scoring,
    now,
  }: { revision: string | undefined; scoring: Scoring; now: string },
): Promise<{ changes: StandingChange[]; score: Score }> {
  const known = new Map(
    (await tx<ResultRow>('results').where({ entity_ref: entityRef })).map(
      row => [row.check_id, row],
    ),
  );
  const decided = await decidedOf(tx, entityRef, now);
  const rows = results.map(({ check_id, status, details }): ResultRow => {
    const before = known.get(check_id);
    const standing = decided(check_id, status);
    const since = before?.standing === standing ? before.since : now;
    return {
      entity_ref: entityRef,
      check_id,
      status,
      standing,
      weight: scoring.weightOf(check_id) ?? null,
      details,
      since,
    };
  });
  const changes = rows.flatMap((row): StandingChange[] => {
    const from = known.get(row.check_id)?.standing;
    return from === row.standing
      ? []
      : [{ check: row.check_id, from, to: row.standing }];
  });
  await saveRows(
    tx,
    rows.filter(row => isNew(row, known.get(row.check_id))),
  );
  await saveTransitions(tx, entityRef, changes, revision, now);
  // A check that left the checklist has no latest result.
  const left = new Set(rows.map(row => row.check_id));
  await tx<ResultRow>('results')
    .where({ entity_ref: entityRef })
    .whereIn(
      'check_id',
      [...known.keys()].filter(check => !left.has(check)),
    )
    .delete();
  const score = scoring(
    rows.map(({ check_id, status, standing }) => ({
      check: check_id,
      status,
      standing,
    })),
  );
  await savePeriod(tx, entityRef, score, now);
  return { changes, score };
}

function isNew(row: ResultRow, before: ResultRow | undefined): boolean {
  return (
    before?.status !== row.status ||
    before.standing !== row.standing ||
    before.weight !== row.weight ||
    before.details !== row.details
  );
}

async function saveRows(tx: Knex, rows: ResultRow[]): Promise<void> {
  if (!rows.length) return;
  await tx<ResultRow>('results')
    .insert(rows)
    .onConflict(['entity_ref', 'check_id'])
    .merge();
}

async function saveTransitions(
  tx: Knex,
  entityRef: string,
  changes: StandingChange[],
  revision: string | undefined,
  at: string,
): Promise<void> {
  if (!changes.length) return;
  await tx<TransitionRow>('transitions').insert(
    changes.map(({ check, from, to }) => ({
      entity_ref: entityRef,
      check_id: check,
      from_status: from ?? null,
      to_status: to,
      revision: revision ?? null,
      at,
    })),
  );
}
