import { Knex } from 'knex';
import {
  ServiceRow,
  ServiceSortField,
  ServicesFilter,
  ServicesPage,
  ServicesQuery,
} from 'backstage-plugin-production-checklist-common';
import { cutPage, readCursor } from '../../cursor';
import { TargetRow } from '../../rows';
import { Visibility } from '../../visibility/Visibility';
import { scanOf } from '../getScorecard';
import { scoreOfRow } from '../scoreOfRow';
import { daysAgo, joinPastScores } from './pastScores';
import { getScoreTrends } from './getScoreTrends';
import { Sections, getSections } from './getSections';
import { whereServices } from './whereServices';

type BoardRow = TargetRow & {
  change: number | null;
  sort_value: string | number | null;
};

const COLUMNS: Record<ServiceSortField, string> = {
  title: 'targets.sort_title',
  owner: 'targets.owner',
  score: 'targets.score',
  coverage: 'targets.coverage',
  level: 'targets.level',
  criticalFailures: 'targets.critical_failures',
  change: 'targets.score - past.score',
  scannedAt: 'targets.scanned_at',
};
const DEFAULT_LIMIT = 25;
const CHANGE_DAYS = 7;
const TREND_DAYS = 30;

/**
 * A page of the scoreboard, in four queries whatever the number of entities:
 * the count, the rows, their sections and their trends.
 */
export async function getServices(
  knex: Knex,
  query: ServicesQuery,
  visibility: Visibility,
): Promise<ServicesPage> {
  const { limit = DEFAULT_LIMIT } = query;
  const counted = await whereServices(
    knex,
    knex('targets'),
    query,
    visibility,
  ).count({ count: '*' });
  const { rows, nextCursor } = cutPage(
    await getRows(knex, query, visibility, limit + 1),
    limit,
    placeOf,
  );
  const entityRefs = rows.map(row => row.entity_ref);
  const sections = await getSections(knex, entityRefs);
  const trends = await getScoreTrends(knex, entityRefs, TREND_DAYS);
  return {
    items: rows.map(row => ({
      ...toServiceRow(row, sections.get(row.entity_ref)),
      trend: trends.get(row.entity_ref),
    })),
    totalItems: Number(counted[0].count),
    nextCursor,
  };
}

/** All rows of a filter, a page at a time. */
export async function* streamServices(
  knex: Knex,
  query: ServicesFilter & Pick<ServicesQuery, 'sortBy' | 'order'>,
  visibility: Visibility,
): AsyncGenerator<ServiceRow[]> {
  const limit = 2000;
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = cutPage(
      await getRows(knex, { ...query, cursor }, visibility, limit + 1),
      limit,
      placeOf,
    );
    const sections = await getSections(
      knex,
      rows.map(row => row.entity_ref),
    );
    yield rows.map(row => toServiceRow(row, sections.get(row.entity_ref)));
    cursor = nextCursor;
  } while (cursor);
}

function placeOf({ sort_value, sort_title, entity_ref }: BoardRow) {
  return [sort_value, sort_title, entity_ref];
}

async function getRows(
  knex: Knex,
  query: ServicesQuery,
  visibility: Visibility,
  limit: number,
): Promise<BoardRow[]> {
  const { sortBy = 'title', order = 'asc' } = query;
  const matching = joinPastScores(
    whereServices(knex, knex('targets'), query, visibility),
    daysAgo(CHANGE_DAYS),
  ).select(
    'targets.*',
    knex.raw('targets.score - past.score as change'),
    knex.raw(`${COLUMNS[sortBy]} as sort_value`),
  );
  const rows = knex<BoardRow>(matching.as('board'));
  const place = readCursor(query.cursor, 3);
  if (place) whereAfter(rows, place, order);
  return (
    rows
      // What has no value stands last, whichever way the others are sorted.
      .orderByRaw('case when sort_value is null then 1 else 0 end')
      .orderBy('sort_value', order)
      .orderBy('sort_title')
      .orderBy('entity_ref')
      .limit(limit)
      .select() as Promise<BoardRow[]>
  );
}

/** The rows that follow a place in the order above. */
function whereAfter(
  rows: Knex.QueryBuilder,
  [value, title, ref]: (string | number | null)[],
  order: 'asc' | 'desc',
): void {
  rows.andWhere(following => {
    const tie = (query: Knex.QueryBuilder) =>
      query
        .where('sort_title', '>', title)
        .orWhere(same =>
          same.where('sort_title', title).andWhere('entity_ref', '>', ref),
        );
    if (value === null) {
      following.whereNull('sort_value').andWhere(tie);
      return;
    }
    following
      .whereNull('sort_value')
      .orWhere('sort_value', order === 'asc' ? '>' : '<', value)
      .orWhere(same => same.where('sort_value', value).andWhere(tie));
  });
}

function toServiceRow(
  row: BoardRow,
  sections: Sections | undefined,
): ServiceRow {
  const isScanned = row.scanned_at !== null;
  return {
    entityRef: row.entity_ref,
    title: row.title,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    domain: row.domain ?? undefined,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    scan: scanOf(row),
    score: isScanned ? scoreOfRow(row) : undefined,
    change: row.change === null ? undefined : Number(row.change),
    sections: isScanned ? sections ?? {} : undefined,
    scannedAt: row.scanned_at ?? undefined,
  };
}
