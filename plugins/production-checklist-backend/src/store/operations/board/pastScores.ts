import { Knex } from 'knex';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * So many days ago, at the beginning of that day: the same all day long, so
 * that the pages of one query agree.
 */
export function daysAgo(days: number): string {
  const then = new Date(Date.now() - days * DAY_MS);
  then.setUTCHours(0, 0, 0, 0);
  return then.toISOString();
}

/** Narrows a query over `score_periods` to those that last beyond a time. */
export function whereLastsBeyond(query: Knex.QueryBuilder, at: string): void {
  query.andWhere(inner => inner.whereNull('to_at').orWhere('to_at', '>', at));
}

/** Joins `targets` with the score that each had at a time, as `past`. */
export function joinPastScores(
  query: Knex.QueryBuilder,
  at: string,
): Knex.QueryBuilder {
  return query.leftJoin({ past: 'score_periods' }, join =>
    join
      .on('past.entity_ref', 'targets.entity_ref')
      .andOnVal('past.from_at', '<=', at)
      .andOn(inner =>
        inner.onNull('past.to_at').orOnVal('past.to_at', '>', at),
      ),
  );
}
