import {
  ChecklistMetadata,
  CheckMetadata,
  CheckSummary,
  Summary,
} from 'backstage-plugin-production-checklist-common';
import { Sorting } from '../shared/SortableHeading';
import { setOrDelete, useParams } from '../shared/useParams';

const FIELDS = [
  'order',
  'title',
  'weight',
  'passRate',
  'fail',
  'impact',
  'change',
] as const;

/** What the checks can be sorted by; `order` is that of the checklist. */
export type CheckField = (typeof FIELDS)[number];

/** A check and how it stands over all services. */
export interface CheckRow {
  check: CheckMetadata;
  /** In the portal's language. */
  title: string;
  summary?: CheckSummary;
}

/** Which checks are shown in which order; a link reproduces it. */
export interface ChecksView extends Sorting<CheckField> {
  section: string;
  text: string;
  setSection(section: string): void;
  setText(text: string): void;
  reset(): void;
}

/** Those whose failures weigh most come first. */
export function useChecksView(): ChecksView {
  const { params, update } = useParams();
  return {
    sortBy: FIELDS.find(field => field === params.get('sort')) ?? 'impact',
    order: params.get('order') === 'asc' ? 'asc' : 'desc',
    section: params.get('section') ?? '',
    text: params.get('q') ?? '',
    sort: (field, order) =>
      update(next => {
        next.set('sort', field);
        next.set('order', order);
      }),
    setSection: section =>
      update(next => setOrDelete(next, 'section', section)),
    setText: text =>
      update(next => setOrDelete(next, 'q', text), { replace: true }),
    reset: () =>
      update(next => {
        next.delete('q');
        next.delete('section');
      }),
  };
}

/** How much a check's failures weigh over all services. */
export function impactOf(check: CheckMetadata, summary: CheckSummary): number {
  return check.weight * summary.tally.fail;
}

/** The checks that a view shows, in its order. */
export function rowsOf(
  checklist: ChecklistMetadata,
  summary: Summary,
  titleOf: (check: CheckMetadata) => string,
  view: Pick<ChecksView, 'sortBy' | 'order' | 'section' | 'text'>,
): CheckRow[] {
  const wanted = view.text.trim().toLocaleLowerCase();
  const summaries = new Map(summary.checks.map(each => [each.check, each]));
  const rows = checklist.checks
    .filter(({ section }) => !view.section || section === view.section)
    .map(check => ({
      check,
      title: titleOf(check),
      summary: summaries.get(check.id),
    }))
    .filter(({ title, check }) =>
      `${title} ${check.id}`.toLocaleLowerCase().includes(wanted),
    );
  const sign = view.order === 'asc' ? 1 : -1;
  if (view.sortBy === 'order') return sign === 1 ? rows : rows.reverse();
  return rows.sort((a, b) => sign * compare(a, b, view.sortBy, sign));
}

/** What has no value comes last in either order. */
function compare(a: CheckRow, b: CheckRow, field: CheckField, sign: number) {
  if (field === 'title') return a.title.localeCompare(b.title);
  const [x, y] = [a, b].map(row => numberOf(row, field));
  if (x === y) {
    // Of two that fail as often the weightier one is worse.
    return a.check.weight - b.check.weight;
  }
  if (x === undefined) return sign;
  if (y === undefined) return -sign;
  return x - y;
}

function numberOf(row: CheckRow, field: CheckField): number | undefined {
  switch (field) {
    case 'weight':
      return row.check.weight;
    case 'passRate':
      return row.summary?.passRate;
    case 'change':
      return row.summary?.change;
    case 'impact':
      return row.summary && impactOf(row.check, row.summary);
    default:
      return row.summary?.tally.fail;
  }
}
