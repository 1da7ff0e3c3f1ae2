import { Knex } from 'knex';
import { TrendPoint } from 'backstage-plugin-production-checklist-common';
import { valuesOf } from '../../valuesOf';
import { daysAgo } from './pastScores';

/** About so many points make a line. */
const POINTS = 15;

/** The average score at times over the last days, in one query. */
export async function getTrend(
  knex: Knex,
  services: Knex.QueryBuilder,
  days: number,
): Promise<TrendPoint[]> {
  const times = [...pointsOf(days), new Date().toISOString()];
  const rows: { at: string; average: number | string | null }[] = await knex
    .from(valuesOf(knex, times).as('times'))
    .leftJoin(
      knex('score_periods')
        .whereIn('entity_ref', services.clone().select('targets.entity_ref'))
        .as('scores'),
      join =>
        join
          .on('scores.from_at', '<=', 'times.value')
          .andOn(inner =>
            inner
              .onNull('scores.to_at')
              .orOn('scores.to_at', '>', 'times.value'),
          ),
    )
    .groupBy('times.value')
    .orderBy('times.value')
    .select({ at: 'times.value' })
    .avg({ average: 'scores.score' });
  return rows.map(({ at, average }) => ({
    at,
    value: average === null ? undefined : Math.floor(Number(average)),
  }));
}

function pointsOf(days: number): string[] {
  const step = Math.ceil(days / POINTS);
  const points: string[] = [];
  for (let day = days; day > 0; day -= step) points.push(daysAgo(day));
  return points;
}
