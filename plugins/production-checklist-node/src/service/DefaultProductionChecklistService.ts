import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  ProductionChecklistApi,
  ProductionChecklistClient,
  ServicesQuery,
  SummaryQuery,
} from 'backstage-plugin-production-checklist-common';
import {
  ProductionChecklistService,
  ProductionChecklistServiceOptions,
} from './ProductionChecklistService';

const PLUGIN_ID = 'production-checklist';

/** Asks the backend over HTTP, wherever it runs. */
export class DefaultProductionChecklistService
  implements ProductionChecklistService
{
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): DefaultProductionChecklistService {
    return new DefaultProductionChecklistService(
      options.auth,
      options.discovery,
    );
  }

  getChecklist(
    { entityRef }: { entityRef?: string },
    options: ProductionChecklistServiceOptions,
  ) {
    return this.#as(options).getChecklist(entityRef);
  }

  getScorecard(entityRef: string, options: ProductionChecklistServiceOptions) {
    return this.#as(options).getScorecard(entityRef);
  }

  getServices(
    query: ServicesQuery,
    options: ProductionChecklistServiceOptions,
  ) {
    return this.#as(options).getServices(query);
  }

  getSummary(query: SummaryQuery, options: ProductionChecklistServiceOptions) {
    return this.#as(options).getSummary(query);
  }

  requestScan(entityRef: string, options: ProductionChecklistServiceOptions) {
    return this.#as(options).requestScan(entityRef);
  }

  #as({
    credentials,
  }: ProductionChecklistServiceOptions): ProductionChecklistApi {
    return new ProductionChecklistClient({
      discoveryApi: this.#discovery,
      fetchApi: {
        fetch: async (input, init) => {
          const { token } = await this.#auth.getPluginRequestToken({
            onBehalfOf: credentials,
            targetPluginId: PLUGIN_ID,
          });
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
  }
}
