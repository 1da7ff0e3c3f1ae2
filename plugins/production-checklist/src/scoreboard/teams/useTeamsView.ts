import { TeamRow } from 'backstage-plugin-production-checklist-common';
import { Sorting } from '../shared/SortableHeading';
import { useParams } from '../shared/useParams';

const FIELDS = [
  'title',
  'services',
  'averageScore',
  'criticalFailures',
  'change',
  'scanned',
] as const;

/** What teams that have the same parent can be sorted by. */
export type TeamField = (typeof FIELDS)[number];

/** Which teams are open and in which order; a link reproduces it. */
export interface TeamsView extends Sorting<TeamField> {
  isOpen(entityRef: string): boolean;
  toggle(entityRef: string): void;
}

/**
 * What the address says of the teams.
 *
 * @param alone - the only team at the top, which is open until it is closed
 */
export function useTeamsView(alone?: string): TeamsView {
  const { params, update } = useParams();
  const open = openOf(params, alone);
  return {
    sortBy: FIELDS.find(field => field === params.get('sort')) ?? 'title',
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
    isOpen: entityRef => open.includes(entityRef),
    toggle: entityRef =>
      update(
        next => {
          next.delete('open');
          const others = open.filter(other => other !== entityRef);
          if (others.length === open.length) others.push(entityRef);
          for (const other of others) next.append('open', other);
          if (alone && others.length === 0) next.set('open', '');
        },
        { replace: true },
      ),
    sort: (field, order) =>
      update(next => {
        next.set('sort', field);
        next.set('order', order);
      }),
  };
}

function openOf(params: URLSearchParams, alone: string | undefined) {
  const open = params.getAll('open');
  if (open.length === 0 && alone) return [alone];
  return open.filter(Boolean);
}

/** Teams in a view's order; those without a figure come last in either. */
export function sortTeams(
  teams: TeamRow[],
  view: Pick<TeamsView, 'sortBy' | 'order'>,
): TeamRow[] {
  const { sortBy, order } = view;
  const sign = order === 'asc' ? 1 : -1;
  return [...teams].sort((a, b) => {
    if (sortBy === 'title') return sign * a.title.localeCompare(b.title);
    const [x, y] = [a.total[sortBy], b.total[sortBy]];
    if (x === y) return a.title.localeCompare(b.title);
    if (x === undefined) return 1;
    if (y === undefined) return -1;
    return sign * (x - y);
  });
}
