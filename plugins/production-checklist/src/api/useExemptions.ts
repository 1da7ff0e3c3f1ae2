import { useApi } from '@backstage/frontend-plugin-api';
import {
  Exemption,
  ExemptionsQuery,
} from 'backstage-plugin-production-checklist-common';
import { useCallback, useEffect, useState } from 'react';
import { productionChecklistApiRef } from './productionChecklistApiRef';

interface Reading {
  items?: Exemption[];
  totalItems: number;
  selfApproval: boolean;
  nextCursor?: string;
  error?: Error;
}

const NOTHING: Reading = { totalItems: 0, selfApproval: false };

/** Exemptions of a query, page after page; read again when `version` changes. */
export function useExemptions(query: ExemptionsQuery, version: number) {
  const api = useApi(productionChecklistApiRef);
  const [reading, setReading] = useState<Reading>(NOTHING);
  const [readings, setReadings] = useState(0);

  useEffect(() => {
    let outdated = false;
    api.getExemptions(query).then(
      page => !outdated && setReading(page),
      error => !outdated && setReading(previous => ({ ...previous, error })),
    );
    return () => {
      outdated = true;
    };
  }, [api, query, version, readings]);

  const { nextCursor: cursor } = reading;
  const more = useCallback(async () => {
    try {
      const page = await api.getExemptions({ ...query, cursor });
      setReading(({ items = [] }) => ({
        ...page,
        items: [...items, ...page.items],
      }));
    } catch (error) {
      setReading(previous => ({ ...previous, error: error as Error }));
    }
  }, [api, query, cursor]);

  const reload = useCallback(() => setReadings(count => count + 1), []);
  return { ...reading, more: cursor ? more : undefined, reload };
}
