import { Standing } from 'backstage-plugin-production-checklist-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

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

export function useChecksView(): ChecksView {
  const [params, setParams] = useSearchParams();
  const standing = FILTERED_STANDINGS.find(
    candidate => candidate === params.get('status'),
  );
  const text = params.get('q') ?? '';
  const open = useMemo(() => new Set(params.getAll('check')), [params]);

  const update = useCallback(
    (change: (next: URLSearchParams) => void, replace: boolean) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          change(next);
          return next;
        },
        { replace },
      ),
    [setParams],
  );

  return useMemo(
    () => ({
      standing,
      text,
      open,
      setStanding: value =>
        update(next => {
          if (value) next.set('status', value);
          else next.delete('status');
        }, false),
      setText: value =>
        update(next => {
          if (value) next.set('q', value);
          else next.delete('q');
        }, true),
      toggle: check =>
        update(next => {
          const others = next.getAll('check').filter(id => id !== check);
          const opens = others.length === next.getAll('check').length;
          next.delete('check');
          for (const id of others) next.append('check', id);
          if (opens) next.append('check', check);
        }, true),
      reveal: check =>
        update(next => {
          next.delete('status');
          next.delete('q');
          if (!next.getAll('check').includes(check)) {
            next.append('check', check);
          }
        }, true),
      reset: () =>
        update(next => {
          next.delete('status');
          next.delete('q');
        }, true),
    }),
    [standing, text, open, update],
  );
}
