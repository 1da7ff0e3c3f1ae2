import { useApi } from '@backstage/frontend-plugin-api';
import { createContext, ReactNode, useCallback, useContext } from 'react';
import { productionChecklistApiRef } from '../api';
import { useResource } from '../api/useResource';

interface WaitingCount {
  /** How many requests wait for a decision, once it is known. */
  count?: number;
  /** Counts again, after a decision. */
  recount(): void;
}

const WaitingCountContext = createContext<WaitingCount>({
  recount: () => {},
});

/** Counts the requests once for the navigation and the page. */
export function WaitingCountProvider(props: { children: ReactNode }) {
  const api = useApi(productionChecklistApiRef);
  const { value, reload } = useResource(
    useCallback(
      () => api.getExemptions({ state: ['requested'], limit: 1 }),
      [api],
    ),
  );
  return (
    <WaitingCountContext.Provider
      value={{ count: value?.totalItems, recount: reload }}
    >
      {props.children}
    </WaitingCountContext.Provider>
  );
}

export function useWaitingCount(): WaitingCount {
  return useContext(WaitingCountContext);
}
