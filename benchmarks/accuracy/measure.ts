import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CheckResult } from 'backstage-plugin-production-checklist-common';
import {
  CHECKLIST,
  detectEcosystems,
  readDirectory,
  scan,
  summarise,
  toJson,
} from 'backstage-plugin-production-checklist-scanner';
import { LabelledComponent, readLabels } from './Label';
import { COLUMNS, Tally } from './Tally';

interface Options {
  labels: string;
  checkouts: string;
  reports?: string;
}

const perCheck = new Map(CHECKLIST.map(({ id }) => [id, new Tally()]));
const perEcosystem = new Map<string, Tally>();
const total = new Tally();
const disagreements: string[] = [];

async function main(): Promise<void> {
  const options = readOptions();
  const absent: string[] = [];
  for (const labelled of readLabels(options.labels)) {
    const checkout = path.join(
      options.checkouts,
      labelled.repo.replace('/', '+'),
    );
    if (existsSync(checkout)) await measure(labelled, checkout, options);
    else absent.push(labelled.repo);
  }
  printTable('check', perCheck);
  printTable('ecosystem', perEcosystem);
  printTable('', new Map([['total', total]]));
  console.log(`\n${disagreements.length} disagreements\n`);
  console.log(disagreements.join('\n'));
  if (absent.length) console.log(`\nnot checked out: ${absent.join(', ')}`);
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      labels: { type: 'string' },
      checkouts: { type: 'string' },
      reports: { type: 'string' },
    },
  });
  const { labels, checkouts, reports } = values;
  if (!labels || !checkouts) {
    console.error('Say where they are: --labels <folder> --checkouts <folder>');
    process.exit(2);
  }
  return { labels, checkouts, reports };
}

async function measure(
  labelled: LabelledComponent,
  checkout: string,
  { reports }: Options,
): Promise<void> {
  const { name, component, labels } = labelled;
  const tree = await readDirectory(checkout);
  const target = { path: component };
  const report = await scan(tree, target);
  if (reports) {
    mkdirSync(reports, { recursive: true });
    writeFileSync(
      path.join(reports, `${name}.json`),
      toJson(summarise(report, CHECKLIST)),
    );
  }
  const ecosystem = detectEcosystems(tree, target)[0] ?? 'none';
  const ours = perEcosystem.get(ecosystem) ?? new Tally();
  perEcosystem.set(ecosystem, ours);
  for (const result of report.results) {
    const label = labels[result.check];
    if (!label?.sure) continue;
    for (const tally of [total, ours, perCheck.get(result.check)]) {
      tally?.add(label, result);
    }
    if (result.status !== label.status) {
      disagreements.push(describe(name, result, labels[result.check]));
    }
  }
}

function describe(
  name: string,
  { check, status, reason, evidence }: CheckResult,
  label: { status: string; at: string; why: string },
): string {
  const [first] = evidence;
  const at = first ? ` at ${first.path}:${first.line ?? ''}` : '';
  return [
    `${check}  ${name}`,
    `    labelled ${label.status} (${label.at || 'nowhere'}): ${label.why}`,
    `    reported ${status}${at}: ${reason.text}`,
  ].join('\n');
}

function printTable(title: string, rows: Map<string, Tally>): void {
  console.log(`\n| ${[title, ...COLUMNS].join(' | ')} |`);
  console.log(`|${' --- |'.repeat(COLUMNS.length + 1)}`);
  for (const [name, tally] of rows) {
    console.log(`| ${[name, ...tally.cells].join(' | ')} |`);
  }
}

main();
