import { useApi } from '@backstage/frontend-plugin-api';
import { Scorecard } from 'backstage-plugin-production-checklist-common';
import { useCallback, useEffect, useState } from 'react';
import { isScanActive } from './isScanActive';
import { productionChecklistApiRef } from './productionChecklistApiRef';

const POLL_MS = 1000;
const POLL_AFTER_ERROR_MS = 4000;
/** While the source's host is left alone. */
const POLL_WAITING_MS = 30_000;

/** An entity's scorecard, kept fresh while a scan is due or under way. */
export interface ScorecardState {
  /** The newest that could be read. */
  scorecard?: Scorecard;
  /** Why the last reading failed. */
  error?: Error;
  /** Why the last request for a scan failed. */
  requestError?: Error;
  /** A request for a scan is on its way. */
  requesting: boolean;
  reload(): Promise<void>;
  rescan(): void;
}

/**
 * Reads an entity's scorecard. A component that uses it is of one entity: give
 * it the entity's ref as its key.
 */
export function useScorecard(entityRef: string): ScorecardState {
  const api = useApi(productionChecklistApiRef);
  const [reading, setReading] = useState<{
    scorecard?: Scorecard;
    error?: Error;
  }>({});
  const [request, setRequest] = useState<{
    requesting: boolean;
    error?: Error;
  }>({ requesting: false });

  const reload = useCallback(async () => {
    try {
      setReading({ scorecard: await api.getScorecard(entityRef) });
    } catch (error) {
      setReading(({ scorecard }) => ({ scorecard, error: error as Error }));
    }
  }, [api, entityRef]);

  useEffect(() => {
    reload();
  }, [reload]);

  useEffect(() => {
    const { scorecard, error } = reading;
    const active = isScanActive(scorecard?.scan);
    if (!active && !scorecard?.scan.waitingUntil) return undefined;
    const afterScan = active ? POLL_MS : POLL_WAITING_MS;
    const timer = setTimeout(reload, error ? POLL_AFTER_ERROR_MS : afterScan);
    return () => clearTimeout(timer);
  }, [reading, reload]);

  const rescan = useCallback(async () => {
    setRequest({ requesting: true });
    try {
      const scan = await api.requestScan(entityRef);
      // It is under way even if the next reading fails.
      setReading(({ scorecard }) => ({
        scorecard: scorecard && { ...scorecard, scan },
      }));
      await reload();
      setRequest({ requesting: false });
    } catch (error) {
      setRequest({ requesting: false, error: error as Error });
    }
  }, [api, entityRef, reload]);

  return {
    ...reading,
    requesting: request.requesting,
    requestError: request.error,
    reload,
    rescan,
  };
}
