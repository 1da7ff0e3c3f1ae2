import { useApi } from '@backstage/frontend-plugin-api';
import {
  ServicesPage,
  ServicesQuery,
} from 'backstage-plugin-production-checklist-common';
import { useCallback, useEffect, useState } from 'react';
import { isScanActive } from './isScanActive';
import { productionChecklistApiRef } from './productionChecklistApiRef';

const REFRESH_MS = 4000;

/**
 * A page of the scoreboard. The page before it is kept until it arrives, and
 * it is read again while it has no services, or a scan of one of them is due or
 * under way.
 */
export function useServices(query: ServicesQuery) {
  const api = useApi(productionChecklistApiRef);
  const [reading, setReading] = useState<{
    page?: ServicesPage;
    error?: Error;
    loading: boolean;
  }>({ loading: true });
  const [readings, setReadings] = useState(0);
  const reload = useCallback(() => setReadings(count => count + 1), []);

  useEffect(() => {
    let outdated = false;
    setReading(previous => ({ ...previous, loading: true }));
    api.getServices(query).then(
      page => !outdated && setReading({ page, loading: false }),
      error =>
        !outdated &&
        setReading(({ page }) => ({ page, error, loading: false })),
    );
    return () => {
      outdated = true;
    };
  }, [api, query, readings]);

  useEffect(() => {
    const { page, loading } = reading;
    const pending =
      page?.items.length === 0 ||
      page?.items.some(({ scan }) => isScanActive(scan));
    if (!pending || loading) return undefined;
    const timer = setTimeout(reload, REFRESH_MS);
    return () => clearTimeout(timer);
  }, [reading, reload]);

  return { ...reading, reload };
}
