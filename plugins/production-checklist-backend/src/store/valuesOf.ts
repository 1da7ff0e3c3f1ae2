import { Knex } from 'knex';

/**
 * A list as a subquery with one binding, however long it is: databases bound
 * how many a query may have. Its column is `value`.
 */
export function valuesOf(
  knex: Knex,
  values: readonly (string | number)[],
): Knex.QueryBuilder {
  const list = JSON.stringify(values);
  return knex
    .from(
      isPostgres(knex)
        ? knex.raw('json_array_elements_text(?::json) as value', [list])
        : knex.raw('json_each(?)', [list]),
    )
    .select('value');
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
