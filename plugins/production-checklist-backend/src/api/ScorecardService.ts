import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  ScanStatus,
  ServicesPage,
  ServicesQuery,
  scanCreatePermission,
  scorecardReadPermission,
} from 'backstage-plugin-production-checklist-common';
import { StoredScorecard } from '../store/operations/getScorecard';
import { VisibleRefs } from '../store/operations/getServices';
import { Store } from '../store/Store';

/** What the routes ask, by whoever asks. */
export interface ScorecardService {
  getScorecard(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<StoredScorecard>;
  requestScan(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ScanStatus>;
  getServices(
    query: ServicesQuery,
    credentials: BackstageCredentials,
  ): Promise<ServicesPage>;
}

/** Gives everyone only what the catalog would show them. */
export class AuthorizedScorecardService implements ScorecardService {
  readonly #store: Store;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #scan: (entityRef: string) => Promise<void>;

  constructor(options: {
    store: Store;
    catalog: CatalogService;
    permissions: PermissionsService;
    /** Has an entity scanned soon. */
    scan: (entityRef: string) => Promise<void>;
  }) {
    this.#store = options.store;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
    this.#scan = options.scan;
  }

  async getScorecard(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<StoredScorecard> {
    await this.#require(scorecardReadPermission, credentials);
    await this.#requireVisible(entityRef, credentials);
    const scorecard = await this.#store.getScorecard(entityRef);
    if (!scorecard) throw notScanned(entityRef);
    return scorecard;
  }

  async requestScan(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ScanStatus> {
    await this.#require(scanCreatePermission, credentials);
    await this.#requireVisible(entityRef, credentials);
    await this.#scan(entityRef);
    const scorecard = await this.#store.getScorecard(entityRef);
    if (!scorecard) throw notScanned(entityRef);
    return scorecard.scan;
  }

  async getServices(
    query: ServicesQuery,
    credentials: BackstageCredentials,
  ): Promise<ServicesPage> {
    await this.#require(scorecardReadPermission, credentials);
    return this.#store.getServices(query, await this.#visible(credentials));
  }

  async #require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`The permission ${permission.name} is needed`);
    }
  }

  /** A hidden entity is answered like one that does not exist. */
  async #requireVisible(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) throw notScanned(entityRef);
  }

  /**
   * The catalog is asked for the references themselves only where its answer
   * depends on the entity.
   */
  async #visible(credentials: BackstageCredentials): Promise<VisibleRefs> {
    const [{ result }] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (result === AuthorizeResult.ALLOW) return undefined;
    const refs = new Set<string>();
    if (result === AuthorizeResult.DENY) return refs;
    for await (const entities of this.#catalog.streamEntities(
      { fields: ['kind', 'metadata.namespace', 'metadata.name'] },
      { credentials },
    )) {
      for (const { kind, metadata } of entities) {
        const { namespace = 'default', name } = metadata;
        refs.add(`${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US'));
      }
    }
    return refs;
  }
}

function notScanned(entityRef: string): NotFoundError {
  return new NotFoundError(`${entityRef} is not scanned`);
}
