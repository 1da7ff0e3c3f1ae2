import { useApi } from '@backstage/frontend-plugin-api';
import { ServicesQuery } from 'backstage-plugin-production-checklist-common';
import { useCallback, useState } from 'react';
import { productionChecklistApiRef } from './productionChecklistApiRef';

/** Which rows, and in which order; the pages are of no account. */
export type CsvQuery = Omit<ServicesQuery, 'limit' | 'cursor'>;

/** Downloads all rows of a query as a file. */
export function useServicesCsv() {
  const api = useApi(productionChecklistApiRef);
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const download = useCallback(
    async (query: CsvQuery, fileName: string) => {
      setState({ busy: true });
      try {
        save(await api.getServicesCsv(query), fileName);
        setState({ busy: false });
      } catch (error) {
        setState({ busy: false, error: error as Error });
      }
    },
    [api],
  );
  return { ...state, download };
}

/** Hands a file to the browser, which asks where to keep it. */
function save(file: Blob, fileName: string) {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
