import { sampleServices, shuffled } from './__testUtils__/services';
import { CHECKLIST } from './checks/checklist';
import { FileTree } from './files';
import { summarise } from './report/ReportSummary';
import { toJson } from './report/toJson';
import { toMarkdown } from './report/toMarkdown';
import { toSarif } from './report/toSarif';
import { toText } from './report/toText';
import { scan } from './scan';

// Some seventy scans: a busy machine takes its time.
jest.setTimeout(120_000);

const SEEDS = [1, 2, 3, 5, 8];

/** Every format of a component's report, and the report itself. */
async function printed(tree: FileTree, path = '') {
  const report = await scan(tree, { path });
  const summary = summarise(report, CHECKLIST);
  return {
    report: JSON.stringify(report),
    json: toJson(summary),
    sarif: toSarif(summary),
    markdown: toMarkdown(summary),
    text: toText(summary, { colour: true, columns: 80 }),
  };
}

/** A repository that has several of everything that is chosen from. */
const CROWDED = FileTree.of({
  Dockerfile: 'FROM node:20-alpine\nCOPY . .\nRUN npm i\nCMD npm start',
  'Dockerfile.prod': 'FROM node:20.11-slim\nCOPY . .\nCMD ["node", "a.js"]',
  'docker/Dockerfile': 'FROM node\nCMD ["node", "b.js"]',
  'package.json':
    '{"dependencies": {"express": "^4", "winston": "*", "@sentry/node": "8"}, "scripts": {"start": "node a.js"}}',
  'a.js':
    "require('express')().get('/health', h).listen(1);\nnew winston.transports.File({ filename: 'a.log' });",
  'b.js': "require('express')().get('/ready', h).listen(process.env.PORT);",
  'requirements.txt': 'flask\ngunicorn==22.0.0',
  'app.py': 'import flask\napp = flask.Flask(__name__)',
  'go.mod': 'module a\n\ngo 1.22\n\nrequire github.com/gin-gonic/gin v1.9.0',
  'main.go':
    'package main\n\nimport "github.com/gin-gonic/gin"\n\nfunc main() { gin.Default().Run() }',
  'README.md': '# One\n\nSee [more](docs/more.md) and [most](docs/most.md).',
  'docs/more.md': 'Run `npm start`.',
  'docs/most.md': 'Run `go run .`. It needs Node 20.',
  'k8s/a.yaml': workload('a'),
  'k8s/b.yaml': workload('b'),
  'k8s/broken.yaml': 'kind: Deployment\n a: [',
  '.github/dependabot.yml':
    'version: 2\nupdates:\n  - {package-ecosystem: npm, directory: /}',
  'renovate.json': '{"extends": ["config:recommended"]}',
  '.env': 'TOKEN=aaaabbbbccccddddeeee1111',
  '.env.production': 'PASSWORD=ffffgggghhhhiiii2222',
});

function workload(name: string): string {
  return [
    'apiVersion: apps/v1',
    'kind: Deployment',
    `metadata: {name: ${name}}`,
    'spec:',
    '  template:',
    '    spec:',
    '      containers:',
    `        - {name: ${name}, image: ${name}, livenessProbe: {tcpSocket: {port: 1}}}`,
  ].join('\n');
}

describe('the same files in another order', () => {
  it('give the same bytes: the sample services', async () => {
    for (const [name, tree] of await sampleServices()) {
      const expected = await printed(shuffled(tree, 0));
      for (const seed of SEEDS) {
        expect({ name, ...(await printed(shuffled(tree, seed))) }).toEqual({
          name,
          ...expected,
        });
      }
    }
  });

  it('give the same bytes: components of one repository', async () => {
    const all = (await sampleServices()).get('all')!;
    for (const path of ['shop-monorepo/orders', 'shop-monorepo/catalogue']) {
      const expected = await printed(shuffled(all, 0), path);
      for (const seed of SEEDS) {
        expect(await printed(shuffled(all, seed), path)).toEqual(expected);
      }
    }
  });

  it('give the same bytes: several of everything', async () => {
    const expected = await printed(CROWDED);
    for (const seed of [...SEEDS, 13, 21, 34, 55, 89]) {
      expect(await printed(shuffled(CROWDED, seed))).toEqual(expected);
    }
  });
});

it('one scan after another gives the same bytes', async () => {
  const first = await printed(CROWDED);
  await printed((await sampleServices()).get('all')!);
  expect(await printed(CROWDED)).toEqual(first);
});
