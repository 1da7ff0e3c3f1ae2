import { useLocation, useSearchParams } from 'react-router-dom';
import { PAGE_PARAMS } from './useParams';

export const PAGE_SIZES = [10, 25, 50, 100];

const DEFAULT_SIZE = 25;

/** Which page of a list is shown; a link reproduces it. */
export interface Paging {
  cursor?: string;
  /** Counted from 0. */
  page: number;
  size: number;
  setSize(size: number): void;
  firstPage(): void;
  nextPage(cursor: string): void;
  /** Absent on the first page, and where the way to this one is not known. */
  previousPage?: () => void;
}

/**
 * A page is found by a cursor from the one before it. The way back is kept in
 * the history's entry: it is of no use to whom the link is sent.
 */
export function usePaging(): Paging {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const trail = trailOf(location.state);
  const cursor = params.get('cursor') ?? undefined;
  const page = cursor ? numberOf(params.get('page'), 2) - 1 : 0;
  const asked = numberOf(params.get('size'), 0);

  const turnTo = (
    target: { cursor?: string; page: number },
    nextTrail: string[],
  ) =>
    setParams(
      previous => {
        const next = new URLSearchParams(previous);
        for (const name of PAGE_PARAMS) next.delete(name);
        if (target.cursor) {
          next.set('cursor', target.cursor);
          next.set('page', String(target.page + 1));
        }
        return next;
      },
      { state: { trail: nextTrail } },
    );

  const previousKnown = page === 1 || trail.length > 0;
  return {
    cursor,
    page,
    size: PAGE_SIZES.includes(asked) ? asked : DEFAULT_SIZE,
    setSize: value =>
      setParams(previous => {
        const next = new URLSearchParams(previous);
        for (const name of PAGE_PARAMS) next.delete(name);
        next.set('size', String(value));
        return next;
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

function numberOf(value: string | null, fallback: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}
