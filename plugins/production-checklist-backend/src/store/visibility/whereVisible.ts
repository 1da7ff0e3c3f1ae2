import { Knex } from 'knex';
import { valuesOf } from '../valuesOf';
import { FactCriteria, Visibility } from './Visibility';

/**
 * Narrows a query to what the caller may know of, so that hidden entities are
 * neither returned nor counted.
 *
 * @param column - of the query, that holds entity references
 */
export function whereVisible(
  knex: Knex,
  query: Knex.QueryBuilder,
  column: string,
  visibility: Visibility,
): void {
  for (const constraint of visibility) {
    if ('refs' in constraint) {
      query.whereIn(column, valuesOf(knex, constraint.refs));
    } else {
      query.where(inner =>
        whereFacts(knex, inner, column, constraint.criteria),
      );
    }
  }
}

function whereFacts(
  knex: Knex,
  query: Knex.QueryBuilder,
  column: string,
  criteria: FactCriteria,
): void {
  if ('not' in criteria) {
    query.whereNot(inner => whereFacts(knex, inner, column, criteria.not));
  } else if ('allOf' in criteria) {
    // An empty list of conditions allows, as the catalog reads it.
    for (const each of criteria.allOf) {
      query.andWhere(inner => whereFacts(knex, inner, column, each));
    }
  } else if ('anyOf' in criteria) {
    if (criteria.anyOf.length === 0) query.whereRaw('1 = 0');
    for (const each of criteria.anyOf) {
      query.orWhere(inner => whereFacts(knex, inner, column, each));
    }
  } else {
    const facts = knex('entity_facts')
      .select('entity_ref')
      .where({ key: criteria.key });
    if (criteria.values)
      facts.whereIn('value', valuesOf(knex, criteria.values));
    query.whereIn(column, facts);
  }
}
