import { Knex } from 'knex';
import {
  ServiceChange,
  Summary,
} from 'backstage-plugin-production-checklist-common';
import { daysAgo, joinPastScores } from './pastScores';

const DAYS = 7;
const MAX_MOVES = 10;

/** The largest climbs and falls of the last week, in a query each. */
export async function getScoreMoves(
  services: Knex.QueryBuilder,
): Promise<Pick<Summary, 'climbs' | 'falls'>> {
  const moves = async (order: 'asc' | 'desc'): Promise<ServiceChange[]> => {
    const rows: {
      entity_ref: string;
      title: string;
      owner: string | null;
      score: number;
      past_score: number;
    }[] = await joinPastScores(services.clone(), daysAgo(DAYS))
      .whereRaw(
        order === 'desc'
          ? 'targets.score > past.score'
          : 'targets.score < past.score',
      )
      .orderByRaw(`targets.score - past.score ${order}`)
      .orderBy('targets.sort_title')
      .orderBy('targets.entity_ref')
      .limit(MAX_MOVES)
      .select('targets.entity_ref', 'title', 'owner', 'targets.score', {
        past_score: 'past.score',
      });
    return rows.map(row => ({
      entityRef: row.entity_ref,
      title: row.title,
      owner: row.owner ?? undefined,
      from: row.past_score,
      to: row.score,
    }));
  };
  return { climbs: await moves('desc'), falls: await moves('asc') };
}
