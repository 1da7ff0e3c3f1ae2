import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What names a page of a list; it has no sense after any other change. */
export const PAGE_PARAMS = ['cursor', 'page'];

interface UpdateOptions {
  /** Takes the place of the present entry of the history. */
  replace?: boolean;
}

/**
 * The address's search part, and a way to change it. Every change leads to the
 * first page.
 */
export function useParams() {
  const [params, setParams] = useSearchParams();
  const update = useCallback(
    (change: (next: URLSearchParams) => void, options: UpdateOptions = {}) =>
      setParams(previous => {
        const next = new URLSearchParams(previous);
        for (const name of PAGE_PARAMS) next.delete(name);
        change(next);
        return next;
      }, options),
    [setParams],
  );
  return { params, update };
}

/** Writes a value, or nothing where it is what one has without. */
export function setOrDelete(
  params: URLSearchParams,
  name: string,
  value: string | undefined,
) {
  if (value) params.set(name, value);
  else params.delete(name);
}
