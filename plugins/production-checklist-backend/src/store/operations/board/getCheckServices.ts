import { Knex } from 'knex';
import {
  CheckServicesPage,
  CheckServicesQuery,
} from 'backstage-plugin-production-checklist-common';
import { TargetLocation } from '../../../catalog/Target';
import { cutPage, readCursor } from '../../cursor';
import { ResultRow, TargetRow } from '../../rows';
import { Visibility } from '../../visibility/Visibility';
import { exemptionsOf } from '../exemptions/exemptionsOf';
import { toResult } from '../toResult';
import { whereServices } from './whereServices';

/** A page as stored, with the places that links are made from. */
export type StoredCheckServicesPage = Omit<CheckServicesPage, 'items'> & {
  items: (CheckServicesPage['items'][number] & {
    location?: TargetLocation;
    revision?: string;
  })[];
};

type CheckServiceRow = ResultRow &
  Pick<TargetRow, 'title' | 'owner' | 'location' | 'revision'>;

const DEFAULT_LIMIT = 25;

/** The services that stand so to a check, those the longest so first. */
export async function getCheckServices(
  knex: Knex,
  check: string,
  query: CheckServicesQuery,
  visibility: Visibility,
): Promise<StoredCheckServicesPage> {
  const { standing = ['fail'], limit = DEFAULT_LIMIT, cursor, ...rest } = query;
  const matching = () =>
    whereServices(knex, knex('targets'), rest, visibility)
      .join('results', 'results.entity_ref', 'targets.entity_ref')
      .where({ 'results.check_id': check })
      .whereIn('results.standing', standing);
  const counted = await matching().count({ count: '*' });
  // All that match are found before they are sorted: PostgreSQL would bet that a
  // page is soon full, and compare every result with every visible entity.
  const page = knex
    .withMaterialized(
      'matching',
      matching().select('results.entity_ref', 'results.since'),
    )
    .from('matching')
    .join('targets', 'targets.entity_ref', 'matching.entity_ref')
    .join('results', join =>
      join
        .on('results.entity_ref', 'matching.entity_ref')
        .andOnVal('results.check_id', check),
    )
    .orderBy('matching.since')
    .orderBy('matching.entity_ref')
    .limit(limit + 1)
    .select(
      'results.*',
      'targets.title',
      'targets.owner',
      'targets.location',
      'targets.revision',
    );
  const place = readCursor(cursor, 2);
  if (place) {
    const [since, ref] = place;
    page.andWhere(after =>
      after
        .where('matching.since', '>', since)
        .orWhere(same =>
          same
            .where('matching.since', since)
            .andWhere('matching.entity_ref', '>', ref),
        ),
    );
  }
  const { rows, nextCursor } = cutPage<CheckServiceRow>(
    await page,
    limit,
    ({ since, entity_ref }) => [since, entity_ref],
  );
  const exemptionOf = await exemptionsOf(
    knex,
    rows.map(row => row.entity_ref),
  );
  return {
    items: rows.map(row => {
      const result = toResult(row);
      return {
        entityRef: row.entity_ref,
        title: row.title,
        owner: row.owner ?? undefined,
        location: row.location ? JSON.parse(row.location) : undefined,
        revision: row.revision ?? undefined,
        result: { ...result, exemption: exemptionOf(row.entity_ref, result) },
      };
    }),
    totalItems: Number(counted[0].count),
    nextCursor,
  };
}
