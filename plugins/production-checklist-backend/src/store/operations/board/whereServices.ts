import { Knex } from 'knex';
import { ServicesFilter } from 'backstage-plugin-production-checklist-common';
import { valuesOf } from '../../valuesOf';
import { Visibility } from '../../visibility/Visibility';
import { whereVisible } from '../../visibility/whereVisible';

const COLUMNS = [
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
  'state',
  'level',
] as const;

/** Narrows a query over `targets` to a filter's services that are visible. */
export function whereServices(
  knex: Knex,
  query: Knex.QueryBuilder,
  filter: ServicesFilter,
  visibility: Visibility,
): Knex.QueryBuilder {
  whereVisible(knex, query, 'targets.entity_ref', visibility);
  whereText(query, filter.text);
  for (const column of COLUMNS) {
    const values: (string | number)[] = filter[column] ?? [];
    if (values.length) query.whereIn(`targets.${column}`, values);
  }
  const { team, tag, minScore, maxScore } = filter;
  if (team?.length)
    query.whereRaw('targets.owner in (?)', [groupsBelow(knex, team)]);
  if (tag?.length) {
    query.whereIn(
      'targets.entity_ref',
      knex('entity_facts')
        .select('entity_ref')
        .where({ key: 'metadata.tags' })
        .whereIn(
          'value',
          tag.map(each => each.toLocaleLowerCase('en-US')),
        ),
    );
  }
  if (minScore !== undefined) query.where('targets.score', '>=', minScore);
  if (maxScore !== undefined) query.where('targets.score', '<=', maxScore);
  if (filter.check) {
    query.whereIn(
      'targets.entity_ref',
      knex('results')
        .select('entity_ref')
        .where({ check_id: filter.check })
        .whereIn('standing', filter.standing ?? ['fail']),
    );
  }
  return query;
}

function whereText(query: Knex.QueryBuilder, text: string | undefined): void {
  if (!text) return;
  const part = text.toLocaleLowerCase('en-US').replace(/[\\%_]/g, '\\$&');
  query.andWhere(inner =>
    inner
      .whereRaw(`targets.sort_title like ? escape '\\'`, [`%${part}%`])
      .orWhereRaw(`targets.entity_ref like ? escape '\\'`, [`%${part}%`]),
  );
}

/** The groups and all below them; a loop among them ends by itself. */
function groupsBelow(knex: Knex, groups: string[]): Knex.Raw {
  return knex.raw(
    `with recursive below(ref) as (
        select value from ? as chosen
        union
        select groups.entity_ref from groups
          join below on groups.parent = below.ref
      ) select ref from below`,
    [valuesOf(knex, groups)],
  );
}
