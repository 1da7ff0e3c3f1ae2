import {
  ScanState,
  ServicesFilter,
  Standing,
} from 'backstage-plugin-production-checklist-common';

/** The filters that the address holds by the names of what they choose from. */
export const ENTITY_FILTERS = [
  'team',
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tag',
] as const;

/** The names of the filters that hold several values. */
export const LIST_FILTERS = [
  ...ENTITY_FILTERS,
  'state',
  'level',
  'standing',
] as const;

/** The names of the filters that hold one value. */
export const SINGLE_FILTERS = ['q', 'check', 'minScore', 'maxScore'] as const;

/** A filter that holds several values. */
export type ListFilter = (typeof LIST_FILTERS)[number];

/** A filter that holds one value. */
export type SingleFilter = (typeof SINGLE_FILTERS)[number];

/** The name of a filter in the address. */
export type FilterName = ListFilter | SingleFilter;

/** What the address narrows the services by. */
export const FILTER_NAMES: readonly FilterName[] = [
  ...SINGLE_FILTERS,
  ...LIST_FILTERS,
];

export const SCAN_STATES: ScanState[] = [
  'done',
  'failed',
  'waiting',
  'scanning',
];

export const STANDINGS: Standing[] = [
  'fail',
  'unknown',
  'error',
  'exempted',
  'attested',
  'pass',
  'not-applicable',
];

/** Reads the filters of an address, and heeds nothing that is none. */
export function filterOf(params: URLSearchParams): ServicesFilter {
  const several = (filter: ListFilter) => orNone(params.getAll(filter));
  const check = params.get('check') || undefined;
  return {
    text: params.get('q') || undefined,
    team: several('team'),
    owner: several('owner'),
    system: several('system'),
    domain: several('domain'),
    type: several('type'),
    lifecycle: several('lifecycle'),
    tag: several('tag'),
    state: orNone(known(SCAN_STATES, params.getAll('state'))),
    level: orNone(params.getAll('level').map(levelOf).filter(isKnown)),
    minScore: scoreOf(params.get('minScore')),
    maxScore: scoreOf(params.get('maxScore')),
    check,
    standing: check
      ? orNone(known(STANDINGS, params.getAll('standing')))
      : undefined,
  };
}

/** Writes a filter as an address has it. */
export function searchOf(filter: ServicesFilter): string {
  const { text, ...others } = filter;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: text, ...others })) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined) params.append(name, String(each));
    }
  }
  return params.size > 0 ? `?${params}` : '';
}

function known<T extends string>(values: T[], asked: string[]): T[] {
  return values.filter(value => asked.includes(value));
}

function levelOf(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

function scoreOf(text: string | null): number | undefined {
  if (!text || !/^\d{1,3}$/.test(text)) return undefined;
  return Number(text) <= 100 ? Number(text) : undefined;
}

function isKnown<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function orNone<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}
