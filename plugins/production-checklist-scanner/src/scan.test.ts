import { CheckResult } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from './check';
import { CHECKLIST } from './checks/checklist';
import { FileTree, SourceFile } from './files';
import { scan } from './scan';

const NODE = {
  'README.md': '# Orders\n\nTakes orders.\n',
  Dockerfile:
    'FROM node:20.11-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\nUSER node\nCMD ["node", "server.js"]\n',
  '.dockerignore': 'node_modules\n',
  'package.json': '{"dependencies": {"express": "4.19.2", "pino": "9.0.0"}}',
  'package-lock.json': '{"lockfileVersion": 3}',
  'server.js': [
    "const app = require('express')();",
    "const log = require('pino')();",
    "app.get('/health', (_, response) => response.send('ok'));",
    'const server = app.listen(process.env.PORT);',
    "process.on('SIGTERM', () => server.close());",
  ].join('\n'),
  'k8s/orders.yaml': [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: {name: orders}',
    'spec:',
    '  template:',
    '    spec:',
    '      containers:',
    '        - name: orders',
    '          image: orders',
  ].join('\n'),
  '.github/dependabot.yml':
    'version: 2\nupdates:\n  - {package-ecosystem: npm, directory: /}\n',
};
const PYTHON = {
  'pyproject.toml': '[project]\nname = "x"\ndependencies = ["flask==3.0.0"]\n',
  'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
  Dockerfile:
    'FROM python:3.12-slim\nCOPY . .\nRUN pip install .\nCMD ["gunicorn", "app:app"]\n',
};
const JVM = {
  'pom.xml':
    '<project><dependencies><dependency><groupId>io.dropwizard</groupId><artifactId>dropwizard-core</artifactId><version>4.0.7</version></dependency></dependencies></project>',
  'src/main/java/A.java': 'class A extends io.dropwizard.Application {}',
  'src/main/resources/application.yml': 'server: {port: 80}\n',
  Dockerfile:
    'FROM eclipse-temurin:21.0.1-jre\nCOPY target/a.jar a.jar\nCMD ["java", "-jar", "a.jar"]\n',
};

async function resultsOf(files: Record<string, string>) {
  const { results } = await scan(FileTree.of(files), { path: '' });
  return new Map(results.map(result => [result.check, result]));
}

/** What becomes of a repository when one of its files is broken. */
async function afterBreaking(
  files: Record<string, string>,
  broken: Record<string, string>,
) {
  const before = await resultsOf(files);
  const after = await resultsOf({ ...files, ...broken });
  const differing = [...after.values()].filter(
    result => result.status !== before.get(result.check)?.status,
  );
  return { before, after, differing };
}

const sectionsOf = (results: CheckResult[]) =>
  new Set(results.map(({ check }) => check.split('/')[0]));

interface Breakage {
  name: string;
  files: Record<string, string>;
  broken: Record<string, string>;
  /** Where the parser stops. */
  line: number;
  unknown: string[];
  whole: string[];
}

