import { Knex } from 'knex';
import { ResultRow, TargetRow } from '../rows';
import { Scoring } from '../Scoring';
import { StandingChange, saveStandings } from './saveStandings';
import { scoreColumns } from './scoreOfRow';

/**
 * Brings an entity's standings and score in line with what is in force now,
 * without a scan.
 *
 * @param tx - a transaction that holds the target
 */
export async function restate(
  tx: Knex,
  entityRef: string,
  scoring: Scoring,
  now: string,
): Promise<StandingChange[]> {
  const target = await tx<TargetRow>('targets')
    .where({ entity_ref: entityRef })
    .first('scanned_at', 'revision');
  if (!target?.scanned_at) return [];
  const results = await tx<ResultRow>('results').where({
    entity_ref: entityRef,
  });
  const { changes, score } = await saveStandings(tx, entityRef, results, {
    revision: target.revision ?? undefined,
    scoring,
    now,
  });
  await tx<TargetRow>('targets')
    .where({ entity_ref: entityRef })
    .update({ ...scoreColumns(score), score_key: scoring.key ?? null });
  return changes;
}

/**
 * Holds a target until the transaction ends, so that a report and a decision
 * at the same time see each other.
 *
 * @returns what its score was reckoned by; undefined where it is gone
 */
export async function holdTarget(
  tx: Knex,
  entityRef: string,
): Promise<Pick<TargetRow, 'score_key'> | undefined> {
  return tx<TargetRow>('targets')
    .where({ entity_ref: entityRef })
    .forUpdate()
    .first('score_key');
}
