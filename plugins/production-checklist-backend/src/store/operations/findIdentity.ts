import { Knex } from 'knex';
import { TargetRow } from '../rows';

/** What an entity is called and whose it is. */
export interface TargetIdentity {
  title: string;
  /** Entity ref; undefined where it is nobody's. */
  owner?: string;
}

export async function findIdentity(
  knex: Knex,
  entityRef: string,
): Promise<TargetIdentity | undefined> {
  const row = await knex<TargetRow>('targets')
    .where({ entity_ref: entityRef })
    .first('title', 'owner');
  return row && { title: row.title, owner: row.owner ?? undefined };
}
