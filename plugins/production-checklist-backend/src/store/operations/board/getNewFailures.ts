import { Knex } from 'knex';
import {
  CheckWeight,
  NewFailure,
} from 'backstage-plugin-production-checklist-common';
import { daysAgo } from './pastScores';

const DAYS = 7;
const MAX_FAILURES = 20;
const CRITICAL: CheckWeight = 3;

/**
 * The critical checks that passed before the last week and have failed since,
 * in one query. Which are critical is the entity's own checklist's to say.
 */
export async function getNewFailures(
  services: Knex.QueryBuilder,
): Promise<NewFailure[]> {
  const rows: {
    entity_ref: string;
    title: string;
    owner: string | null;
    check_id: string;
    since: string;
  }[] = await services
    .join('results', 'results.entity_ref', 'targets.entity_ref')
    .join('transitions', join =>
      join
        .on('transitions.entity_ref', 'results.entity_ref')
        .andOn('transitions.check_id', 'results.check_id')
        .andOn('transitions.at', 'results.since'),
    )
    .where({ 'results.standing': 'fail', 'results.weight': CRITICAL })
    .where('results.since', '>', daysAgo(DAYS))
    .whereIn('transitions.from_status', ['pass', 'attested', 'exempted'])
    .orderBy('results.since', 'desc')
    .orderBy('targets.sort_title')
    .orderBy('results.check_id')
    .limit(MAX_FAILURES)
    .select(
      'targets.entity_ref',
      'targets.title',
      'targets.owner',
      'results.check_id',
      'results.since',
    );
  return rows.map(row => ({
    entityRef: row.entity_ref,
    title: row.title,
    owner: row.owner ?? undefined,
    check: row.check_id,
    since: row.since,
  }));
}
