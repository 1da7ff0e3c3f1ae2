import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { until } from '../__testUtils__/until';
import { LocalScm } from '../sources/__testUtils__/LocalScm';
import {
  PortalOptions,
  TestPortal,
  componentAt,
} from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const FILES = { 'README.md': '# Shop', 'a/main.go': 'package main' };

let workingDirectory: string;
let scm: LocalScm;
const portals: TestPortal[] = [];

beforeEach(async () => {
  workingDirectory = mkdtempSync(path.join(os.tmpdir(), 'scanning-'));
  scm = await LocalScm.start('github');
});

afterEach(async () => {
  for (const portal of portals.splice(0)) await portal.stop();
  await scm.stop();
  rmSync(workingDirectory, { recursive: true, force: true });
});

describe.each(databases.eachSupportedId())('scanning on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  async function start(
    options: Pick<PortalOptions, 'entities' | 'config'>,
  ): Promise<TestPortal> {
    const portal = await TestPortal.start({
      knex,
      workingDirectory,
      integrations: scm.integrations,
      ...options,
    });
    portals.push(portal);
    return portal;
  }

  function pushOf(repository: string, branch = 'main'): object {
    return {
      ref: `refs/heads/${branch}`,
      repository: {
        html_url: `http://${scm.host}/${repository}`,
        default_branch: 'main',
      },
    };
  }

  /** When a target was last looked at. */
  async function lookedAt(name: string): Promise<string> {
    const row = await knex('targets')
      .where({ entity_ref: `component:default/${name}` })
      .first();
    return row?.finished_at;
  }

  it('reads a repository once for all its components, and again when it is pushed to', async () => {
    scm.commit('org/shop', FILES);
    scm.commit('org/other', FILES);
    const portal = await start({
      entities: [
        componentAt('shop', scm.url('org/shop')),
        componentAt('a', scm.url('org/shop', 'a')),
        componentAt('other', scm.url('org/other')),
      ],
    });
    const before = await portal.scanned('shop');
    await portal.scanned('a');
    await portal.scanned('other');
    expect(scm.count('archive')).toBe(2);
    const links = before.report?.results.flatMap(({ evidence }) =>
      evidence.flatMap(({ url }) => url ?? []),
    );
    expect(links).toContain(
      `http://${scm.host}/org/shop/blob/${before.report?.revision}/README.md`,
    );

    const other = await lookedAt('other');
    const sha = scm.commit('org/shop', { ...FILES, 'b.txt': 'new' });
    await portal.publish('github.push', pushOf('org/shop', 'elsewhere'));
    await portal.publish('github.push', pushOf('org/shop'));
    await portal.until('shop', ({ report }) => report?.revision === sha);
    await portal.until('a', ({ report }) => report?.revision === sha);
    expect(scm.count('archive')).toBe(3);
    expect(await lookedAt('other')).toBe(other);
  });

  it('asks for nothing but the revision where nothing has changed', async () => {
    scm.commit('org/shop', FILES);
    const portal = await start({
      entities: [componentAt('shop', scm.url('org/shop'))],
    });
    const before = await portal.scanned('shop');
    const looked = await lookedAt('shop');
    const revisions = scm.count('revision');
    await portal.publish('github.push', pushOf('org/shop'));
    await until(
      () => lookedAt('shop'),
      at => at !== looked,
    );
    expect(scm.count('revision')).toBe(revisions + 1);
    expect(scm.count('archive')).toBe(1);
    expect((await portal.scorecard('shop')).report).toEqual(before.report);
  });

  it('judges by another checklist without a download', async () => {
    scm.commit('org/shop', FILES);
    const entities = [componentAt('shop', scm.url('org/shop'))];
    const portal = await start({ entities });
    const before = await portal.scanned('shop');
    await portals.pop()?.stop();
    // As an earlier version of the checklist has left it.
    await knex('targets').update({ report_key: '["earlier","",["shop"]]' });
    const next = await start({ entities });
    await until(
      () => knex('targets').first('due_at'),
      // Brought forward from a day to an hour.
      ({ due_at }) => Date.parse(due_at) < Date.now() + 3_700_000,
    );
    await knex('targets').update({ due_at: new Date().toISOString() });
    await next.until(
      'shop',
      ({ report }) => report?.scannedAt !== before.report?.scannedAt,
    );
    expect(scm.count('archive')).toBe(1);
    // The checkout is disposed of just after the result is there.
    await until(
      async () => readdirSync(workingDirectory),
      names => names.length === 1 && names[0] === 'production-checklist-cache',
    );
  });

  it('leaves a host alone, in every replica, and keeps the last result', async () => {
    scm.commit('org/shop', FILES);
    scm.commit('org/other', FILES);
    const options = {
      entities: [
        componentAt('shop', scm.url('org/shop')),
        componentAt('other', scm.url('org/other')),
      ],
    };
    const portal = await start(options);
    const before = await portal.scanned('shop');
    await portal.scanned('other');
    scm.fault = ({ response }) => {
      response.writeHead(429, { 'retry-after': '600' }).end('{}');
      return true;
    };
    await portal.rescan('shop');
    const held = await portal.until('shop', ({ scan }) =>
      Boolean(scan?.waitingUntil),
    );
    expect(held.scan).toMatchObject({
      state: 'waiting',
      problem: { code: 'rate-limited' },
    });
    expect(Date.parse(held.scan.waitingUntil ?? '')).toBeGreaterThan(
      Date.now() + 500_000,
    );
    expect(held.report).toEqual(before.report);

    const requests = scm.requests.length;
    const replica = await start(options);
    await replica.rescan('other');
    const other = await replica.until('other', ({ scan }) =>
      Boolean(scan?.waitingUntil),
    );
    expect(other.scan.problem?.code).toBe('rate-limited');
    expect(scm.requests.slice(requests)).toEqual([]);

    scm.fault = undefined;
    const past = new Date(Date.now() - 1000).toISOString();
    await knex('hosts').update({ waiting_until: past });
    await knex('targets').update({ waiting_until: past });
    await portal.scanned('shop');
    await portal.scanned('other');
    expect(await knex('hosts')).toEqual([]);
  });

  it('does not leave a host alone for one repository that is broken', async () => {
    scm.commit('org/broken', FILES);
    scm.commit('org/shop', FILES);
    scm.fault = ({ url, response }) => {
      if (!url.includes('broken')) return false;
      response.writeHead(500).end('{}');
      return true;
    };
    const portal = await start({
      entities: [
        componentAt('broken', scm.url('org/broken')),
        componentAt('shop', scm.url('org/shop')),
      ],
    });
    const waits = async () => {
      const past = new Date(Date.now() - 1000).toISOString();
      await knex('hosts').update({ waiting_until: past });
      await knex('targets')
        .whereNotNull('waiting_until')
        .update({ waiting_until: past, due_at: past });
      return portal.scorecard('broken');
    };
    const { scan } = await until(waits, each => each.scan?.state === 'failed');
    expect(scan.problem?.code).toBe('source-unavailable');
    await portal.scanned('shop');
    expect(
      await knex('hosts').where('waiting_until', '>', new Date().toISOString()),
    ).toEqual([]);
  });

  it('reads manifests in another repository, at their own revision', async () => {
    scm.commit('org/shop', FILES);
    scm.commit('org/deployments', {
      'apps/shop/deployment.yaml': deployment('shop'),
      'apps/other/deployment.yaml': deployment('other'),
      '.env': 'API_KEY=sk_live_abcdefghijklmnopqrstuvwx',
    });
    const portal = await start({
      entities: [
        componentAt('shop', scm.url('org/shop'), {
          'production-checklist/manifest-location': `url:${scm.url(
            'org/deployments',
            'apps/shop',
          )}`,
        }),
        componentAt('other', scm.url('org/shop', 'a')),
      ],
      config: {
        manifests: [
          {
            filter: { kind: 'component', 'metadata.name': 'other' },
            location: scm.url('org/deployments', 'apps/{name}'),
          },
        ],
      },
    });
    const probes = async (name: string) =>
      (await portal.scanned(name)).report?.results.find(
        ({ check }) => check === 'health-probes/readiness',
      );
    const first = await probes('shop');
    expect(first).toMatchObject({
      status: 'fail',
      evidence: [
        {
          path: '@manifests/apps/shop/deployment.yaml',
          url: expect.stringMatching(
            /\/org\/deployments\/blob\/[0-9a-f]{40}\/apps\/shop\/deployment\.yaml/,
          ),
        },
      ],
    });
    expect((await probes('other'))?.evidence[0]?.path).toBe(
      '@manifests/apps/other/deployment.yaml',
    );
    expect(scm.count('archive')).toBe(2);
    const before = await portal.scorecard('shop');

    scm.commit('org/deployments', {
      'apps/shop/deployment.yaml': deployment('shop', true),
      'apps/other/deployment.yaml': deployment('other'),
    });
    await portal.publish('github.push', pushOf('org/deployments'));
    const after = await portal.until(
      'shop',
      ({ report }) => report?.scannedAt !== before.report?.scannedAt,
    );
    expect(after.report?.revision).toBe(before.report?.revision);
    expect((await probes('shop'))?.status).toBe('pass');
    // The component's own repository came from the cache.
    expect(scm.count('archive')).toBe(3);
  });

  it('hands back what it is reading when it ends', async () => {
    scm.commit('org/shop', FILES);
    scm.fault = ({ kind, response }) => {
      if (kind !== 'archive') return false;
      response.writeHead(200).write('x');
      return true;
    };
    await start({ entities: [componentAt('shop', scm.url('org/shop'))] });
    await until(
      async () => scm.count('archive'),
      count => count === 1,
    );
    await portals.pop()?.stop();
    expect(await knex('targets').first()).toMatchObject({
      state: 'waiting',
      lane_token: null,
      failures: 0,
    });
    await until(
      async () => readdirSync(workingDirectory),
      names => names.every(name => !name.includes('checkout')),
    );
  });
});

function deployment(name: string, hasProbes = false): string {
  return JSON.stringify({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      template: {
        spec: {
          containers: [
            {
              name,
              image: `registry.corp/${name}:1`,
              ports: [{ containerPort: 8080 }],
              ...(hasProbes && {
                readinessProbe: { httpGet: { path: '/ready', port: 8080 } },
                livenessProbe: { httpGet: { path: '/live', port: 8080 } },
              }),
            },
          ],
        },
      },
    },
  });
}
