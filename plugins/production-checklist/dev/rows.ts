import {
  ServiceRow,
  ServicesFilter,
  ServicesQuery,
} from 'backstage-plugin-production-checklist-common';
import { withGroupsBelow } from './organisation';
import { refOf, Sample } from './services';
import {
  Decisions,
  reportOf,
  resultsOf,
  scoreAt,
  tallySections,
} from './standings';

/** A sample as a row of the scoreboard. */
export function rowOf(sample: Sample, decisions: Decisions): ServiceRow {
  const report = reportOf(sample, decisions);
  const before = report && scoreAt(sample, 7).score;
  const { score } = report?.score ?? {};
  return {
    entityRef: refOf(sample),
    title: sample.name,
    owner: sample.owner && `group:default/${sample.owner}`,
    system: sample.system && `system:default/${sample.system}`,
    type: sample.type,
    lifecycle: sample.lifecycle,
    scan: sample.scan,
    score: report?.score,
    change:
      score !== undefined && before !== undefined ? score - before : undefined,
    trend: report?.trend,
    sections: report && tallySections(report.results),
    scannedAt: report?.scannedAt,
  };
}

/** Whether a sample is among those that a filter means. */
export function isMeant(
  sample: Sample,
  filter: ServicesFilter,
  decisions: Decisions,
): boolean {
  const owner = sample.owner && `group:default/${sample.owner}`;
  const system = sample.system && `system:default/${sample.system}`;
  const score = sample.findings && scoreAt(sample, 0);
  const { check, standing = ['fail'], minScore, maxScore } = filter;
  return (
    sample.name.includes((filter.text ?? '').toLocaleLowerCase()) &&
    isOne(filter.owner, owner) &&
    isOne(filter.team?.flatMap(withGroupsBelow), owner) &&
    isOne(filter.system, system) &&
    isOne(filter.type, sample.type) &&
    isOne(filter.lifecycle, sample.lifecycle) &&
    isOne(filter.state, sample.scan.state) &&
    isOne(filter.level, score?.level) &&
    (!filter.tag || filter.tag.some(tag => sample.tags.includes(tag))) &&
    (minScore === undefined || (score?.score ?? -1) >= minScore) &&
    (maxScore === undefined || (score?.score ?? 101) <= maxScore) &&
    (!check ||
      (sample.findings !== undefined &&
        resultsOf(sample, decisions).some(
          result =>
            result.check === check && standing.includes(result.standing),
        )))
  );
}

function isOne<T>(values: T[] | undefined, value?: T): boolean {
  return !values || (value !== undefined && values.includes(value));
}

/** Rows in a query's order; those without a value come last in either. */
export function sortRows(rows: ServiceRow[], query: ServicesQuery) {
  const { sortBy = 'title', order = 'asc' } = query;
  const sign = order === 'asc' ? 1 : -1;
  return rows.sort((a, b) => {
    const [x, y] = [a, b].map(row => ({ ...row, ...row.score }[sortBy]));
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return x === y ? 0 : sign * (x < y ? -1 : 1);
  });
}

/** A part of a list, by a cursor that is the number of the first. */
export function pageOf<T>(
  items: T[],
  query: { limit?: number; cursor?: string },
) {
  const from = Number(query.cursor ?? 0);
  const end = from + (query.limit ?? 25);
  return {
    items: items.slice(from, end),
    totalItems: items.length,
    nextCursor: end < items.length ? String(end) : undefined,
  };
}

export function csvOf(rows: ServiceRow[]): string {
  const lines = rows.map(({ entityRef, owner = '', score, change }) =>
    [entityRef, owner, score?.level, score?.score, change].join(','),
  );
  return ['entity,owner,level,score,change', ...lines, ''].join('\r\n');
}
