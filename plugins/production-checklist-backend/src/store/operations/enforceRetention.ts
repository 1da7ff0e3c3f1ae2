import { Knex } from 'knex';

/** Since when what happened is remembered. */
export interface Retention {
  /** Changes of results and scores. */
  changesSince: Date;
  scansSince: Date;
}

/**
 * Forgets history from before a time. What is present stays, however long it
 * has been so.
 */
export async function enforceRetention(
  knex: Knex,
  retention: Retention,
): Promise<void> {
  const changesSince = retention.changesSince.toISOString();
  const scansSince = retention.scansSince.toISOString();
  await knex('transitions').where('at', '<', changesSince).delete();
  await knex('score_periods').where('to_at', '<', changesSince).delete();
  await knex('scans').where('at', '<', scansSince).delete();
}
