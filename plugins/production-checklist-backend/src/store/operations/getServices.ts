import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import {
  SectionTally,
  ServiceRow,
  ServiceSortField,
  ServicesPage,
  ServicesQuery,
} from 'backstage-plugin-production-checklist-common';
import { TargetRow } from '../rows';
import { scanOf } from './getScorecard';
import { scoreOfRow } from './scoreOfRow';

/** Which entities the caller may know of; undefined is all. */
export type VisibleRefs = ReadonlySet<string> | undefined;

const COLUMNS: Record<ServiceSortField, string> = {
  title: 'sort_title',
  owner: 'owner',
  score: 'score',
  coverage: 'coverage',
  level: 'level',
  scannedAt: 'scanned_at',
};
const DEFAULT_LIMIT = 25;

/**
 * A page of the scoreboard, in three queries whatever the number of entities:
 * the count, the rows, and their sections.
 */
export async function getServices(
  knex: Knex,
  query: ServicesQuery,
  visible: VisibleRefs,
): Promise<ServicesPage> {
  const { sortBy = 'title', order = 'asc', limit = DEFAULT_LIMIT } = query;
  const offset = query.cursor === undefined ? 0 : readCursor(query.cursor);
  const column = COLUMNS[sortBy];
  const matching = () => filtered(knex<TargetRow>('targets'), query, visible);
  const counted = await matching().count({ count: '*' }).first();
  const totalItems = Number(counted?.count ?? 0);
  const rows = await matching()
    // What has no value stands last, whichever way the others are sorted.
    .orderByRaw(`case when ?? is null then 1 else 0 end`, [column])
    .orderBy(column, order)
    .orderBy('sort_title')
    .orderBy('entity_ref')
    .limit(limit)
    .offset(offset);
  const sections = await sectionsOf(
    knex,
    rows.map(row => row.entity_ref),
  );
  const next = offset + rows.length;
  return {
    items: rows.map(row => toServiceRow(row, sections.get(row.entity_ref))),
    totalItems,
    nextCursor: next < totalItems ? writeCursor(next) : undefined,
  };
}

function filtered(
  rows: Knex.QueryBuilder<TargetRow, TargetRow[]>,
  query: ServicesQuery,
  visible: VisibleRefs,
): Knex.QueryBuilder<TargetRow, TargetRow[]> {
  const { text, owner, system, type, lifecycle, state } = query;
  if (visible) rows.whereIn('entity_ref', [...visible]);
  if (text) {
    const pattern = `%${text
      .toLocaleLowerCase('en-US')
      .replace(/[\\%_]/g, '\\$&')}%`;
    rows.andWhere(inner =>
      inner
        .whereRaw(`sort_title like ? escape '\\'`, [pattern])
        .orWhereRaw(`entity_ref like ? escape '\\'`, [pattern]),
    );
  }
  for (const [column, values] of Object.entries({
    owner,
    system,
    type,
    lifecycle,
    state,
  })) {
    if (values?.length) rows.whereIn(column, values);
  }
  return rows;
}

async function sectionsOf(
  knex: Knex,
  entityRefs: string[],
): Promise<Map<string, Record<string, SectionTally>>> {
  const counts: {
    entity_ref: string;
    check_id: string;
    status: string;
  }[] = await knex('results')
    .whereIn('entity_ref', entityRefs)
    .select('entity_ref', 'check_id', 'status');
  const all = new Map<string, Record<string, SectionTally>>();
  for (const { entity_ref, check_id, status } of counts) {
    const sections = all.get(entity_ref) ?? {};
    all.set(entity_ref, sections);
    const section = check_id.slice(0, check_id.indexOf('/'));
    sections[section] ??= { pass: 0, fail: 0, unknown: 0 };
    if (status === 'pass' || status === 'fail') sections[section][status] += 1;
    else if (status !== 'not-applicable') sections[section].unknown += 1;
  }
  return all;
}

function toServiceRow(
  row: TargetRow,
  sections: Record<string, SectionTally> | undefined,
): ServiceRow {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    scan: scanOf(row),
    score: row.scanned_at === null ? undefined : scoreOfRow(row),
    sections: row.scanned_at === null ? undefined : sections ?? {},
    scannedAt: row.scanned_at ?? undefined,
  };
}

function writeCursor(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url');
}

function readCursor(cursor: string): number {
  try {
    const { offset } = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Number.isInteger(offset) && offset >= 0) return offset;
  } catch {
    // Answered below, like a cursor of something else.
  }
  throw new InputError('The cursor is not one of an earlier page');
}
