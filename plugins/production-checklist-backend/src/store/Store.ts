import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  ServicesPage,
  ServicesQuery,
} from 'backstage-plugin-production-checklist-common';
import { StoredScorecard, getScorecard } from './operations/getScorecard';
import { VisibleRefs, getServices } from './operations/getServices';
import { ScanQueue } from './ScanQueue';

const MIGRATIONS = resolvePackagePath(
  'backstage-plugin-production-checklist-backend',
  'migrations',
);

/** What the plugin remembers. It knows no users. */
export class Store {
  /** What is to be scanned, and how it went. */
  readonly queue: ScanQueue;

  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.queue = new ScanQueue(knex);
  }

  static async create(database: DatabaseService): Promise<Store> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({ directory: MIGRATIONS });
    }
    return new Store(knex);
  }

  getScorecard(entityRef: string): Promise<StoredScorecard | undefined> {
    return getScorecard(this.#knex, entityRef);
  }

  getServices(
    query: ServicesQuery,
    visible: VisibleRefs,
  ): Promise<ServicesPage> {
    return getServices(this.#knex, query, visible);
  }
}
