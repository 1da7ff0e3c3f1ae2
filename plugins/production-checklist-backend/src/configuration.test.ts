import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import ts from 'typescript';
import { KNOWN_KEYS, KnownKeys } from './requireKnownKeys';
import productionChecklistPlugin from '.';

const ROOT = path.resolve(__dirname, '../../..');

async function sentenceOf(
  productionChecklist: JsonObject | string,
): Promise<string> {
  try {
    const backend = await startTestBackend({
      features: [
        productionChecklistPlugin,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({ data: { productionChecklist } }),
      ],
    });
    await backend.stop();
    return 'It started.';
  } catch (error) {
    const { message } = error as Error;
    return message.replace(/^.*? (?=productionChecklist)/s, '');
  }
}

const check = {
  id: 'readme/runbook',
  title: 'Has a runbook',
  question: 'Does it?',
  why: 'People wake up at night.',
  remediation: 'Write one.',
  condition: { file: { path: 'docs/runbook.md' } },
};
const pattern = (matches: string) => ({
  ...check,
  condition: { file: { path: 'README.md', matches } },
});

it('starts with every option of the checklist', async () => {
  expect(
    await sentenceOf({
      sections: [{ id: 'house', title: 'House rules' }],
      checks: [{ ...check, id: 'house/runbook', filter: { kind: 'api' } }],
      weights: { 'logs/stdout': 1 },
      disabled: ['readme/migrations'],
      levels: [{ name: 'Gold', minScore: 80, maxCriticalFailures: 0 }],
      checklists: [{ filter: { 'spec.type': 'website' }, weights: {} }],
    }),
  ).toBe('It started.');
});

it.each<[JsonObject | string, string]>([
  ['yes', ': it must have options in it: badges, checklists, checks'],
  [{ wieghts: {} }, '.wieghts: it is not known; known here are badges, '],
  [
    { scanning: { lane: 1 } },
    '.scanning.lane: it is not known; known here are lanes, period, timeout',
  ],
  [
    { sources: { limits: { maxFile: 1 } } },
    '.sources.limits.maxFile: it is not known; known here are maxArchiveMegabytes, ',
  ],
  [
    { scanning: { lanes: 0 } },
    '.scanning.lanes: it is 0; it must be a whole number from 1 to 16',
  ],
  [
    { scanning: { lanes: 'two' } },
    '.scanning.lanes: it is "two"; it must be a whole number from 1 to 16',
  ],
  [
    { scanning: { period: 'daily' } },
    '.scanning.period: it is "daily"; it must be a duration, such as { hours: 6 }, PT6H or 6h',
  ],
  [
    { scanning: { period: { hour: 6 } } },
    '.scanning.period: it is {"hour":6}; it must be a duration, ',
  ],
  [
    { scanning: { timeout: { minutes: 0 } } },
    '.scanning.timeout: it must be 1 second or more',
  ],
  [{ scanning: [] }, '.scanning: it must have options in it: lanes, period'],
  [
    { sources: { localDirectories: '/srv' } },
    '.sources.localDirectories: it is "/srv"; it must be a list of texts',
  ],
  [
    { sources: { cache: { directory: 5 } } },
    '.sources.cache.directory: it is 5; it must be a text that is not empty',
  ],
  [
    { badges: { public: 'maybe' } },
    '.badges.public: it is "maybe"; it must be true or false',
  ],
  [
    { targets: { filter: 'Component' } },
    '.targets.filter: it is "Component"; it must be a catalog filter or a list of them',
  ],
  [
    { targets: { filter: { kind: 1 } } },
    '.targets.filter: it is {"kind":1}; it must be a catalog filter or a list of them',
  ],
  [
    { notifications: { minWeight: 4 } },
    '.notifications.minWeight: it is 4; it must be a whole number from 1 to 3',
  ],
  [
    { history: { retention: { days: 1 } } },
    '.history.retention: it must be 90 days or more',
  ],
  [
    { history: { scans: { hours: 1 } } },
    '.history.scans: it must be 1 day or more',
  ],
  [
    { manifests: [{ location: 'https://{host}/x' }] },
    '.manifests[0].location: it has {host}; only {kind}, {namespace} and {name} can be filled in',
  ],
  [{ manifests: [{}] }, '.manifests[0].location: it is missing'],
  [
    { manifests: [{ location: 'https://host/x', filters: {} }] },
    '.manifests[0].filters: it is not known; known here are filter, location',
  ],
  [
    { exemptions: { maxDuration: { days: 0 } } },
    '.exemptions.maxDuration: it must be 1 second or more',
  ],
  [
    { exemptions: { maxDuration: '1d', defaultDuration: '2d' } },
    '.exemptions.defaultDuration: it is longer than productionChecklist.exemptions.maxDuration',
  ],
  [{ checks: 1 }, '.checks: it is a number; it must be a list'],
  [{ checks: [check, check] }, '.checks[1].id: there is already a check'],
  [
    { checks: [check, check, pattern('(a')] },
    '.checks[2].condition.file.matches: missing closing ): `(a`',
  ],
  [
    { checks: [pattern('(?<=a)b')] },
    '.checks[0].condition.file.matches: invalid ',
  ],
  [
    { checks: [{ ...check, weight: 'critical' }] },
    '.checks[0].weight: it is "critical"; a weight is 1 (minor), 2 (major) or 3 (critical)',
  ],
  [
    { checks: [{ ...check, id: 'house/runbook' }] },
    '.checks[0].id: there is no section house; add it to productionChecklist.sections, or use one of ',
  ],
  [
    { checks: [{ ...check, filter: { 'spec.tier': '1' } }] },
    '.checks[0].filter.spec.tier: a filter can ask for kind, ',
  ],
  [
    { weights: { 'logs/stdout': 4 } },
    '.weights.logs/stdout: it is 4; a weight is 1 (minor), 2 (major) or 3 (critical)',
  ],
  [
    { weights: { 'log/stdout': 1 } },
    '.weights.log/stdout: there is no check log/stdout; ',
  ],
  [
    { disabled: ['logs/std'] },
    '.disabled[0]: there is no check logs/std; those of its section are logs/stdout, ',
  ],
  [
    {
      levels: [
        { name: 'A', minScore: 70 },
        { name: 'B', minScore: 60 },
      ],
    },
    '.levels[1].minScore: it is 60; it must be more than the 70 of the level below',
  ],
  [
    { checklists: [{ filter: {}, levels: [] }] },
    '.checklists[0].levels: it is not known; known here are weights, disabled, filter',
  ],
  [{ checklists: [{}] }, '.checklists[0].filter: it is missing'],
])('does not start with %j', async (config, sentence) => {
  expect(await sentenceOf(config)).toContain(`productionChecklist${sentence}`);
});

