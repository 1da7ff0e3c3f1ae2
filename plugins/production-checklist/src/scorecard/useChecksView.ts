import { Standing } from 'backstage-plugin-production-checklist-common';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';

/** In the order of the filter's choices. */
export const FILTERED_STANDINGS: Standing[] = [
  'fail',
  'unknown',
  'error',
  'exempted',
  'attested',
  'pass',
  'not-applicable',
];

/** What the list of checks shows; a link to the page reproduces it. */
export interface ChecksView {
  standing?: Standing;
  text: string;
  /** Ids of the checks whose particulars are open. */
  open: ReadonlySet<string>;
  setStanding(standing: Standing | undefined): void;
  setText(text: string): void;
  toggle(check: string): void;
  /** Opens a check and drops the filters that could hide it. */
  reveal(check: string): void;
  reset(): void;
}

/**
 * What the address says of the list of checks.
 *
 * @param prefix - begins the names of the parameters, where the scorecard is not
 *   all that the address tells of
 */
export function useChecksView(prefix = ''): ChecksView {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const names = useMemo(
    () => ({
      status: `${prefix}status`,
      text: `${prefix}q`,
      check: `${prefix}check`,
    }),
    [prefix],
  );
  const standing = FILTERED_STANDINGS.find(
    candidate => candidate === params.get(names.status),
  );
  const text = params.get(names.text) ?? '';
  const open = useMemo(
    () => new Set(params.getAll(names.check)),
    [params, names],
  );

  const update = useCallback(
    (change: (next: URLSearchParams) => void, replace: boolean) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          change(next);
          return next;
        },
        { replace, state },
      ),
    [setParams, state],
  );

  return useMemo(
    () => ({
      standing,
      text,
      open,
      setStanding: value =>
        update(next => {
          if (value) next.set(names.status, value);
          else next.delete(names.status);
        }, false),
      setText: value =>
        update(next => {
          if (value) next.set(names.text, value);
          else next.delete(names.text);
        }, true),
      toggle: check =>
        update(next => {
          const others = next.getAll(names.check).filter(id => id !== check);
          const opens = others.length === next.getAll(names.check).length;
          next.delete(names.check);
          for (const id of others) next.append(names.check, id);
          if (opens) next.append(names.check, check);
        }, true),
      reveal: check =>
        update(next => {
          next.delete(names.status);
          next.delete(names.text);
          if (!next.getAll(names.check).includes(check)) {
            next.append(names.check, check);
          }
        }, true),
      reset: () =>
        update(next => {
          next.delete(names.status);
          next.delete(names.text);
        }, true),
    }),
    [standing, text, open, update, names],
  );
}
