import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  CHECKLIST,
  detectEcosystems,
  readDirectory,
  scan,
  summarise,
  toJson,
} from 'backstage-plugin-production-checklist-scanner';
import { LabelledComponent, readLabels } from './Label';
import { Measurement } from './Measurement';
import { toMarkdown, toText } from './print';

interface Options {
  labels: string;
  checkouts: string;
  reports?: string;
  format: 'text' | 'markdown';
}

async function main(): Promise<void> {
  const options = readOptions();
  const measured = new Measurement();
  const absent: string[] = [];
  for (const labelled of readLabels(options.labels)) {
    const checkout = path.join(
      options.checkouts,
      labelled.repo.replace('/', '+'),
    );
    if (existsSync(checkout)) {
      await measure(labelled, checkout, measured, options);
    } else {
      absent.push(labelled.repo);
    }
  }
  console.log(
    options.format === 'markdown'
      ? toMarkdown(measured, new Date())
      : toText(measured),
  );
  // On standard error: the page is about what was measured.
  if (absent.length) console.error(`\nnot checked out: ${absent.join(', ')}`);
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      labels: { type: 'string' },
      checkouts: { type: 'string' },
      reports: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  });
  const { labels, checkouts, reports, format } = values;
  if (!labels || !checkouts) {
    console.error('Say where they are: --labels <folder> --checkouts <folder>');
    process.exit(2);
  }
  if (format !== 'text' && format !== 'markdown') {
    console.error('--format is one of text, markdown.');
    process.exit(2);
  }
  return { labels, checkouts, reports, format };
}

async function measure(
  labelled: LabelledComponent,
  checkout: string,
  measured: Measurement,
  { reports }: Options,
): Promise<void> {
  const { name, component } = labelled;
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
  measured.add(labelled, ecosystem, report.results);
}

main();
