import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  ScanPhase,
  ScanProblem,
  ServicesPage,
  ServicesQuery,
} from 'backstage-plugin-production-checklist-common';
import { Target } from '../catalog/Target';
import { TargetEntity } from '../catalog/targetOf';
import { StoredScorecard, getScorecard } from './operations/getScorecard';
import { VisibleRefs, getServices } from './operations/getServices';
import {
  markDue,
  markFailed,
  markPhase,
  markUnchanged,
  markWaiting,
  purgeTargetsUnseenSince,
} from './operations/markTarget';
import { FinishedScan, saveReport } from './operations/saveReport';
import { saveTarget, saveUnlocatedTarget } from './operations/saveTarget';
import {
  DueTarget,
  Lane,
  releaseAbandoned,
  takeDue,
} from './operations/takeDue';

const MIGRATIONS = resolvePackagePath(
  'backstage-plugin-production-checklist-backend',
  'migrations',
);

/** What the plugin remembers. It knows no users. */
export class Store {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static async create(database: DatabaseService): Promise<Store> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({ directory: MIGRATIONS });
    }
    return new Store(knex);
  }

  saveTarget(target: Target): Promise<void> {
    return saveTarget(this.#knex, target);
  }

  saveUnlocatedTarget(
    entity: TargetEntity,
    problem: ScanProblem,
  ): Promise<void> {
    return saveUnlocatedTarget(this.#knex, entity, problem);
  }

  purgeTargetsUnseenSince(time: Date): Promise<void> {
    return purgeTargetsUnseenSince(this.#knex, time);
  }

  takeDue(lane: Lane): Promise<DueTarget[]> {
    return takeDue(this.#knex, lane);
  }

  releaseAbandoned(lane: Lane): Promise<void> {
    return releaseAbandoned(this.#knex, lane);
  }

  markPhase(entityRefs: string[], phase: ScanPhase): Promise<void> {
    return markPhase(this.#knex, entityRefs, phase);
  }

  markUnchanged(entityRefs: string[], dueAt: Date): Promise<void> {
    return markUnchanged(this.#knex, entityRefs, dueAt);
  }

  markFailed(
    entityRef: string,
    problem: ScanProblem,
    dueAt: Date,
  ): Promise<void> {
    return markFailed(this.#knex, entityRef, problem, dueAt);
  }

  markWaiting(entityRefs: string[]): Promise<void> {
    return markWaiting(this.#knex, entityRefs);
  }

  markDue(entityRef: string): Promise<number | undefined> {
    return markDue(this.#knex, entityRef);
  }

  saveReport(scan: FinishedScan): Promise<void> {
    return saveReport(this.#knex, scan);
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
