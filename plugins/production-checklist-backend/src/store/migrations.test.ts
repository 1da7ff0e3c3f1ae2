import { readdirSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15', 'POSTGRES_18'],
});
const directory = resolvePackagePath(
  'backstage-plugin-production-checklist-backend',
  'migrations',
);
const MIGRATIONS = readdirSync(directory).sort();

/** Rows as the first migration has them. */
const ROWS: [string, object][] = [
  [
    'targets',
    {
      entity_ref: 'component:default/orders',
      title: 'Orders',
      sort_title: 'orders',
      state: 'done',
      synced_at: '2026-01-01T00:00:00.000Z',
      scanned_at: '2026-01-01T00:00:00.000Z',
      score: 50,
    },
  ],
  [
    'results',
    {
      entity_ref: 'component:default/orders',
      check_id: 'readme/exists',
      status: 'fail',
      details: '{}',
      since: '2026-01-01T00:00:00.000Z',
    },
  ],
];

/** Tables with their columns, and the indexes. */
async function schemaOf(knex: Knex): Promise<Record<string, string[]>> {
  const isPostgres = knex.client.config.client === 'pg';
  const names: { kind: string; name: string }[] = isPostgres
    ? (
        await knex.raw(
          `select 'table' as kind, tablename as name from pg_tables
              where schemaname = current_schema()
            union all select 'index', indexdef from pg_indexes
              where schemaname = current_schema()`,
        )
      ).rows
    : await knex.raw(
        `select type as kind, name || coalesce(sql, '') as name
          from sqlite_master where type = 'index'
        union all
        select 'table', name from sqlite_master where type = 'table'`,
      );
  const schema: Record<string, string[]> = {};
  for (const { kind, name } of names) {
    if (/knex_migrations|sqlite_sequence/.test(name)) continue;
    if (kind === 'index') {
      schema.indexes = [...(schema.indexes ?? []), name].sort();
    } else {
      const columns = await knex(name).columnInfo();
      schema[name] = Object.entries(columns)
        .map(([column, { type, nullable }]) => `${column} ${type} ${nullable}`)
        .sort();
    }
  }
  return schema;
}

async function fill(knex: Knex): Promise<void> {
  for (const [table, row] of ROWS) {
    if (!(await knex.schema.hasTable(table))) continue;
    const [{ count }] = await knex(table).count({ count: '*' });
    if (Number(count) === 0) await knex(table).insert(row);
  }
}

/** How many rows there are in each of the tables above. */
async function countRows(knex: Knex): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [table] of ROWS) {
    if (!(await knex.schema.hasTable(table))) continue;
    const [{ count }] = await knex(table).count({ count: '*' });
    counts[table] = Number(count);
  }
  return counts;
}

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
  });

  // Each begins where the one before has ended.
  it.each(MIGRATIONS)('%s goes up, down, and up again', async name => {
    await fill(knex);
    const before = await schemaOf(knex);
    const [, [applied]] = await knex.migrate.up({ directory });
    expect(applied).toBe(name);
    const after = await schemaOf(knex);
    expect(after).not.toEqual(before);
    await fill(knex);
    const rows = await countRows(knex);
    await knex.migrate.down({ directory });
    expect(await schemaOf(knex)).toEqual(before);
    const left = await countRows(knex);
    expect(rows).toMatchObject(left);
    await knex.migrate.up({ directory });
    expect(await schemaOf(knex)).toEqual(after);
  });

  it('keep what was stored before them', async () => {
    const own = await databases.init(databaseId);
    for (const name of MIGRATIONS) {
      const [, [applied]] = await own.migrate.up({ directory });
      expect(applied).toBe(name);
      await fill(own);
    }
    expect(await own('targets').first()).toMatchObject({
      title: 'Orders',
      score: 50,
      tags: null,
    });
    expect(await own('results').first()).toMatchObject({
      status: 'fail',
      standing: 'fail',
      weight: null,
    });
    expect(await own('score_periods').first()).toMatchObject({ score: 50 });
  });
});
