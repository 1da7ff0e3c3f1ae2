import { Knex } from 'knex';

/**
 * Forgets history from before a time. What is present stays, however long it
 * has been so.
 */
export async function enforceRetention(
  knex: Knex,
  before: Date,
): Promise<void> {
  const time = before.toISOString();
  await knex('transitions').where('at', '<', time).delete();
  await knex('score_periods').where('to_at', '<', time).delete();
}
