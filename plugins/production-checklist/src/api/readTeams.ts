import {
  ProductionChecklistApi,
  TeamsPage,
} from 'backstage-plugin-production-checklist-common';

const PAGE = 100;
const MOST_PAGES = 10;

/**
 * The teams below one, or all of them: the first thousand, of which
 * `totalItems` tells whether they are all.
 *
 * @param parent - absent for those that have no parent, `*` for all teams
 */
export async function readTeams(
  api: ProductionChecklistApi,
  parent?: string,
): Promise<TeamsPage> {
  const items: TeamsPage['items'] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await api.getTeams({ parent, limit: PAGE, cursor });
    items.push(...read.items);
    cursor = read.nextCursor;
    if (!cursor) return { items, totalItems: read.totalItems };
    if (page === MOST_PAGES - 1) return { ...read, items };
  }
  return { items, totalItems: items.length };
}
