import { ResponseError } from '@backstage/errors';
import { entityRefParts } from './entityRefParts';
import {
  CheckQuery,
  CheckServicesQuery,
  ExemptionsQuery,
  HistoryQuery,
  ScansQuery,
  ServicesFilter,
  ServicesQuery,
  SummaryQuery,
  TeamsQuery,
} from './queries';
import {
  CheckOverview,
  CheckServicesPage,
  ChecklistMetadata,
  Exemption,
  ExemptionDecision,
  ExemptionRequest,
  ExemptionsPage,
  Facets,
  History,
  ScanStatus,
  ScansPage,
  Scorecard,
  ServicesPage,
  Summary,
  TeamsPage,
} from './schema.generated';

/**
 * What the production checklist's backend answers. Entities are named by their
 * full reference, as `component:default/orders`; checks by their id.
 *
 * @remarks
 *
 * Every method throws a ResponseError where the backend refuses: 400 for a
 * wrong argument, 403 without the permission, 404 for what does not exist or
 * the caller may not see.
 *
 * @public
 */
export interface ProductionChecklistApi {
  /** The checklist that entities are held against, or that this one is. */
  getChecklist(entityRef?: string): Promise<ChecklistMetadata>;
  /** All that is known of an entity. */
  getScorecard(entityRef: string): Promise<Scorecard>;
  /** How an entity's score and results changed. */
  getHistory(entityRef: string, query?: HistoryQuery): Promise<History>;
  /** When an entity was scanned, and how that ended. */
  getScans(entityRef: string, query?: ScansQuery): Promise<ScansPage>;
  /** Has an entity scanned now; its scorecard tells how far it is. */
  requestScan(entityRef: string): Promise<ScanStatus>;
  /** A page of the scoreboard. */
  getServices(query: ServicesQuery): Promise<ServicesPage>;
  /** All rows of a query, as CSV. */
  getServicesCsv(query: ServicesFilter): Promise<Blob>;
  /** What the scoreboard's rows can be filtered by. */
  getFacets(): Promise<Facets>;
  /** How ready the services of a query are. */
  getSummary(query?: SummaryQuery): Promise<Summary>;
  /** One check over all services. */
  getCheck(check: string, query?: CheckQuery): Promise<CheckOverview>;
  /** The services that stand in a certain way to a check. */
  getCheckServices(
    check: string,
    query?: CheckServicesQuery,
  ): Promise<CheckServicesPage>;
  /** The groups that own services. */
  getTeams(query?: TeamsQuery): Promise<TeamsPage>;
  /** Exemptions and attestations. */
  getExemptions(query?: ExemptionsQuery): Promise<ExemptionsPage>;
  /** Asks for an exemption, or attests an unknown. */
  requestExemption(
    entityRef: string,
    request: ExemptionRequest,
  ): Promise<Exemption>;
  /** Approves, rejects or revokes. */
  decideExemption(id: string, decision: ExemptionDecision): Promise<Exemption>;
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

  getChecklist(entityRef?: string): Promise<ChecklistMetadata> {
    return this.#json(`/checklist${search({ entityRef })}`);
  }

  getScorecard(entityRef: string): Promise<Scorecard> {
    return this.#json(`${entityPath(entityRef)}/scorecard`);
  }

  getHistory(entityRef: string, query?: HistoryQuery): Promise<History> {
    return this.#json(`${entityPath(entityRef)}/history${search(query)}`);
  }

  getScans(entityRef: string, query?: ScansQuery): Promise<ScansPage> {
    return this.#json(`${entityPath(entityRef)}/scans${search(query)}`);
  }

  requestScan(entityRef: string): Promise<ScanStatus> {
    return this.#json(`${entityPath(entityRef)}/scan`, { method: 'POST' });
  }

  getServices(query: ServicesQuery): Promise<ServicesPage> {
    return this.#json(`/services${search(query)}`);
  }

  async getServicesCsv(query: ServicesFilter): Promise<Blob> {
    return (await this.#request(`/services.csv${search(query)}`)).blob();
  }

  getFacets(): Promise<Facets> {
    return this.#json('/facets');
  }

  getSummary(query?: SummaryQuery): Promise<Summary> {
    return this.#json(`/summary${search(query)}`);
  }

  getCheck(check: string, query?: CheckQuery): Promise<CheckOverview> {
    return this.#json(`${checkPath(check)}${search(query)}`);
  }

  getCheckServices(
    check: string,
    query?: CheckServicesQuery,
  ): Promise<CheckServicesPage> {
    return this.#json(`${checkPath(check)}/services${search(query)}`);
  }

  getTeams(query?: TeamsQuery): Promise<TeamsPage> {
    return this.#json(`/teams${search(query)}`);
  }

  getExemptions(query?: ExemptionsQuery): Promise<ExemptionsPage> {
    return this.#json(`/exemptions${search(query)}`);
  }

  requestExemption(
    entityRef: string,
    request: ExemptionRequest,
  ): Promise<Exemption> {
    return this.#json(`${entityPath(entityRef)}/exemptions`, post(request));
  }

  decideExemption(id: string, decision: ExemptionDecision): Promise<Exemption> {
    return this.#json(
      `/exemptions/${encodeURIComponent(id)}/decision`,
      post(decision),
    );
  }

  async #json<T>(path: string, init?: RequestInit): Promise<T> {
    return (await this.#request(path, init)).json();
  }

  async #request(path: string, init?: RequestInit): Promise<Response> {
    const base = await this.#discovery.getBaseUrl('production-checklist');
    const response = await this.#fetch.fetch(`${base}${path}`, init);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

function post(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** The query part of an address, empty where there is nothing to ask. */
function search(query: object = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== '') params.append(name, String(each));
    }
  }
  return params.size ? `?${params}` : '';
}

/** `component:default/orders` as `/entities/component/default/orders`. */
function entityPath(entityRef: string): string {
  const { kind, namespace, name } = entityRefParts(entityRef);
  return `/entities/${[kind, namespace, name]
    .map(encodeURIComponent)
    .join('/')}`;
}

/** `readme/run` as `/checks/readme/run`. */
function checkPath(check: string): string {
  const [section, name, ...rest] = check.split('/');
  if (!name || rest.length) throw new TypeError(`${check} is not a check’s id`);
  return `/checks/${encodeURIComponent(section)}/${encodeURIComponent(name)}`;
}
