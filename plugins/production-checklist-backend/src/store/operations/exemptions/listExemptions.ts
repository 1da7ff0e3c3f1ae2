import { Knex } from 'knex';
import {
  ExemptionsPage,
  ExemptionsQuery,
} from 'backstage-plugin-production-checklist-common';
import { readCursor, writeCursor } from '../../cursor';
import { ExemptionRow, TargetRow } from '../../rows';
import { Visibility } from '../../visibility/Visibility';
import { whereVisible } from '../../visibility/whereVisible';
import { toExemption } from './toExemption';

type ListedRow = ExemptionRow &
  Pick<TargetRow, 'title'> & { turn: number; ends: string };

/** What is stored of a page; the rest is configuration. */
export type StoredPage = Omit<ExemptionsPage, 'selfApproval'>;

const DEFAULT_LIMIT = 25;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Sorts after every time: what never expires comes last. */
const NEVER = '9999';

/**
 * A page of exemptions: those that wait for a decision, those in force, and
 * those that are over; among them those first that expire the soonest.
 */
export async function listExemptions(
  knex: Knex,
  query: ExemptionsQuery,
  visibility: Visibility,
): Promise<StoredPage> {
  const { cursor, limit = DEFAULT_LIMIT } = query;
  const counted = await matching(knex, query, visibility).count({ count: '*' });
  const page = knex<ListedRow>(
    matching(knex, query, visibility)
      .select(
        'exemptions.*',
        'targets.title',
        knex.raw(
          `case exemptions.state when 'requested' then 0
             when 'approved' then 1 else 2 end as turn`,
        ),
        knex.raw('coalesce(exemptions.expires_at, ?) as ends', [NEVER]),
      )
      .as('listed'),
  )
    .orderBy(['turn', 'ends', 'id'])
    .limit(limit + 1);
  const place = readCursor(cursor, 3);
  if (place) whereAfter(page, place);
  const rows: ListedRow[] = await page.select();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(toExemption),
    totalItems: Number(counted[0].count),
    nextCursor:
      rows.length > limit
        ? writeCursor([last.turn, last.ends, last.id])
        : undefined,
  };
}

function matching(
  knex: Knex,
  { entityRef, kind, state, expiresWithinDays }: ExemptionsQuery,
  visibility: Visibility,
): Knex.QueryBuilder {
  const query = knex('exemptions').join(
    'targets',
    'targets.entity_ref',
    'exemptions.entity_ref',
  );
  whereVisible(knex, query, 'exemptions.entity_ref', visibility);
  if (entityRef) {
    query.where({
      'exemptions.entity_ref': entityRef.toLocaleLowerCase('en-US'),
    });
  }
  if (kind) query.where({ 'exemptions.kind': kind });
  if (state?.length) query.whereIn('exemptions.state', state);
  if (expiresWithinDays !== undefined) {
    const now = Date.now();
    query
      .where({ 'exemptions.state': 'approved' })
      .whereBetween('exemptions.expires_at', [
        new Date(now).toISOString(),
        new Date(now + expiresWithinDays * DAY_MS).toISOString(),
      ]);
  }
  return query;
}

function whereAfter(
  page: Knex.QueryBuilder,
  [turn, ends, id]: (string | number | null)[],
): void {
  page.andWhere(after =>
    after
      .where('turn', '>', turn)
      .orWhere(sameTurn =>
        sameTurn
          .where({ turn })
          .andWhere(later =>
            later
              .where('ends', '>', ends)
              .orWhere(same => same.where({ ends }).andWhere('id', '>', id)),
          ),
      ),
  );
}
