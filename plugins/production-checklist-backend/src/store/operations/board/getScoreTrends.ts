import { Knex } from 'knex';
import { TrendPoint } from 'backstage-plugin-production-checklist-common';
import { valuesOf } from '../../valuesOf';
import { daysAgo, whereLastsBeyond } from './pastScores';

/**
 * How the scores of some entities went over the last days, in one query. Each
 * begins with what held at first; of one day the last score alone is kept.
 */
export async function getScoreTrends(
  knex: Knex,
  entityRefs: string[],
  days: number,
): Promise<Map<string, TrendPoint[]>> {
  const since = daysAgo(days);
  const rows: { entity_ref: string; from_at: string; score: number | null }[] =
    await knex('score_periods')
      .whereIn('entity_ref', valuesOf(knex, entityRefs))
      .modify(whereLastsBeyond, since)
      .orderBy('from_at')
      .select('entity_ref', 'from_at', 'score');
  const trends = new Map<string, TrendPoint[]>();
  for (const { entity_ref, from_at, score } of rows) {
    const at = from_at < since ? since : from_at;
    const trend = trends.get(entity_ref) ?? [];
    trends.set(entity_ref, trend);
    if (trend.at(-1)?.at.slice(0, 10) === at.slice(0, 10)) trend.pop();
    trend.push({ at, value: score ?? undefined });
  }
  return trends;
}
