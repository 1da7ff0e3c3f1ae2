import { useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';

const PARAM = 'service';

/** What the parameters of the open scorecard begin with. */
export const SCORECARD_PARAMS = `${PARAM}.`;

/** The service whose scorecard is open beside the table; a link reproduces it. */
export interface OpenService {
  entityRef?: string;
  /** Where a service's scorecard is open over the same page of the table. */
  pathTo(entityRef: string): string;
  /** Opens another one in its place. */
  turnTo(entityRef: string): void;
  close(): void;
  /** To be given to the history: the way back through the table's pages. */
  state: unknown;
}

/** What the address says of the open service. */
export function useOpenService(): OpenService {
  const [params] = useSearchParams();
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  return useMemo(() => {
    const pathWith = (entityRef?: string) => {
      const next = new URLSearchParams(params);
      for (const name of params.keys()) {
        if (name === PARAM || name.startsWith(SCORECARD_PARAMS)) {
          next.delete(name);
        }
      }
      if (entityRef) next.set(PARAM, entityRef);
      return `${pathname}?${next}`;
    };
    return {
      entityRef: params.get(PARAM) ?? undefined,
      pathTo: pathWith,
      turnTo: entityRef =>
        navigate(pathWith(entityRef), { state, replace: true }),
      close: () => navigate(pathWith(), { state }),
      state,
    };
  }, [params, pathname, state, navigate]);
}
