import { Knex } from 'knex';
import {
  FacetValue,
  Facets,
} from 'backstage-plugin-production-checklist-common';
import { Visibility } from '../../visibility/Visibility';
import { whereVisible } from '../../visibility/whereVisible';

const COLUMNS = ['owner', 'system', 'domain', 'type', 'lifecycle'] as const;
const MAX_VALUES = 1000;

/** What the scoreboard can be filtered by, in a query each. */
export async function getFacets(
  knex: Knex,
  visibility: Visibility,
): Promise<Facets> {
  const facets: Partial<Facets> = {};
  for (const column of COLUMNS) {
    const query = knex('targets');
    whereVisible(knex, query, 'targets.entity_ref', visibility);
    facets[column] = await countBy(query, column);
  }
  const tags = knex('entity_facts')
    .where({ key: 'metadata.tags' })
    .whereIn('entity_ref', knex('targets').select('entity_ref'));
  whereVisible(knex, tags, 'entity_ref', visibility);
  return { ...(facets as Facets), tag: await countBy(tags, 'value') };
}

async function countBy(
  query: Knex.QueryBuilder,
  column: string,
): Promise<FacetValue[]> {
  const rows: { value: string; count: number | string }[] = await query
    .whereNotNull(column)
    .groupBy(column)
    .select({ value: column })
    .count({ count: '*' })
    .orderBy('count', 'desc')
    .orderBy('value')
    .limit(MAX_VALUES);
  return rows.map(({ value, count }) => ({ value, count: Number(count) }));
}
