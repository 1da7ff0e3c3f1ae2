import { NotFoundError } from '@backstage/errors';
import {
  CheckOverview,
  CheckQuery,
  CheckServicesPage,
  CheckServicesQuery,
  ChecklistMetadata,
  Exemption,
  ExemptionDecision,
  ExemptionRequest,
  ExemptionsPage,
  ExemptionsQuery,
  Facets,
  FacetValue,
  History,
  HistoryQuery,
  ProductionChecklistApi,
  ScanPhase,
  ScanStatus,
  ScansPage,
  Scorecard,
  ServicesFilter,
  ServicesPage,
  ServicesQuery,
  Summary,
  SummaryQuery,
  TeamsPage,
  TeamsQuery,
} from 'backstage-plugin-production-checklist-common';
import { checklist } from './checklist';
import { csvOf, isMeant, pageOf, rowOf, sortRows } from './rows';
import { refOf, Sample, samples } from './services';
import {
  changedDaysAgo,
  daysAgo,
  reportOf,
  resultsOf,
  statusAt,
} from './standings';
import { checkSummaryOf, rateAt, summaryOf, teamsOf } from './summaryOf';

const PHASES: ScanPhase[] = ['resolving', 'reading', 'checking', 'storing'];
const PHASE_MS = 1200;

