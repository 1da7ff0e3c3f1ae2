import { CheckStatus } from 'backstage-plugin-production-checklist-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** In the order of the filter's choices. */
export const FILTERED_STATUSES: CheckStatus[] = [
  'fail',
  'unknown',
  'error',
  'pass',
  'not-applicable',
];

/** What the list of checks shows; a link to the page reproduces it. */
export interface ChecksView {
  status?: CheckStatus;
  text: string;
  /** Ids of the checks whose particulars are open. */
  open: ReadonlySet<string>;
  setStatus(status: CheckStatus | undefined): void;
  setText(text: string): void;
  toggle(check: string): void;
  /** Opens a check and drops the filters that could hide it. */
  reveal(check: string): void;
  reset(): void;
}

export function useChecksView(): ChecksView {
  const [params, setParams] = useSearchParams();
  const status = FILTERED_STATUSES.find(
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
      status,
      text,
      open,
      setStatus: value =>
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
    [status, text, open, update],
  );
}
