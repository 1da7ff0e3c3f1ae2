import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CheckMetadata,
  CheckQuery,
  CheckServicesQuery,
  ChecklistMetadata,
  HistoryQuery,
  ScanStatus,
  ScansQuery,
  ServicesFilter,
  ServicesQuery,
  SummaryQuery,
  TeamsQuery,
  scanCreatePermission,
  scorecardReadPermission,
} from 'backstage-plugin-production-checklist-common';
import { Checklists } from '../checklist/Checklists';
import { StoredScorecard } from '../store/operations/getScorecard';
import { Visibility } from '../store/visibility/Visibility';
import { Store } from '../store/Store';
import { EntityAccess, notScanned } from '../visibility/EntityAccess';
import { VisibilityService } from '../visibility/VisibilityService';
import { ScorecardService } from './ScorecardService';

/** Gives everyone only what the catalog would show them. */
export class AuthorizedScorecardService implements ScorecardService {
  readonly #store: Store;
  readonly #access: EntityAccess;
  readonly #visibility: VisibilityService;
  readonly #checklists: Checklists;
  readonly #scan: (entityRef: string) => Promise<void>;

  constructor(options: {
    store: Store;
    access: EntityAccess;
    visibility: VisibilityService;
    checklists: Checklists;
    /** Has an entity scanned soon. */
    scan: (entityRef: string) => Promise<void>;
  }) {
    this.#store = options.store;
    this.#access = options.access;
    this.#visibility = options.visibility;
    this.#checklists = options.checklists;
    this.#scan = options.scan;
  }

  async getChecklist(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ChecklistMetadata> {
    await this.#access.require(scorecardReadPermission, entityRef, credentials);
    const entity = await this.#store.queue.findChecklistEntity(entityRef);
    if (!entity) throw notScanned(entityRef);
    return this.#checklists.of(entity).metadata;
  }

  async getScorecard(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<StoredScorecard> {
    await this.#access.require(scorecardReadPermission, entityRef, credentials);
    return this.#find(entityRef);
  }

  async getHistory(
    entityRef: string,
    query: HistoryQuery,
    credentials: BackstageCredentials,
  ) {
    await this.#access.require(scorecardReadPermission, entityRef, credentials);
    return this.#store.getHistory(entityRef, query);
  }

  async getScans(
    entityRef: string,
    query: ScansQuery,
    credentials: BackstageCredentials,
  ) {
    await this.#access.require(scorecardReadPermission, entityRef, credentials);
    return this.#store.getScans(entityRef, query);
  }

  async requestScan(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ScanStatus> {
    await this.#access.require(scanCreatePermission, entityRef, credentials);
    await this.#scan(entityRef);
    return (await this.#find(entityRef)).scan;
  }

  async getServices(query: ServicesQuery, credentials: BackstageCredentials) {
    return this.#store.board.getServices(query, await this.#shown(credentials));
  }

  async streamServices(
    query: ServicesFilter & Pick<ServicesQuery, 'sortBy' | 'order'>,
    credentials: BackstageCredentials,
  ) {
    return this.#store.board.streamServices(
      query,
      await this.#shown(credentials),
    );
  }

  async getFacets(credentials: BackstageCredentials) {
    return this.#store.board.getFacets(await this.#shown(credentials));
  }

  async getSummary(query: SummaryQuery, credentials: BackstageCredentials) {
    return this.#store.board.getSummary(
      query,
      await this.#shown(credentials),
      this.#checklists.metadata,
    );
  }

  async getCheck(
    check: CheckMetadata,
    query: CheckQuery,
    credentials: BackstageCredentials,
  ) {
    return this.#store.board.getCheckOverview(
      check,
      query,
      await this.#shown(credentials),
    );
  }

  async getCheckServices(
    check: CheckMetadata,
    query: CheckServicesQuery,
    credentials: BackstageCredentials,
  ) {
    return this.#store.board.getCheckServices(
      check.id,
      query,
      await this.#shown(credentials),
    );
  }

  async getTeams(query: TeamsQuery, credentials: BackstageCredentials) {
    return this.#store.board.getTeams(query, await this.#shown(credentials));
  }

  #shown(credentials: BackstageCredentials): Promise<Visibility> {
    return this.#visibility.of(scorecardReadPermission, credentials);
  }

  async #find(entityRef: string): Promise<StoredScorecard> {
    const scorecard = await this.#store.getScorecard(entityRef);
    if (!scorecard) throw notScanned(entityRef);
    return scorecard;
  }
}
