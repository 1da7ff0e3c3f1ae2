import { ResponseError } from '@backstage/errors';
import { ScanStatus, Scorecard, ServicesPage, ServicesQuery } from './api';
import { ChecklistMetadata } from './checklist';

/**
 * What the production checklist's backend answers.
 *
 * @public
 */
export interface ProductionChecklistApi {
  /** The checklist that entities are held against. */
  getChecklist(): Promise<ChecklistMetadata>;
  /**
   * All that is known of an entity.
   *
   * @throws ResponseError with status 404 where the entity is not scanned, or
   *   the caller may not see it
   */
  getScorecard(entityRef: string): Promise<Scorecard>;
  /** Has an entity scanned now; its scorecard tells how far it is. */
  requestScan(entityRef: string): Promise<ScanStatus>;
  /** A page of the scoreboard. */
  getServices(query: ServicesQuery): Promise<ServicesPage>;
}

/**
 * Asks the backend over HTTP.
 *
 * @public
 */
export class ProductionChecklistClient implements ProductionChecklistApi {
  readonly #discovery: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetch: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discovery = options.discoveryApi;
    this.#fetch = options.fetchApi;
  }

  async getChecklist(): Promise<ChecklistMetadata> {
    return (await this.#request('/checklist')).json();
  }

  async getScorecard(entityRef: string): Promise<Scorecard> {
    return (await this.#request(`${pathOf(entityRef)}/scorecard`)).json();
  }

  async requestScan(entityRef: string): Promise<ScanStatus> {
    const response = await this.#request(`${pathOf(entityRef)}/scan`, {
      method: 'POST',
    });
    return response.json();
  }

  async getServices(query: ServicesQuery): Promise<ServicesPage> {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each !== undefined && each !== '')
          params.append(name, String(each));
      }
    }
    return (await this.#request(`/services?${params}`)).json();
  }

  async #request(path: string, init?: RequestInit): Promise<Response> {
    const base = await this.#discovery.getBaseUrl('production-checklist');
    const response = await this.#fetch.fetch(`${base}${path}`, init);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

/** `component:default/orders` as `/entities/component/default/orders`. */
function pathOf(entityRef: string): string {
  const [, kind, namespace, name] =
    /^([^:/]+):([^:/]+)\/([^:/]+)$/.exec(entityRef) ?? [];
  if (!name) {
    throw new TypeError(`${entityRef} is not a full entity reference`);
  }
  return `/entities/${[kind, namespace, name]
    .map(encodeURIComponent)
    .join('/')}`;
}
