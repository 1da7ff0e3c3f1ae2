import { ServicesFilter } from 'backstage-plugin-production-checklist-common';
import { useMemo } from 'react';
import { setOrDelete, useParams } from '../shared/useParams';
import {
  FILTER_NAMES,
  FilterName,
  filterOf,
  ListFilter,
  SingleFilter,
} from './filters';

/** What narrows the services; a link reproduces it. */
export interface Filter {
  filter: ServicesFilter;
  /** Whether anything narrows the services. */
  filtered: boolean;
  /** Whether this filter does. */
  isSet(name: FilterName): boolean;
  value(name: SingleFilter): string;
  values(name: ListFilter): string[];
  setText(text: string): void;
  setValues(name: ListFilter, values: string[]): void;
  /** Sets several at once; what is given no value is left out. */
  set(changes: Partial<Record<FilterName, string[]>>): void;
  clear(): void;
}

/** The filters that the address holds. */
export function useFilter(): Filter {
  const { params, update } = useParams();
  const filter = useMemo(() => filterOf(params), [params]);
  const set: Filter['set'] = changes =>
    update(next => {
      for (const [name, values] of Object.entries(changes)) {
        next.delete(name);
        for (const value of values) next.append(name, value);
      }
    });
  return {
    filter,
    filtered: FILTER_NAMES.some(name => params.has(name)),
    isSet: name => params.has(name),
    value: name => params.get(name) ?? '',
    values: name => params.getAll(name),
    setText: text =>
      update(next => setOrDelete(next, 'q', text), { replace: true }),
    setValues: (name, values) => set({ [name]: values }),
    set,
    clear: () =>
      update(next => {
        for (const name of FILTER_NAMES) next.delete(name);
      }),
  };
}
