import { Knex } from 'knex';
import {
  ExemptionsPage,
  ExemptionsQuery,
} from 'backstage-plugin-production-checklist-common';
import { cutPage, readCursor } from '../../cursor';
import { ExemptionRow, TargetRow } from '../../rows';
import { Visibility } from '../../visibility/Visibility';
import { whereVisible } from '../../visibility/whereVisible';
import { toExemption } from './toExemption';

type ListedRow = ExemptionRow &
  Pick<TargetRow, 'title'> & { turn: number; until: string; since: string };

/** What is stored of a page; the rest is configuration. */
export type StoredPage = Omit<ExemptionsPage, 'selfApproval'>;

const DEFAULT_LIMIT = 25;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Sorts after every time: what never expires comes last. */
const NEVER = '9999';

/**
 * A page of exemptions: those that wait for a decision, the longest first; those
 * in force, first those that expire the soonest; and those that are over, the
 * latest first.
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
        knex.raw(
          `case exemptions.state when 'requested' then exemptions.requested_at
             when 'approved' then coalesce(exemptions.expires_at, ?)
             else '' end as until`,
          [NEVER],
        ),
        knex.raw(
          `case when exemptions.state in ('requested', 'approved') then ''
             when exemptions.state = 'expired' then exemptions.expires_at
             else coalesce(exemptions.decided_at, exemptions.requested_at)
             end as since`,
        ),
      )
      .as('listed'),
  )
    .orderBy(['turn', 'until', { column: 'since', order: 'desc' }, 'id'])
    .limit(limit + 1);
  const place = readCursor(cursor, 4);
  if (place) whereAfter(page, place);
  const { rows, nextCursor } = cutPage<ListedRow>(
    await page.select(),
    limit,
    ({ turn, until, since, id }) => [turn, until, since, id],
  );
  return {
    items: rows.map(toExemption),
    totalItems: Number(counted[0].count),
    nextCursor,
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

/** What follows a place in the order above. */
function whereAfter(
  page: Knex.QueryBuilder,
  [turn, until, since, id]: (string | number | null)[],
): void {
  page.andWhere(after =>
    after
      .where('turn', '>', turn)
      .orWhere(same => same.where({ turn }).andWhere('until', '>', until))
      .orWhere(same =>
        same.where({ turn, until }).andWhere('since', '<', since),
      )
      .orWhere(same =>
        same.where({ turn, until, since }).andWhere('id', '>', id),
      ),
  );
}
