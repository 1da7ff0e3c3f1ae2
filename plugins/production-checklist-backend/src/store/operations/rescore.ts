import { Knex } from 'knex';
import { ChecklistEntity } from '../../checklist/ChecklistEntity';
import { Scoring } from '../Scoring';
import { scannedTargets } from './checklistEntities';
import { holdTarget, restate } from './restate';
import { StandingChange } from './saveStandings';

export interface RescoreOptions {
  signal?: AbortSignal;
  /** Told how an entity came to stand otherwise. */
  onChange?: (entityRef: string, changes: StandingChange[]) => Promise<void>;
}

/**
 * Reckons anew the scores that were reckoned by other weights or levels. No
 * repository is read. Every target is its own transaction, so that nobody
 * waits, and what a process does not come to is left to the next run.
 *
 * @returns how many those were
 */
export async function rescore(
  knex: Knex,
  scoringOf: (entity: ChecklistEntity) => Scoring,
  options: RescoreOptions = {},
): Promise<number> {
  const { signal, onChange } = options;
  let count = 0;
  for await (const targets of scannedTargets(knex)) {
    for (const { entity, row } of targets) {
      if (signal?.aborted) return count;
      const scoring = scoringOf(entity);
      if (row.score_key === scoring.key) continue;
      const { entityRef } = entity;
      const changes = await knex.transaction(async tx => {
        const held = await holdTarget(tx, entityRef);
        // Another run, here or in another replica, has done it meanwhile.
        if (!held || held.score_key === scoring.key) return undefined;
        return restate(tx, entityRef, scoring, new Date().toISOString());
      });
      if (!changes) continue;
      if (changes.length) await onChange?.(entityRef, changes);
      count += 1;
    }
  }
  return count;
}