describe('a file that no parser accepts', () => {
  it.each<Breakage>([
    {
      name: 'package.json',
      files: NODE,
      broken: { 'package.json': '{\n  "dependencies": {\n' },
      line: 3,
      unknown: ['dependencies/lockfile', 'dependencies/versions-pinned'],
      whole: [
        'docker-image/dockerfile',
        'docker-image/lightweight',
        'docker-image/non-root',
        'docker-image/production-server',
        'dependencies/base-image-pinned',
        'graceful-shutdown/signal-delivery',
        'readme/exists',
      ],
    },
    {
      name: 'Dockerfile',
      files: NODE,
      broken: { Dockerfile: 'FROM node:20.11-slim\nUSER node\nRUNN npm ci\n' },
      line: 3,
      unknown: [
        'docker-image/dockerfile',
        'docker-image/non-root',
        'dependencies/base-image-pinned',
        'graceful-shutdown/signal-delivery',
      ],
      whole: [
        'dependencies/lockfile',
        'dependencies/versions-pinned',
        'health-probes/endpoint',
        'readme/exists',
      ],
    },
    {
      name: 'Dockerfile with the marks of a merge',
      files: NODE,
      broken: {
        Dockerfile: '<<<<<<< HEAD\nFROM a\n=======\nFROM b\n>>>>>>>\n',
      },
      line: 1,
      unknown: ['docker-image/dockerfile'],
      whole: ['dependencies/lockfile'],
    },
    {
      name: 'Dockerfile without FROM',
      files: NODE,
      broken: { Dockerfile: 'RUN npm ci\n' },
      line: 1,
      unknown: ['docker-image/dockerfile', 'docker-image/lightweight'],
      whole: ['dependencies/lockfile'],
    },
    {
      name: 'manifest',
      files: NODE,
      broken: {
        'k8s/orders.yaml': `${NODE['k8s/orders.yaml']}\n          args: [1\n        more: }\n`,
      },
      line: 11,
      unknown: [
        'health-probes/readiness',
        'health-probes/liveness',
        'logs/no-log-sidecar',
        'graceful-shutdown/termination-grace-period',
      ],
      whole: [
        'docker-image/dockerfile',
        'graceful-shutdown/handles-sigterm',
        'health-probes/endpoint',
      ],
    },
    {
      name: 'Dependabot configuration',
      files: NODE,
      broken: { '.github/dependabot.yml': 'version: 2\nupdates: [\n' },
      line: 3,
      unknown: ['dependencies/update-automation'],
      whole: ['dependencies/lockfile', 'docker-image/dockerfile'],
    },
    {
      name: 'TOML',
      files: PYTHON,
      broken: { 'pyproject.toml': '[project]\nname = "x"\ndependencies = [\n' },
      line: 4,
      unknown: ['dependencies/lockfile', 'dependencies/versions-pinned'],
      whole: [
        'docker-image/dockerfile',
        'docker-image/non-root',
        'docker-image/production-server',
      ],
    },
    {
      name: 'XML',
      files: JVM,
      broken: { 'pom.xml': '<project>\n<dependencies>\n</project>' },
      line: 2,
      unknown: ['dependencies/versions-pinned', 'monitoring/metrics'],
      whole: ['docker-image/dockerfile', 'docker-image/lightweight'],
    },
    {
      name: 'application.yml',
      files: JVM,
      broken: { 'src/main/resources/application.yml': 'server:\n  port: [\n' },
      line: 3,
      unknown: ['environment-variables/config-from-env'],
      whole: ['docker-image/dockerfile', 'dependencies/versions-pinned'],
    },
  ])('$name', async ({ files, broken, line, unknown, whole }) => {
    const { before, after, differing } = await afterBreaking(files, broken);
    const [path] = Object.keys(broken);
    for (const id of unknown) {
      expect(after.get(id)).toMatchObject({
        check: id,
        status: 'unknown',
        evidence: [{ path, line }],
      });
      expect(after.get(id)?.reason.text).toContain(path);
    }
    for (const id of whole) expect(after.get(id)).toEqual(before.get(id));
    expect(new Set(differing.map(({ status }) => status))).toEqual(
      new Set(['unknown']),
    );
    expect([...after.values()].map(({ status }) => status)).not.toContain(
      'error',
    );
  });

  it('is no matter where another Dockerfile ships', async () => {
    const { differing } = await afterBreaking(NODE, {
      'Dockerfile.old': 'FROM node\nNOTHING\n',
    });
    expect(sectionsOf(differing)).toEqual(new Set());
  });

  it('is one that the system does not let be read', async () => {
    const tree = FileTree.create(
      Object.entries(NODE).map(([path, text]) => ({
        path,
        size: text.length,
        read: () => {
          if (path === 'README.md') {
            throw new Error("EACCES: permission denied, open '/x/README.md'");
          }
          return Buffer.from(text);
        },
      })),
    );
    const { results } = await scan(tree, { path: '' });
    expect(
      results.find(({ check }) => check === 'readme/exists'),
    ).toMatchObject({
      status: 'unknown',
      reason: {
        text: 'README.md cannot be read: EACCES: permission denied',
      },
      evidence: [{ path: 'README.md' }],
    });
    expect(
      results.find(({ check }) => check === 'docker-image/non-root')?.status,
    ).toBe('pass');
  });
});

describe('a check that breaks', () => {
  const crashing = (id: string, evaluate: () => never) =>
    defineCheck({
      id,
      title: 'Crashes',
      weight: 3,
      question: 'Does it crash?',
      why: 'To see what happens.',
      remediation: 'None.',
      reasons: {},
      evaluate,
    });

  it('is an error with its name, and the report stands', async () => {
    const broken = crashing('logs/broken', () => {
      throw new TypeError("Cannot read properties of undefined (reading 'x')");
    });
    const tree = FileTree.of(NODE);
    const whole = await scan(tree, { path: '' });
    const { results } = await scan(tree, { path: '' }, [
      ...CHECKLIST.slice(0, 9),
      broken,
      ...CHECKLIST.slice(9),
    ]);
    expect(results[9]).toEqual({
      check: 'logs/broken',
      status: 'error',
      reason: {
        id: 'scan:broken',
        params: {
          check: 'logs/broken',
          problem: "Cannot read properties of undefined (reading 'x')",
        },
        text: "The check logs/broken broke: Cannot read properties of undefined (reading 'x')",
      },
      evidence: [],
    });
    expect(results.filter(({ check }) => check !== 'logs/broken')).toEqual(
      whole.results,
    );
  });

  it('is an error whatever it throws', async () => {
    const { results } = await scan(FileTree.of(NODE), { path: '' }, [
      crashing('logs/text', () => {
        // eslint-disable-next-line no-throw-literal
        throw 'a text';
      }),
    ]);
    expect(results).toMatchObject([
      {
        check: 'logs/text',
        status: 'error',
        reason: { text: 'The check logs/text broke: a text' },
      },
    ]);
  });
});

it('reads a source file of any encoding without breaking', async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x41, 0xd8, 0x0a, 0xc3, 0x28]);
  const tree = FileTree.create(
    ['Dockerfile', 'package.json', 'a.js', 'README.md', 'k8s/a.yaml'].map(
      path => ({ path, size: bytes.length, read: () => bytes }),
    ),
  );
  expect(
    new SourceFile('a', new TextDecoder().decode(bytes)).lines,
  ).toHaveLength(2);
  const { results } = await scan(tree, { path: '' });
  expect(results.map(({ status }) => status)).not.toContain('error');
});