describe('the documentation', () => {
  const paths = declaredPaths();

  it('describes every option on the page on configuration', () => {
    const page = readFileSync(path.join(ROOT, 'docs/configuration.md'), 'utf8');
    const named = new Set(page.match(/`[\w.[\]]+`/g));
    expect(paths.filter(each => !named.has(`\`${each}\``))).toEqual([]);
  });

  it('says of every option what it means', () => {
    expect(paths).toContain('sources.limits.maxFiles');
    expect(paths).toContain('checks[].condition');
    expect(undocumented()).toEqual([]);
  });

  it('names no other options than the backend knows', () => {
    const flat = (known: KnownKeys, prefix = ''): string[] =>
      Object.entries(known).flatMap(([key, below]) =>
        below === true ? [`${prefix}${key}`] : flat(below, `${prefix}${key}.`),
      );
    const leaves = paths.filter(
      each =>
        !each.includes('[]') &&
        !paths.some(other => other.startsWith(`${each}.`)),
    );
    expect(leaves.sort()).toEqual(flat(KNOWN_KEYS).sort());
  });
});

function declarations(): { name: string; node: ts.PropertySignature }[] {
  const file = ts.createSourceFile(
    'config.d.ts',
    readFileSync(path.join(__dirname, '../config.d.ts'), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: { name: string; node: ts.PropertySignature }[] = [];
  const visit = (node: ts.Node, prefix: string) => {
    if (!ts.isPropertySignature(node)) {
      ts.forEachChild(node, child => visit(child, prefix));
      return;
    }
    const name = prefix + node.name.getText();
    found.push({ name, node });
    const isList = node.type?.getText().startsWith('Array<');
    if (node.type) visit(node.type, `${name}${isList ? '[]' : ''}.`);
  };
  visit(file, '');
  return found;
}

/** Every option without the plugin's own key: `checks[].condition`. */
function declaredPaths(): string[] {
  return declarations()
    .map(({ name }) => name.replace(/^productionChecklist\.?/, ''))
    .filter(Boolean);
}

/** Options without a comment, apart from those that only hold others. */
function undocumented(): string[] {
  return declarations()
    .filter(({ node }) => !node.type || !ts.isTypeLiteralNode(node.type))
    .filter(({ node }) => ts.getJSDocCommentsAndTags(node).length === 0)
    .map(({ name }) => name);
}
