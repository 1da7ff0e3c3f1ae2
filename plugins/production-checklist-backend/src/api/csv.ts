import {
  SECTIONS,
  ServiceRow,
} from 'backstage-plugin-production-checklist-common';
import { stringify } from 'csv-stringify/sync';

const COLUMNS: [string, (row: ServiceRow) => string | number | undefined][] = [
  ['entity', row => row.entityRef],
  ['title', row => row.title],
  ['owner', row => row.owner],
  ['system', row => row.system],
  ['domain', row => row.domain],
  ['type', row => row.type],
  ['lifecycle', row => row.lifecycle],
  ['score', row => row.score?.score],
  ['coverage', row => row.score?.coverage],
  ['level', row => row.score?.level],
  ['critical failures', row => row.score?.criticalFailures],
  ['change in 7 days', row => row.change],
  ...SECTIONS.map(({ id }): (typeof COLUMNS)[number] => [
    `${id} failing`,
    row => row.sections?.[id]?.fail ?? (row.sections ? 0 : undefined),
  ]),
  ['state', row => row.scan.state],
  ['last scan', row => row.scannedAt],
];

/** The rows as CSV, a header line first. A cell never starts a formula. */
export async function* toCsv(
  pages: AsyncIterable<ServiceRow[]>,
): AsyncGenerator<string> {
  yield stringify([COLUMNS.map(([name]) => name)]);
  for await (const rows of pages) {
    yield stringify(
      rows.map(row => COLUMNS.map(([, valueOf]) => valueOf(row))),
      { escape_formulas: true },
    );
  }
}