/** Answers as the backend does, from samples. */
export class InMemoryProductionChecklist implements ProductionChecklistApi {
  readonly #rescans = new Map<string, number>();
  readonly #exemptions: Exemption[] = [
    {
      id: '1',
      kind: 'exemption',
      state: 'approved',
      entityRef: 'component:default/payments',
      title: 'payments',
      check: 'docker-image/lightweight',
      reason: 'The vendor’s agent needs the full image until it is replaced.',
      requestedBy: 'user:default/ana',
      requestedAt: daysAgo(20),
      decidedBy: 'user:default/lead',
      decidedAt: daysAgo(19),
      expiresAt: daysAgo(-12),
    },
    {
      id: '2',
      kind: 'attestation',
      state: 'requested',
      entityRef: 'component:default/search',
      title: 'search',
      check: 'health-probes/readiness',
      reason: 'The probe is in the platform’s chart.',
      requestedBy: 'user:default/ana',
      requestedAt: daysAgo(1),
    },
  ];

  async getChecklist(): Promise<ChecklistMetadata> {
    return checklist;
  }

  async getScorecard(entityRef: string): Promise<Scorecard> {
    const sample = this.#sample(entityRef);
    const report = reportOf(sample, this.#decisions);
    const scan = this.#scanOf(sample);
    const requestedAt = this.#rescans.get(entityRef);
    return {
      entityRef,
      source: {
        type: 'scm',
        location: `https://github.com/acme/${sample.name}/tree/main/`,
        path: '',
      },
      scan,
      report:
        report && requestedAt && scan.state === 'done'
          ? { ...report, scannedAt: new Date(requestedAt).toISOString() }
          : report,
    };
  }

  async getHistory(
    entityRef: string,
    query: HistoryQuery = {},
  ): Promise<History> {
    const sample = this.#sample(entityRef);
    const events = checklist.checks
      .flatMap(({ id }, index) => {
        const changed = changedDaysAgo(sample, index);
        const to = statusAt(sample, index, 0);
        if (changed === undefined || to === 'unknown') return [];
        const from = statusAt(sample, index, changed + 1);
        return [{ check: id, from, to, at: daysAgo(changed) }];
      })
      .filter(({ check }) => !query.check || check === query.check)
      .sort((a, b) => b.at.localeCompare(a.at));
    const { items, ...page } = pageOf(events, query);
    const { trend = [] } = reportOf(sample, this.#decisions) ?? {};
    return { ...page, events: items, scores: trend };
  }

  async getScans(entityRef: string): Promise<ScansPage> {
    const { trend = [] } =
      reportOf(this.#sample(entityRef), this.#decisions) ?? {};
    return {
      items: trend
        .map(({ at, value }) => ({
          at,
          outcome: 'done' as const,
          score: value,
        }))
        .reverse(),
    };
  }

  async requestScan(entityRef: string): Promise<ScanStatus> {
    this.#rescans.set(entityRef, Date.now());
    return { state: 'waiting' };
  }

  async getServices(query: ServicesQuery): Promise<ServicesPage> {
    return pageOf(this.#rows(query), query);
  }

  async getServicesCsv(query: ServicesFilter): Promise<Blob> {
    return new Blob([csvOf(this.#rows(query))], { type: 'text/csv' });
  }

  async getFacets(): Promise<Facets> {
    const of = (kind: string, valuesOf: (sample: Sample) => string[]) =>
      facetOf(samples.flatMap(valuesOf).map(value => `${kind}${value}`));
    return {
      owner: of('group:default/', ({ owner }) => (owner ? [owner] : [])),
      system: of('system:default/', ({ system }) => (system ? [system] : [])),
      domain: [],
      type: of('', ({ type }) => [type]),
      lifecycle: of('', ({ lifecycle }) => [lifecycle]),
      tag: of('', ({ tags }) => tags),
    };
  }

  async getSummary(query: SummaryQuery = {}): Promise<Summary> {
    const { days = 30, ...filter } = query;
    return summaryOf(this.#meant(filter), days, this.#decisions);
  }

  async getCheck(
    check: string,
    query: CheckQuery = {},
  ): Promise<CheckOverview> {
    const { days = 30, ...filter } = query;
    const index = checklist.checks.findIndex(({ id }) => id === check);
    if (index < 0) throw new NotFoundError(`There is no check ${check}`);
    const scanned = this.#meant(filter).filter(({ findings }) => findings);
    const failing = scanned.filter(
      sample => resultsOf(sample, this.#decisions)[index].standing === 'fail',
    );
    const owners = facetOf(failing.map(({ owner = '' }) => owner));
    return {
      check: checklist.checks[index],
      summary: checkSummaryOf(scanned, index, days, this.#decisions),
      trend: Array.from({ length: days + 1 }, (_, day) => ({
        at: daysAgo(days - day),
        value: rateAt(scanned, [index], days - day),
      })),
      teams: owners.slice(0, 20).map(({ value, count }) => ({
        owner: value ? `group:default/${value}` : undefined,
        fail: count,
      })),
    };
  }

  async getCheckServices(
    check: string,
    query: CheckServicesQuery = {},
  ): Promise<CheckServicesPage> {
    const { standing = ['fail'], limit, cursor, ...filter } = query;
    const index = checklist.checks.findIndex(({ id }) => id === check);
    if (index < 0) throw new NotFoundError(`There is no check ${check}`);
    const rows = this.#meant({ ...filter, check, standing }).map(sample => ({
      entityRef: refOf(sample),
      title: sample.name,
      owner: sample.owner && `group:default/${sample.owner}`,
      result: resultsOf(sample, this.#decisions)[index],
    }));
    rows.sort((a, b) => a.result.since.localeCompare(b.result.since));
    return pageOf(rows, { limit, cursor });
  }

  async getTeams(query: TeamsQuery = {}): Promise<TeamsPage> {
    return pageOf(teamsOf(samples, query.parent), query);
  }

  async getExemptions(query: ExemptionsQuery = {}): Promise<ExemptionsPage> {
    const { entityRef, kind, state } = query;
    const found = this.#exemptions.filter(
      each =>
        (!entityRef || each.entityRef === entityRef) &&
        (!kind || each.kind === kind) &&
        (!state || state.includes(each.state)),
    );
    return { ...pageOf(found, query), selfApproval: false };
  }

  async requestExemption(
    entityRef: string,
    request: ExemptionRequest,
  ): Promise<Exemption> {
    const exemption: Exemption = {
      ...request,
      id: String(this.#exemptions.length + 1),
      state: 'requested',
      entityRef,
      title: this.#sample(entityRef).name,
      requestedBy: 'user:default/guest',
      requestedAt: new Date().toISOString(),
    };
    this.#exemptions.push(exemption);
    return exemption;
  }

  async decideExemption(
    id: string,
    { decision, comment }: ExemptionDecision,
  ): Promise<Exemption> {
    const exemption = this.#exemptions.find(each => each.id === id);
    if (!exemption) throw new NotFoundError(`There is no exemption ${id}`);
    const states = {
      approve: 'approved',
      reject: 'rejected',
      revoke: 'revoked',
    } as const;
    return Object.assign(exemption, {
      state: states[decision],
      comment,
      decidedBy: 'user:default/guest',
      decidedAt: new Date().toISOString(),
    });
  }

  /** The newest that is in force or waits. */
  readonly #decisions = (entityRef: string, check: string) =>
    this.#exemptions.findLast(
      each =>
        each.entityRef === entityRef &&
        each.check === check &&
        (each.state === 'approved' || each.state === 'requested'),
    );

  #rows(query: ServicesQuery) {
    const rows = this.#meant(query).map(sample => ({
      ...rowOf(sample, this.#decisions),
      scan: this.#scanOf(sample),
    }));
    return sortRows(rows, query);
  }

  #meant(filter: ServicesFilter): Sample[] {
    return samples.filter(sample => isMeant(sample, filter, this.#decisions));
  }

  #sample(entityRef: string): Sample {
    const sample = samples.find(each => refOf(each) === entityRef);
    if (!sample) throw new NotFoundError(`No scorecard of ${entityRef}`);
    return sample;
  }

  #scanOf(sample: Sample): ScanStatus {
    const requestedAt = this.#rescans.get(refOf(sample));
    if (!requestedAt) return sample.scan;
    const step = Math.floor((Date.now() - requestedAt) / PHASE_MS);
    if (step === 0) return { state: 'waiting' };
    const phase = PHASES[step - 1];
    return phase ? { state: 'scanning', phase } : { state: 'done' };
  }
}

/** The values with how often each is, the commonest first. */
function facetOf(values: string[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count);
}
