import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  History,
  HistoryQuery,
  ScansPage,
  ScansQuery,
} from 'backstage-plugin-production-checklist-common';
import { Board } from './Board';
import { Retention, enforceRetention } from './operations/enforceRetention';
import { TargetIdentity, findIdentity } from './operations/findIdentity';
import { getHistory } from './operations/getHistory';
import { getScans } from './operations/getScans';
import { StoredScorecard, getScorecard } from './operations/getScorecard';
import { Organization } from './Organization';
import { ExemptionStore } from './ExemptionStore';
import { ScanQueue } from './ScanQueue';

const MIGRATIONS = resolvePackagePath(
  'backstage-plugin-production-checklist-backend',
  'migrations',
);

/** What the plugin remembers. It knows no users. */
export class Store {
  /** What is to be scanned, and how it went. */
  readonly queue: ScanQueue;
  /** What people decided. */
  readonly exemptions: ExemptionStore;
  /** What is asked over many entities. */
  readonly board: Board;
  /** What the catalog says around them. */
  readonly organization: Organization;

  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.queue = new ScanQueue(knex);
    this.exemptions = new ExemptionStore(knex);
    this.board = new Board(knex);
    this.organization = new Organization(knex);
  }

  static async create(database: DatabaseService): Promise<Store> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({ directory: MIGRATIONS });
    }
    return new Store(knex);
  }

  /** Forgets what is older than is to be remembered. */
  enforceRetention(retention: Retention): Promise<void> {
    return enforceRetention(this.#knex, retention);
  }

  /** What an entity is called and whose it is. */
  findIdentity(entityRef: string): Promise<TargetIdentity | undefined> {
    return findIdentity(this.#knex, entityRef);
  }

  getScorecard(entityRef: string): Promise<StoredScorecard | undefined> {
    return getScorecard(this.#knex, entityRef);
  }

  getHistory(entityRef: string, query: HistoryQuery): Promise<History> {
    return getHistory(this.#knex, entityRef, query);
  }

  getScans(entityRef: string, query: ScansQuery): Promise<ScansPage> {
    return getScans(this.#knex, entityRef, query);
  }
}
