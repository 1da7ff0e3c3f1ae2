import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Scorecard } from 'backstage-plugin-production-checklist-common';
import { until } from './__testUtils__/until';
import { componentAt } from './scanning/__testUtils__/TestPortal';
import { LocalScm } from './sources/__testUtils__/LocalScm';

const ROOT = path.resolve(__dirname, '../../..');
const SERVICES = path.join(ROOT, 'examples/services');
const TOKEN = 'token-of-a-service-that-may-ask';

let folder: string;
let url: string;
let portal: ChildProcess | undefined;
const hosts: LocalScm[] = [];

afterEach(async () => {
  portal?.kill('SIGKILL');
  await Promise.all(hosts.splice(0).map(host => host.stop()));
  rmSync(folder, { recursive: true, force: true });
});

/** Every file of a directory, by its path in it. */
function filesOf(directory: string): Record<string, string> {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter(file => statSync(path.join(directory, file)).isFile())
      .map(file => [file, readFileSync(path.join(directory, file), 'utf8')]),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}

/** Starts `packages/backend`, with a catalog of its own. */
async function startPortal(
  components: Record<string, string>,
  integrations: object,
): Promise<void> {
  const port = await freePort();
  url = `http://localhost:${port}`;
  const catalog = path.join(folder, 'catalog.json');
  const entities = Object.entries(components).map(([name, source]) =>
    JSON.stringify(componentAt(name, source)),
  );
  // JSON is YAML, and a catalog file may have several documents.
  writeFileSync(catalog, entities.join('\n---\n'));
  const config = path.join(folder, 'config.json');
  writeFileSync(
    config,
    JSON.stringify({
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { host: '127.0.0.1', port },
        workingDirectory: folder,
        database: { connection: ':memory:' },
        auth: {
          externalAccess: [
            { type: 'static', options: { token: TOKEN, subject: 'test' } },
          ],
        },
      },
      integrations,
      events: { http: { topics: ['github', 'gitlab'] } },
      catalog: {
        locations: [{ type: 'file', target: catalog }],
        processingInterval: { seconds: 5 },
      },
      productionChecklist: { targets: { refresh: { seconds: 2 } } },
    }),
  );
  portal = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      'src/index.ts',
      ...['--config', path.join(ROOT, 'app-config.yaml')],
      ...['--config', config],
    ],
    {
      cwd: path.join(ROOT, 'packages/backend'),
      stdio: 'ignore',
      env: { ...process.env, NODE_ENV: 'development', NODE_OPTIONS: '' },
    },
  );
  await until(
    () => fetch(`${url}/.backstage/health/v1/readiness`).catch(() => undefined),
    response => response?.ok ?? false,
  );
}

/** The scorecard once it is as it should be. */
function scorecard(
  name: string,
  isDone: (scorecard: Partial<Scorecard>) => boolean,
): Promise<Scorecard> {
  return until(async () => {
    const response = await fetch(
      `${url}/api/production-checklist/entities/component/default/${name}/scorecard`,
      { headers: { Authorization: `Bearer ${TOKEN}` } },
    );
    return (await response.json()) as Scorecard;
  }, isDone);
}

async function tell(
  topic: string,
  payload: object,
  headers: Record<string, string> = {},
): Promise<number> {
  const response = await fetch(`${url}/api/events/http/${topic}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(payload),
  });
  return response.status;
}

function statusOf({ report }: Scorecard, check: string) {
  return report?.results.find(result => result.check === check)?.status;
}

it('reads repositories of two hosts, and the one that was pushed to again', async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'portal-'));
  const github = await LocalScm.start('github');
  const gitlab = await LocalScm.start('gitlab');
  hosts.push(github, gitlab);
  const storefront = filesOf(path.join(SERVICES, 'storefront'));
  const payments = filesOf(path.join(SERVICES, 'payments'));
  const first = {
    storefront: github.commit('shop/storefront', storefront),
    payments: gitlab.commit('shop/payments', payments),
  };
  await startPortal(
    {
      storefront: github.url('shop/storefront'),
      payments: gitlab.url('shop/payments'),
    },
    { ...github.integrations, ...gitlab.integrations },
  );
  for (const [name, revision] of Object.entries(first)) {
    const { report } = await scorecard(name, each => Boolean(each.report));
    expect(report?.revision).toBe(revision);
    expect(report?.results).toHaveLength(35);
  }
  const before = await scorecard('storefront', () => true);
  expect(statusOf(before, 'readme/exists')).toBe('pass');

  const reads = gitlab.requests.length;
  const { 'README.md': _, ...withoutReadme } = storefront;
  const second = github.commit('shop/storefront', withoutReadme);
  const push = {
    ref: 'refs/heads/main',
    repository: {
      html_url: `http://${github.host}/shop/storefront`,
      default_branch: 'main',
    },
  };
  expect(await tell('github', push, { 'X-GitHub-Event': 'push' })).toBe(202);
  const after = await scorecard(
    'storefront',
    ({ report }) => report?.revision === second,
  );
  expect(statusOf(after, 'readme/exists')).toBe('fail');
  expect(gitlab.requests).toHaveLength(reads);

  const { Dockerfile: __, ...withoutImage } = payments;
  const third = gitlab.commit('shop/payments', withoutImage);
  const status = await tell('gitlab', {
    event_name: 'push',
    ref: 'refs/heads/main',
    project: {
      web_url: `http://${gitlab.host}/shop/payments`,
      default_branch: 'main',
    },
  });
  expect(status).toBe(202);
  const { report } = await scorecard(
    'payments',
    each => each.report?.revision === third,
  );
  expect(report?.score).not.toEqual(before.report?.score);
});
