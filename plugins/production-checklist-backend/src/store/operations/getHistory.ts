import { Knex } from 'knex';
import {
  History,
  HistoryQuery,
  Standing,
  TrendPoint,
} from 'backstage-plugin-production-checklist-common';
import { cutPage, readCursor } from '../cursor';
import { daysAgo, whereLastsBeyond } from './board/pastScores';

const DEFAULT_LIMIT = 25;
const MAX_SCORES = 400;

interface EventRow {
  id: number | string;
  check_id: string;
  from_status: Standing | null;
  to_status: Standing;
  revision: string | null;
  at: string;
}

/** How an entity's score and results changed, the newest change first. */
export async function getHistory(
  knex: Knex,
  entityRef: string,
  { check, cursor, limit = DEFAULT_LIMIT }: HistoryQuery,
): Promise<History> {
  const changes = () => {
    const query = knex('transitions').where({ entity_ref: entityRef });
    return check ? query.andWhere({ check_id: check }) : query;
  };
  const counted = await changes().count({ count: '*' });
  const page = changes()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  const place = readCursor(cursor, 1);
  if (place) page.andWhere('id', '<', place[0]);
  const { rows, nextCursor } = cutPage<EventRow>(await page, limit, last => [
    Number(last.id),
  ]);
  return {
    scores: await getScoreTrend(knex, entityRef, 365),
    events: rows.map(row => ({
      check: row.check_id,
      from: row.from_status ?? undefined,
      to: row.to_status,
      revision: row.revision ?? undefined,
      at: row.at,
    })),
    totalItems: Number(counted[0].count),
    nextCursor,
  };
}

/** The score each time that it changed, the oldest first. */
export async function getScoreTrend(
  knex: Knex,
  entityRef: string,
  days: number,
): Promise<TrendPoint[]> {
  const rows: { from_at: string; score: number | null }[] = await knex(
    'score_periods',
  )
    .where({ entity_ref: entityRef })
    .modify(whereLastsBeyond, daysAgo(days))
    .orderBy('from_at', 'desc')
    .limit(MAX_SCORES)
    .select('from_at', 'score');
  return rows
    .reverse()
    .map(({ from_at, score }) => ({ at: from_at, value: score ?? undefined }));
}
