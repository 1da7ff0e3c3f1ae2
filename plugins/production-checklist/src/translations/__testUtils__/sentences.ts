import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PLUGINS = join(__dirname, '../../../..');
const SCANNER = join(PLUGINS, 'production-checklist-scanner/src');
const BACKEND = join(PLUGINS, 'production-checklist-backend/src');

/** A string in single quotes, backticks or double quotes; its content. */
const STRING = /'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\]|\\.)*)"/;

/** A fix that a check gives in a certain case. */
const FIX = new RegExp(
  `name: '([a-z-]+)',\\s*text:\\s*(?:${STRING.source})`,
  'g',
);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !/test/i.test(path))
    .map(path => readFileSync(join(folder, path), 'utf8'));
}

function stringOf(match: RegExpMatchArray, from: number): string {
  const text = match[from] ?? match[from + 1] ?? match[from + 2] ?? '';
  return text.replace(/\\(.)/g, '$1');
}

/** English fixes that a check gives in certain cases, by the message's id. */
export function casesOf(): Map<string, string> {
  const found = new Map<string, string>();
  const remedies = remediesByTopic();
  const sources = filesIn(join(SCANNER, 'checks'));
  const shared = sources.filter(source => !/\bid: '[a-z-]+\//.test(source));
  for (const source of sources) {
    const [, check] = /\bid: '([a-z-]+\/[a-z-]+)'/.exec(source) ?? [];
    if (!check) continue;
    const used = shared.filter(other => isImported(source, other));
    for (const each of [source, ...used].join('\n').matchAll(FIX)) {
      found.set(`${check}:fix:${each[1]}`, stringOf(each, 2));
    }
    for (const topic of topicsIn(source)) {
      for (const [ecosystem, text] of remedies.get(topic) ?? []) {
        found.set(`${check}:fix:${topic}:${ecosystem}`, text);
      }
    }
  }
  return found;
}

/** Whether a check's file leaves its verdict to what another one exports. */
function isImported(source: string, other: string): boolean {
  return [...other.matchAll(/export function (\w+Verdict)\b/g)].some(
    ([, name]) => new RegExp(`import \\{[^}]*\\b${name}\\b`).test(source),
  );
}

/** The topics that a check hands to `component.fix`, or to what does. */
function topicsIn(source: string): string[] {
  const topics = [...remediesByTopic().keys()];
  return topics.filter(topic => source.includes(`'${topic}'`));
}

let known: Map<string, Map<string, string>> | undefined;

/** By topic and ecosystem. */
function remediesByTopic(): Map<string, Map<string, string>> {
  if (known) return known;
  known = new Map();
  const folder = join(SCANNER, 'ecosystems');
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === 'shared') continue;
    const source = readFileSync(
      join(folder, entry.name, 'remedies.ts'),
      'utf8',
    );
    const remedy = new RegExp(
      `^  '?([a-z-]+)'?: \\{\\s*text:\\s*(?:${STRING.source})`,
      'gm',
    );
    for (const each of source.matchAll(remedy)) {
      const byEcosystem = known.get(each[1]) ?? new Map<string, string>();
      byEcosystem.set(entry.name, stringOf(each, 2));
      known.set(each[1], byEcosystem);
    }
  }
  return known;
}

/** The codes of what keeps a scan from giving a report. */
export function problemCodes(): Set<string> {
  const codes = filesIn(BACKEND).flatMap(source =>
    [...source.matchAll(/new ScanFailure\(\s*'([a-z-]+)'/g)].map(
      ([, code]) => code,
    ),
  );
  return new Set(codes);
}

/**
 * The sentences of every table `const NAME = { … }` that messages are made from
 * by an id like `declaration:${code}`, by the message's id.
 */
export function sentencesOfTables(): Map<string, string> {
  const line = new RegExp(`'?([\\w-]+)'?:\\s*(?:${STRING.source})`, 'g');
  const found = new Map<string, string>();
  for (const source of [...filesIn(SCANNER), ...filesIn(BACKEND)]) {
    const [, prefix] = /\bid: `([a-z]+):\$\{\w+\}`/.exec(source) ?? [];
    const [, table] = /formatMessage\(([A-Z]+)\[/.exec(source) ?? [];
    if (!prefix || !table) continue;
    const [, body = ''] =
      new RegExp(`const ${table} = \\{([\\s\\S]*?)\\n\\}`).exec(source) ?? [];
    for (const each of body.matchAll(line)) {
      found.set(`${prefix}:${each[1]}`, stringOf(each, 2));
    }
  }
  return found;
}

/** The messages' ids that are written out where the message is made. */
export function writtenIds(): Set<string> {
  const ids = [...filesIn(SCANNER), ...filesIn(BACKEND)].flatMap(source =>
    [...source.matchAll(/\bid: '([a-z]+:[a-z-]+)'/g)].map(([, id]) => id),
  );
  return new Set(ids);
}

/** The `{places}` of a template, in alphabetical order. */
export function placesOf(template: string): string[] {
  // `${NAME}` is code and no place.
  const places = template.match(/(?<!\$)\{\w+\}/g) ?? [];
  return [...new Set(places)].sort();
}
