import { Knex } from 'knex';
import { valuesOf } from '../../plugins/production-checklist-backend/src/store/valuesOf';
import { MARK } from './entities';

/** Every table that has rows of an entity, those that others refer to first. */
const TABLES = [
  'groups',
  'targets',
  'results',
  'transitions',
  'score_periods',
  'scans',
  'fact_sets',
  'entity_facts',
];

/** SQLite takes no more rows than this in one statement. */
const ROWS = 500;

/** Takes every row that a store wrote over into an empty one. */
export async function moveServices(from: Knex, to: Knex): Promise<void> {
  for (const table of TABLES) {
    const hasId = 'id' in (await from(table).columnInfo());
    const rows = await from(table).orderBy(hasId ? 'id' : 'entity_ref');
    const moved = rows.map(({ id, ...row }) => row);
    await to.batchInsert(table, moved, ROWS);
  }
}

/**
 * Copies every row that the store wrote, under other names, in the order in
 * which they were written: so that the indexes grow as they would have.
 *
 * @param from - the first copy's number
 * @param to - the last one's
 */
export async function copyServices(
  knex: Knex,
  from: number,
  to: number,
): Promise<void> {
  const marks = Array.from(
    { length: to - from + 1 },
    (_, index) => `x${String(from + index).padStart(MARK.length - 1, '0')}`,
  );
  for (const table of TABLES) {
    const columns = await knex(table).columnInfo();
    const names = Object.keys(columns).filter(name => name !== 'id');
    const copied = names.map(name =>
      /char|text/.test(columns[name].type)
        ? knex.raw('replace(??, ?, copies.value)', [`own.${name}`, MARK])
        : knex.ref(`own.${name}`),
    );
    const rows = knex
      .from({ own: table })
      .crossJoin(valuesOf(knex, marks).as('copies') as unknown as Knex.Raw)
      .where('own.entity_ref', 'like', `%${MARK}%`)
      .select(copied);
    if ('id' in columns) rows.orderBy('own.id');
    await knex(knex.raw('?? (??)', [table, names])).insert(rows);
  }
}
