import { Knex } from 'knex';
import {
  TeamRow,
  TeamsPage,
  TeamsQuery,
} from 'backstage-plugin-production-checklist-common';
import { readCursor, writeCursor } from '../../cursor';
import { Visibility } from '../../visibility/Visibility';
import { whereVisible } from '../../visibility/whereVisible';
import { OwnerTotals, figuresOf, rollUp } from './rollUp';
import { daysAgo, joinPastScores } from './pastScores';

const DEFAULT_LIMIT = 25;
const CHANGE_DAYS = 7;

export interface GroupRow {
  entity_ref: string;
  title: string;
  sort_title: string;
  parent: string | null;
}

/**
 * A page of the groups that own services, themselves or below, in two queries
 * whatever the number of groups and services.
 */
export async function getTeams(
  knex: Knex,
  { parent, cursor, limit = DEFAULT_LIMIT }: TeamsQuery,
  visibility: Visibility,
): Promise<TeamsPage> {
  const query = knex('groups').orderBy('sort_title').orderBy('entity_ref');
  whereVisible(knex, query, 'groups.entity_ref', visibility);
  const groups: GroupRow[] = await query;
  const own = await getOwnerTotals(knex, visibility);
  const { totals, children } = rollUp(groups, own);
  const shown = new Set(groups.map(group => group.entity_ref));
  const ownsServices = ({ entity_ref }: GroupRow) =>
    (totals.get(entity_ref)?.services ?? 0) > 0;
  const teams = groups.filter(
    group => ownsServices(group) && isBelow(group, parent, shown),
  );
  const start = startAfter(teams, cursor);
  const page = teams.slice(start, start + limit);
  const last = page[page.length - 1];
  return {
    items: page.map(
      (group): TeamRow => ({
        entityRef: group.entity_ref,
        title: group.title,
        parent: group.parent ?? undefined,
        own: figuresOf(own.get(group.entity_ref)),
        total: figuresOf(totals.get(group.entity_ref)),
        hasChildren: (children.get(group.entity_ref) ?? []).some(ownsServices),
      }),
    ),
    totalItems: teams.length,
    nextCursor:
      start + limit < teams.length
        ? writeCursor([last.sort_title, last.entity_ref])
        : undefined,
  };
}

/** A group whose parent the caller may not see stands at the top. */
function isBelow(
  group: GroupRow,
  parent: string | undefined,
  shown: ReadonlySet<string>,
): boolean {
  if (parent === '*') return true;
  const isTop = group.parent === null || !shown.has(group.parent);
  return parent === undefined
    ? isTop
    : group.parent === parent.toLocaleLowerCase('en-US');
}

function startAfter(teams: GroupRow[], cursor: string | undefined): number {
  const place = readCursor(cursor, 2);
  if (!place) return 0;
  const index = teams.findIndex(team => team.entity_ref === place[1]);
  return index < 0 ? teams.length : index + 1;
}

/** What each owner's services add up to. */
async function getOwnerTotals(
  knex: Knex,
  visibility: Visibility,
): Promise<Map<string, OwnerTotals>> {
  const services = knex('targets').whereNotNull('owner');
  whereVisible(knex, services, 'targets.entity_ref', visibility);
  const rows: (Record<keyof OwnerTotals, number | string | null> & {
    owner: string;
  })[] = await joinPastScores(services, daysAgo(CHANGE_DAYS))
    .groupBy('owner')
    .select(
      'owner',
      knex.raw('count(*) as services'),
      knex.raw('count(targets.scanned_at) as scanned'),
      knex.raw('count(targets.score) as scored'),
      knex.raw('sum(targets.score) as sum'),
      knex.raw(
        'sum(case when targets.critical_failures > 0 then 1 else 0 end) as critical',
      ),
      knex.raw('count(past.score) as ??', ['pastScored']),
      knex.raw('sum(past.score) as ??', ['pastSum']),
    );
  return new Map(
    rows.map(({ owner, ...totals }) => [
      owner,
      Object.fromEntries(
        Object.entries(totals).map(([name, value]) => [name, Number(value)]),
      ) as unknown as OwnerTotals,
    ]),
  );
}
