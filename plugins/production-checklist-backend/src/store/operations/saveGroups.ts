import { Knex } from 'knex';
import { Group } from '../../catalog/groupOf';
import { valuesOf } from '../valuesOf';

/** Adds groups, or brings them up to date. */
export async function saveGroups(knex: Knex, groups: Group[]): Promise<void> {
  const synced_at = new Date().toISOString();
  for (let start = 0; start < groups.length; start += 100) {
    await knex('groups')
      .insert(
        groups.slice(start, start + 100).map(group => ({
          entity_ref: group.entityRef,
          title: group.title,
          sort_title: group.title.toLocaleLowerCase('en-US'),
          parent: group.parent ?? null,
          synced_at,
        })),
      )
      .onConflict('entity_ref')
      .merge();
  }
}

/** Says which domain a system's services are in. */
export async function saveDomains(
  knex: Knex,
  domains: ReadonlyMap<string, string>,
): Promise<void> {
  const byDomain = new Map<string, string[]>();
  for (const [system, domain] of domains) {
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), system]);
  }
  await knex('targets')
    .whereNotNull('domain')
    .where(inner =>
      inner
        .whereNull('system')
        .orWhereNotIn('system', valuesOf(knex, [...domains.keys()])),
    )
    .update({ domain: null });
  for (const [domain, systems] of byDomain) {
    await knex('targets')
      .whereIn('system', valuesOf(knex, systems))
      .andWhere(inner => inner.whereNull('domain').orWhereNot({ domain }))
      .update({ domain });
  }
}

/** Removes groups that the catalog no longer has. */
export async function purgeGroupsUnseenSince(
  knex: Knex,
  time: Date,
): Promise<void> {
  await knex('groups').where('synced_at', '<', time.toISOString()).delete();
}
