import { table } from '../accuracy/table';
import { TableSize } from './Database';
import { Found, Measured } from './measure';
import { Options } from './Options';

/** A measurement for a terminal; times are those of this machine. */
export function toText(measured: Measured, options: Options): string {
  return sections(measured, options, true);
}

/** A measurement as the sections of a page, as `docs/scale.md` has them. */
export function toMarkdown(measured: Measured, options: Options): string {
  return sections(measured, options, false);
}

function sections(
  { found, kept }: Measured,
  options: Options,
  withTimes: boolean,
): string {
  const [few, many] = found;
  return [
    sizesOf(many),
    arithmeticOf(many, options),
    retentionOf(many, kept),
    answersOf(few, many, withTimes),
  ].join('\n\n');
}

function sizesOf({ sizes }: Found): string {
  const row = (name: string, { rows, data, indexes }: TableSize) => [
    name,
    rows.toLocaleString('en-GB'),
    megabytes(data),
    megabytes(indexes),
    megabytes(data + indexes),
  ];
  return table(
    ['table', 'rows', 'data (MB)', 'indexes (MB)', 'together (MB)'],
    [
      ...sizes.map(size => row(`\`${size.table}\``, size)),
      row('all', totalOf(sizes)),
    ],
  );
}

function arithmeticOf({ entities, sizes }: Found, options: Options): string {
  const { days } = options;
  const { data, indexes } = totalOf(sizes);
  const total = data + indexes;
  return [
    `${entities.toLocaleString('en-GB')} services × ${days} days: ${gigabytes(
      total,
    )} GB.`,
    `${(total / entities / days).toFixed(0)} bytes per service and scan.`,
  ].join('\n');
}

function retentionOf({ sizes }: Found, kept: Measured['kept']): string {
  const left = new Map(kept.sizes.map(({ table: name, rows }) => [name, rows]));
  return table(
    ['table', 'rows', `rows with ${kept.days} days of history`],
    sizes
      .filter(size => left.get(size.table) !== size.rows)
      .map(({ table: name, rows }) => [
        `\`${name}\``,
        rows.toLocaleString('en-GB'),
        (left.get(name) ?? 0).toLocaleString('en-GB'),
      ]),
  );
}

function answersOf(few: Found, many: Found, withTimes: boolean): string {
  const times = [few, many].map(
    ({ entities }) => `ms at ${entities.toLocaleString('en-GB')}`,
  );
  return table(
    ['question', 'queries', ...(withTimes ? times : []), 'ratio'],
    [...many.answers].map(([question, { queries, ms }]) => {
      const before = few.answers.get(question)!;
      return [
        question,
        queries === before.queries
          ? String(queries)
          : `${before.queries}, then ${queries}`,
        ...(withTimes ? [before.ms.toFixed(0), ms.toFixed(0)] : []),
        (ms / before.ms).toFixed(1),
      ];
    }),
  );
}

function totalOf(sizes: TableSize[]): TableSize {
  const total = { table: '', rows: 0, data: 0, indexes: 0 };
  for (const { rows, data, indexes } of sizes) {
    total.rows += rows;
    total.data += data;
    total.indexes += indexes;
  }
  return total;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(2);
}
