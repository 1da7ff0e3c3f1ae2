import { Knex } from 'knex';
import { CheckStatus } from 'backstage-plugin-production-checklist-common';
import { ResultRow } from '../../rows';

/** What a check last found of an entity; undefined where there is no result. */
export async function findStatus(
  knex: Knex,
  entityRef: string,
  check: string,
): Promise<CheckStatus | undefined> {
  const row = await knex<ResultRow>('results')
    .where({ entity_ref: entityRef, check_id: check })
    .first('status');
  return row?.status;
}
