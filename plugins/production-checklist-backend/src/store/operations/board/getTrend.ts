import { Knex } from 'knex';
import { TrendPoint } from 'backstage-plugin-production-checklist-common';
import { daysAgo, whereLastsBeyond } from './pastScores';

/** About so many points make a line. */
const POINTS = 15;

interface SpanRow {
  /** The first point of the span, and the first one after it. */
  begin: number;
  end: number;
  count: number | string;
  sum: number | string;
}

/**
 * The average score at times over the last days, in one query that looks at
 * every period once: those that span the same times are added up together.
 */
export async function getTrend(
  knex: Knex,
  services: Knex.QueryBuilder,
  days: number,
): Promise<TrendPoint[]> {
  const times = [...pointsOf(days), new Date().toISOString()];
  const rows: SpanRow[] = await knex(
    knex('score_periods')
      .whereIn('entity_ref', services.clone().select('targets.entity_ref'))
      .whereNotNull('score')
      .modify(whereLastsBeyond, times[0])
      .select('score', {
        begin: pointAfter(knex, 'from_at', times),
        end: pointAfter(knex, 'to_at', times),
      })
      .as('spans'),
  )
    .groupBy('begin', 'end')
    .select('begin', 'end')
    .count({ count: '*' })
    .sum({ sum: 'score' });
  return times.map((at, point) => {
    const spans = rows.filter(
      ({ begin, end }) => begin <= point && point < end,
    );
    const total = (name: 'count' | 'sum') =>
      spans.reduce((all, row) => all + Number(row[name]), 0);
    const count = total('count');
    return { at, value: count ? Math.floor(total('sum') / count) : undefined };
  });
}

/** Which of the times is the first at or after another; none where it is null. */
function pointAfter(
  knex: Knex,
  column: 'from_at' | 'to_at',
  times: string[],
): Knex.Raw {
  const cases = times.map((_, point) => `when ?? <= ? then ${point}`);
  return knex.raw(
    `case ${cases.join(' ')} else ${times.length} end`,
    times.flatMap(time => [column, time]),
  );
}

function pointsOf(days: number): string[] {
  const step = Math.ceil(days / POINTS);
  const points: string[] = [];
  for (let day = days; day > 0; day -= step) points.push(daysAgo(day));
  return points;
}
