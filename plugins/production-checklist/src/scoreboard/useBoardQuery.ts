import {
  SERVICE_SORT_FIELDS,
  ServiceSortField,
  ServicesQuery,
  ScanState,
} from 'backstage-plugin-production-checklist-common';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';

/** The names of the filters that hold several values. */
export const FILTERS = [
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tag',
  'state',
] as const;

/** A filter that holds several values. */
export type Filter = (typeof FILTERS)[number];

export const SCAN_STATES: ScanState[] = [
  'done',
  'failed',
  'waiting',
  'scanning',
];

export const PAGE_SIZES = [10, 25, 50, 100];

const DEFAULT_SORT: ServiceSortField = 'score';
const DEFAULT_SIZE = 25;

/** The part of the scoreboard that is shown; a link reproduces it. */
export interface BoardQuery {
  query: ServicesQuery;
  /** Counted from 0. */
  page: number;
  size: number;
  sortBy: ServiceSortField;
  order: 'asc' | 'desc';
  text: string;
  /** Whether a filter or a text narrows the services. */
  filtered: boolean;
  values(filter: Filter): string[];
  setValues(filter: Filter, values: string[]): void;
  setText(text: string): void;
  sort(sortBy: ServiceSortField, order: 'asc' | 'desc'): void;
  setSize(size: number): void;
  clearFilters(): void;
  firstPage(): void;
  nextPage(cursor: string): void;
  /** Absent on the first page, and where the way to this one is not known. */
  previousPage?: () => void;
}

/** The state that the URL holds. */
export function useBoardQuery(): BoardQuery {
  const [params, setParams] = useSearchParams();
  const location = useLocation();

  // A page is found by a cursor from the one before it. The way back is kept
  // in the history's entry: it is of no use to whom the link is sent.
  const trail = trailOf(location.state);
  const cursor = params.get('cursor') ?? undefined;
  const page = cursor ? numberOf(params.get('page'), 2) - 1 : 0;

  const size = PAGE_SIZES.includes(numberOf(params.get('size'), 0))
    ? Number(params.get('size'))
    : DEFAULT_SIZE;
  const sortBy =
    SERVICE_SORT_FIELDS.find(field => field === params.get('sort')) ??
    DEFAULT_SORT;
  const order = params.get('order') === 'desc' ? 'desc' : 'asc';
  const text = params.get('q') ?? '';

  const query = useMemo((): ServicesQuery => {
    const several = (filter: Filter) => orNone(params.getAll(filter));
    return {
      text: text || undefined,
      owner: several('owner'),
      system: several('system'),
      domain: several('domain'),
      type: several('type'),
      lifecycle: several('lifecycle'),
      tag: several('tag'),
      state: orNone(
        SCAN_STATES.filter(state => params.getAll('state').includes(state)),
      ),
      sortBy,
      order,
      limit: size,
      cursor,
    };
  }, [params, text, sortBy, order, size, cursor]);

  /** Every change but a turn of the page leads to the first page. */
  const update = useCallback(
    (change: (next: URLSearchParams) => void, replace = false) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          next.delete('cursor');
          next.delete('page');
          change(next);
          return next;
        },
        { replace },
      ),
    [setParams],
  );

  const turnTo = (
    target: { cursor?: string; page: number },
    nextTrail: string[],
  ) =>
    setParams(
      previous => {
        const next = new URLSearchParams(previous);
        if (target.cursor) {
          next.set('cursor', target.cursor);
          next.set('page', String(target.page + 1));
        } else {
          next.delete('cursor');
          next.delete('page');
        }
        return next;
      },
      { state: { trail: nextTrail } },
    );

  const previousKnown = page === 1 || trail.length > 0;
  return {
    query,
    page,
    size,
    sortBy,
    order,
    text,
    filtered:
      text !== '' || FILTERS.some(filter => params.getAll(filter).length > 0),
    values: filter => params.getAll(filter),
    setValues: (filter, values) =>
      update(next => {
        next.delete(filter);
        for (const value of values) next.append(filter, value);
      }),
    setText: value =>
      update(next => {
        if (value) next.set('q', value);
        else next.delete('q');
      }, true),
    sort: (field, direction) =>
      update(next => {
        next.set('sort', field);
        next.set('order', direction);
      }),
    setSize: value => update(next => next.set('size', String(value))),
    clearFilters: () =>
      update(next => {
        next.delete('q');
        for (const filter of FILTERS) next.delete(filter);
      }),
    firstPage: () => turnTo({ page: 0 }, []),
    nextPage: next =>
      turnTo(
        { cursor: next, page: page + 1 },
        cursor ? [...trail, cursor] : [],
      ),
    previousPage:
      previousKnown && page > 0
        ? () =>
            turnTo(
              { cursor: trail[trail.length - 1], page: page - 1 },
              trail.slice(0, -1),
            )
        : undefined,
  };
}

/** The cursors of the pages between the first and this one. */
function trailOf(state: unknown): string[] {
  const trail = (state as { trail?: unknown } | null)?.trail;
  return Array.isArray(trail) ? trail : [];
}

function orNone<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

function numberOf(value: string | null, fallback: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}
