import { Disagreement, Measurement } from './Measurement';
import { table } from './table';
import { COLUMNS, Tally } from './Tally';

/** A measurement for a terminal. */
export function toText(measured: Measurement): string {
  const { total, perCheck, perEcosystem, disagreements } = measured;
  return [
    tallies('check', perCheck),
    '',
    tallies('ecosystem', perEcosystem),
    '',
    tallies('', new Map([['total', total]])),
    '',
    `${disagreements.length} disagreements`,
    '',
    ...disagreements.map(inFull),
  ].join('\n');
}

/** A measurement as the sections of a page, as `docs/accuracy.md` has them. */
export function toMarkdown(measured: Measurement, date: Date): string {
  const { total, perCheck, perEcosystem, components } = measured;
  const repositories = new Set(components.map(({ repo }) => repo)).size;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
  return [
    `Measured on ${day.format(date)}, on ${
      components.length
    } components of ${repositories} repositories in ${
      perEcosystem.size
    } ecosystems: ${total.seen} verdicts.`,
    '## In total',
    tallies('', new Map([['total', total]])),
    '## By ecosystem',
    tallies('ecosystem', perEcosystem),
    '## By check',
    tallies('check', perCheck),
    '## Disagreements that remain',
    disagreementsOf(measured),
  ].join('\n\n');
}

function tallies(title: string, rows: ReadonlyMap<string, Tally>): string {
  return table(
    [title, ...COLUMNS],
    [...rows].map(([name, tally]) => [name, ...tally.cells]),
  );
}

function disagreementsOf({ disagreements }: Measurement): string {
  if (disagreements.length === 0) return 'None.';
  return table(
    [
      'component',
      'check',
      'labelled',
      'reported',
      'the label says',
      'the report says',
    ],
    disagreements.map(({ component: { repo, component }, label, result }) => [
      [repo, component].filter(Boolean).join(' '),
      `\`${result.check}\``,
      label.status,
      result.status,
      label.why,
      result.reason.text,
    ]),
  );
}

function inFull({ component, label, result }: Disagreement): string {
  const { check, status, reason, evidence } = result;
  const [first] = evidence;
  const at = first ? ` at ${first.path}:${first.line ?? ''}` : '';
  return [
    `${check}  ${component.name}`,
    `    labelled ${label.status} (${label.at || 'nowhere'}): ${label.why}`,
    `    reported ${status}${at}: ${reason.text}`,
  ].join('\n');
}
