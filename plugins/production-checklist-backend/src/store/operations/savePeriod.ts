import { Knex } from 'knex';
import { Score } from 'backstage-plugin-production-checklist-common';
import { scoreColumns } from './scoreOfRow';

/**
 * Begins a new period of an entity's score where the score is another, so that
 * its history grows with change and not with time.
 */
export async function savePeriod(
  tx: Knex,
  entityRef: string,
  score: Score,
  now: string,
): Promise<void> {
  const figures = scoreColumns(score);
  const present = () =>
    tx('score_periods').where({ entity_ref: entityRef }).whereNull('to_at');
  const known = await present().first(...Object.keys(figures));
  const isSame =
    known &&
    Object.entries(figures).every(([name, value]) => known[name] === value);
  if (isSame) return;
  await present().update({ to_at: now });
  await tx('score_periods').insert({
    entity_ref: entityRef,
    from_at: now,
    ...figures,
  });
}
