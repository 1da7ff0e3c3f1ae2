import knexFactory, { Knex } from 'knex';
import { Options } from './Options';

/** What a table takes up, in bytes. */
export interface TableSize {
  table: string;
  rows: number;
  data: number;
  indexes: number;
}

/** A database that is empty at first and goes away with the measurement. */
export class Database {
  readonly knex: Knex;

  private constructor(knex: Knex) {
    this.knex = knex;
  }

  static create({ database }: Pick<Options, 'database'>): Database {
    const knex = knexFactory(
      database === 'sqlite'
        ? {
            client: 'better-sqlite3',
            connection: { filename: ':memory:' },
            useNullAsDefault: true,
          }
        : { client: 'pg', connection: process.env.SCALE_POSTGRESQL },
    );
    return new Database(knex);
  }

  async close(): Promise<void> {
    await this.knex.destroy();
  }

  /** Lets the planner know what there is, as the database's own upkeep does. */
  async analyze(): Promise<void> {
    await this.knex.raw('analyze');
  }

  /** The plugin's tables, the largest first. */
  async sizes(): Promise<TableSize[]> {
    const sizes = this.#isPostgres
      ? await this.#postgresSizes()
      : await this.#sqliteSizes();
    const counted: TableSize[] = [];
    for (const { table, data, indexes } of sizes) {
      if (/^(knex_|sqlite_)/.test(table)) continue;
      const [{ rows }] = await this.knex(table).count({ rows: '*' });
      counted.push({
        table,
        rows: Number(rows),
        data: Number(data),
        indexes: Number(indexes),
      });
    }
    return counted.sort(
      (a, b) => b.data + b.indexes - (a.data + a.indexes) || a.rows - b.rows,
    );
  }

  get #isPostgres(): boolean {
    return this.knex.client.config.client === 'pg';
  }

  async #postgresSizes(): Promise<Omit<TableSize, 'rows'>[]> {
    const { rows } = await this.knex.raw(
      `select relname as table, pg_table_size(oid) as data,
          pg_indexes_size(oid) as indexes
        from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    return rows;
  }

  async #sqliteSizes(): Promise<Omit<TableSize, 'rows'>[]> {
    return this.knex.raw(
      `select tbl_name as "table",
          sum(case when type = 'table' then pgsize else 0 end) as data,
          sum(case when type = 'index' then pgsize else 0 end) as indexes
        from dbstat join sqlite_master on sqlite_master.name = dbstat.name
        group by tbl_name`,
    );
  }
}
