import {
  SERVICE_SORT_FIELDS,
  ServicesQuery,
  ServiceSortField,
} from 'backstage-plugin-production-checklist-common';
import { useMemo } from 'react';
import { filterOf } from '../filters/filters';
import { setOrDelete, useParams } from '../shared/useParams';
import { usePaging } from '../shared/usePaging';
import { Column, COLUMNS, DEFAULT_COLUMNS } from './columns';

const DEFAULT_SORT: ServiceSortField = 'score';

/** The order and the columns of the services; a link reproduces them. */
export interface ServicesView {
  /** All that the backend is asked. */
  query: ServicesQuery;
  sortBy: ServiceSortField;
  order: 'asc' | 'desc';
  columns: readonly Column[];
  sort(sortBy: ServiceSortField, order: 'asc' | 'desc'): void;
  setColumns(columns: readonly Column[]): void;
}

/** What the address says of the order, the columns and all else. */
export function useServicesView(): ServicesView {
  const { params, update } = useParams();
  const { cursor, size } = usePaging();
  const sortBy =
    SERVICE_SORT_FIELDS.find(field => field === params.get('sort')) ??
    DEFAULT_SORT;
  const order = params.get('order') === 'desc' ? 'desc' : 'asc';
  const asked = params.get('columns')?.split(',');

  // The address tells of other things too: they are no reason to ask again.
  const question = JSON.stringify({
    ...filterOf(params),
    sortBy,
    order,
    limit: size,
    cursor,
  });
  const query = useMemo((): ServicesQuery => JSON.parse(question), [question]);

  return {
    query,
    sortBy,
    order,
    columns: asked
      ? COLUMNS.filter(column => asked.includes(column))
      : DEFAULT_COLUMNS,
    sort: (field, direction) =>
      update(next => {
        next.set('sort', field);
        next.set('order', direction);
      }),
    setColumns: columns =>
      update(next => {
        const wanted = COLUMNS.filter(column => columns.includes(column));
        setOrDelete(
          next,
          'columns',
          wanted.join() === DEFAULT_COLUMNS.join() ? undefined : `${wanted}`,
        );
        // Without any, the address says so: an empty value is a value.
        if (wanted.length === 0) next.set('columns', '');
      }),
  };
}
