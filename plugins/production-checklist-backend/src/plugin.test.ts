import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  BackendFeature,
  DatabaseService,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  TestBackend,
  TestDatabases,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Scorecard,
  ServicesPage,
} from 'backstage-plugin-production-checklist-common';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import request from 'supertest';
import productionChecklistPlugin from '.';
import { catalogShowing } from './__testUtils__/catalogShowing';
import { until } from './__testUtils__/until';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15', 'POSTGRES_18'],
});

let folder: string;
let backend: TestBackend | undefined;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'backend-')));
});

afterEach(async () => {
  await backend?.stop();
  backend = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** A repository with a README and a Dockerfile that runs as root. */
function writeRepository(name: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, 'repositories', name, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team' }],
  };
}

function local(name: string, inside = ''): Entity {
  const directory = path.join(folder, 'repositories', name, inside);
  return component(inside ? path.basename(inside) : name, {
    'backstage.io/source-location': `file:${directory}/`,
  });
}

async function start(options: {
  entities: Entity[];
  database: DatabaseService;
  config?: object;
  features?: BackendFeature[];
  visible?: (entity: Entity) => boolean;
}): Promise<TestBackend> {
  const { entities, visible = () => true } = options;
  backend = await startTestBackend({
    features: [
      productionChecklistPlugin,
      // The real one: a test's own would run a task once.
      schedulerServiceFactory,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => options.database,
      }),
      catalogShowing(entities, visible),
      mockServices.rootConfig.factory({
        data: {
          productionChecklist: {
            targets: { refresh: { seconds: 1 } },
            sources: { localDirectories: [path.join(folder, 'repositories')] },
            ...options.config,
          },
        },
      }),
      ...(options.features ?? []),
    ],
  });
  return backend;
}

async function scorecardOf(name: string): Promise<Scorecard> {
  const { body } = await request(backend!.server).get(
    `/api/production-checklist/entities/component/default/${name}/scorecard`,
  );
  return body;
}

function scanned(name: string): Promise<Scorecard> {
  return until(
    () => scorecardOf(name),
    ({ scan }) => scan?.state === 'done' || scan?.state === 'failed',
  );
}

async function servicesOf(query = ''): Promise<ServicesPage> {
  const { body } = await request(backend!.server).get(
    `/api/production-checklist/services?${query}`,
  );
  return body;
}

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  async function database(): Promise<DatabaseService> {
    const knex = await databases.init(databaseId);
    return mockServices.database({ knex });
  }

  it('scans what the catalog has and serves the result', async () => {
    writeRepository('orders', {
      'README.md': '# Orders\n',
      Dockerfile: 'FROM node\nCMD npm start\n',
    });
    await start({ entities: [local('orders')], database: await database() });
    const { scan, report, source } = await scanned('orders');
    expect(scan).toMatchObject({ state: 'done' });
    expect(source).toEqual({
      type: 'directory',
      location: path.join(folder, 'repositories', 'orders'),
      path: '',
    });
    const exists = report?.results.find(
      ({ check }) => check === 'readme/exists',
    );
    expect(exists).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'README.md' }],
      remediation: { message: { text: expect.any(String) } },
    });
    expect(report?.score.score).toBeLessThan(50);
    const { items, totalItems } = await servicesOf();
    expect(totalItems).toBe(1);
    expect(items[0]).toMatchObject({
      entityRef: 'component:default/orders',
      owner: 'group:default/team',
      score: report?.score,
      sections: { readme: { fail: 3 } },
    });
  });

  it('shows a change, with the time since when, and keeps the rest', async () => {
    writeRepository('orders', { 'README.md': '# Orders\n', 'main.txt': '' });
    await start({ entities: [local('orders')], database: await database() });
    const before = await scanned('orders');
    writeRepository('orders', {
      'README.md': `# Orders\n\n${'Takes orders from customers. '.repeat(10)}`,
    });
    const { body, status } = await request(backend!.server).post(
      '/api/production-checklist/entities/component/default/orders/scan',
    );
    expect(status).toBe(202);
    expect(['waiting', 'scanning']).toContain(body.state);
    const after = await until(
      () => scorecardOf('orders'),
      ({ report }) => report?.scannedAt !== before.report?.scannedAt,
    );
    const since = (scorecard: Scorecard, id: string) =>
      scorecard.report?.results.find(({ check }) => check === id);
    expect(since(after, 'readme/exists')).toMatchObject({ status: 'pass' });
    expect(since(after, 'readme/exists')?.since).not.toBe(
      since(before, 'readme/exists')?.since,
    );
    expect(since(after, 'readme/run')?.since).toBe(
      since(before, 'readme/run')?.since,
    );
  });

  it('reads components of one repository, each for itself', async () => {
    writeRepository('shop', {
      'a/README.md': 'Short.',
      'b/README.md': `${'Takes orders from customers. '.repeat(10)}`,
    });
    await start({
      entities: [local('shop', 'a'), local('shop', 'b')],
      database: await database(),
    });
    const [a, b] = [await scanned('a'), await scanned('b')];
    expect(a.source).toMatchObject({ path: 'a' });
    const status = ({ report }: Scorecard) =>
      report?.results.find(({ check }) => check === 'readme/exists')?.status;
    expect([status(a), status(b)]).toEqual(['fail', 'pass']);
  });

  it('stores why an entity cannot be scanned, and scans the others', async () => {
    writeRepository('good', { 'README.md': 'x' });
    writeRepository('empty', {});
    mkdirSync(path.join(folder, 'repositories', 'empty'), { recursive: true });
    await start({
      entities: [
        component('nowhere'),
        component('elsewhere', {
          'backstage.io/source-location': 'url:https://git.example.org/a/b/',
        }),
        component('unplaced', {
          'backstage.io/managed-by-location': 'file:/etc/catalog.yaml',
        }),
        component('imported', {
          'backstage.io/managed-by-location': 'ldap:users',
        }),
        component('outside', { 'backstage.io/source-location': 'file:/etc/' }),
        component('odd', { 'backstage.io/source-location': 'carrier:pigeon' }),
        local('gone'),
        local('empty'),
        local('good', 'missing'),
        local('good'),
      ],
      database: await database(),
    });
    const problems: Record<string, string | undefined> = {};
    for (const name of [
      'nowhere',
      'elsewhere',
      'unplaced',
      'imported',
      'outside',
      'odd',
      'gone',
      'empty',
      'missing',
      'good',
    ]) {
      const { scan } = await scanned(name);
      problems[name] = scan.problem?.code;
      expect(scan.problem?.remedy.text ?? 'None.').toMatch(/\w+.*\.$/);
    }
    expect(problems).toEqual({
      nowhere: 'no-source-location',
      elsewhere: 'no-integration',
      unplaced: 'no-source-location',
      imported: 'no-source-location',
      outside: 'directory-not-allowed',
      odd: 'location-not-understood',
      gone: 'location-not-found',
      empty: 'empty-repository',
      missing: 'no-component',
      good: undefined,
    });
    const { scan } = await scanned('outside');
    expect(scan.problem?.message.text).toBe(
      'The directory `/etc` may not be read.',
    );
  });

  it('keeps the last good result when a source breaks', async () => {
    writeRepository('orders', { 'README.md': 'x' });
    await start({ entities: [local('orders')], database: await database() });
    const before = await scanned('orders');
    rmSync(path.join(folder, 'repositories', 'orders'), { recursive: true });
    await request(backend!.server).post(
      '/api/production-checklist/entities/component/default/orders/scan',
    );
    const after = await until(
      () => scorecardOf('orders'),
      ({ scan }) => scan.state === 'failed',
    );
    expect(after.scan.problem?.code).toBe('location-not-found');
    expect(after.report).toEqual(before.report);
  });

  it('sorts, filters and pages the board', async () => {
    const names = ['delta', 'alpha', 'charlie', 'bravo'];
    names.forEach(name => writeRepository(name, { 'README.md': 'x' }));
    await start({
      entities: [...names.map(name => local(name)), component('nowhere')],
      database: await database(),
    });
    for (const name of names) await scanned(name);
    const titles = ({ items }: ServicesPage) => items.map(({ title }) => title);
    const first = await servicesOf('limit=3');
    expect(titles(first)).toEqual(['alpha', 'bravo', 'charlie']);
    expect(first.totalItems).toBe(5);
    const second = await servicesOf(`limit=3&cursor=${first.nextCursor}`);
    expect(titles(second)).toEqual(['delta', 'nowhere']);
    expect(second.nextCursor).toBeUndefined();
    expect(titles(await servicesOf('text=ALPH'))).toEqual(['alpha']);
    expect(titles(await servicesOf('text=%25'))).toEqual([]);
    expect(titles(await servicesOf('state=failed'))).toEqual(['nowhere']);
    expect(titles(await servicesOf('sortBy=score&order=desc')).at(-1)).toBe(
      'nowhere',
    );
    expect(titles(await servicesOf('sortBy=score&order=asc')).at(-1)).toBe(
      'nowhere',
    );
    expect(titles(await servicesOf('owner=group:default/other'))).toEqual([]);
  });

  it.each([
    [
      'in the catalog’s own terms',
      'HAS_METADATA',
      { key: 'name', value: 'seen' },
    ],
    ['by a rule of the portal’s own', 'IS_MINE', {}],
  ])(
    'says nothing of entities that are hidden %s, not even a count',
    async (_, rule, params) => {
      writeRepository('seen', { 'README.md': 'x' });
      writeRepository('hidden', { 'README.md': 'x' });
      await start({
        entities: [local('seen'), local('hidden')],
        visible: ({ metadata }) => metadata.name === 'seen',
        database: await database(),
        features: [
          createServiceFactory({
            service: coreServices.permissions,
            deps: {},
            factory: () => ({
              authorize: async requests =>
                requests.map(({ resourceRef }) => ({
                  result: resourceRef?.includes('hidden')
                    ? AuthorizeResult.DENY
                    : AuthorizeResult.ALLOW,
                })),
              authorizeConditional: async requests =>
                requests.map(() => ({
                  result: AuthorizeResult.CONDITIONAL,
                  pluginId: 'catalog',
                  resourceType: 'catalog-entity',
                  conditions: {
                    rule,
                    resourceType: 'catalog-entity',
                    params,
                  },
                })),
            }),
          }),
        ],
      });
      await scanned('seen');
      const ask = async (route: string) =>
        (
          await request(backend!.server).get(
            `/api/production-checklist${route}`,
          )
        ).body;
      expect(await ask('/services')).toMatchObject({
        totalItems: 1,
        items: [{ title: 'seen' }],
      });
      expect(await ask('/summary')).toMatchObject({ services: 1, scanned: 1 });
      expect((await ask('/facets')).type).toEqual([
        { value: 'service', count: 1 },
      ]);
      expect((await ask('/checks/readme/exists')).summary.tally.fail).toBe(1);
      expect(await ask('/checks/readme/exists/services')).toMatchObject({
        totalItems: 1,
        items: [{ entityRef: 'component:default/seen' }],
      });
      const csv = await request(backend!.server).get(
        '/api/production-checklist/services.csv',
      );
      expect(csv.text.trim().split('\n')).toHaveLength(2);
      expect(csv.text).not.toContain('hidden');
      const get = (name: string) =>
        request(backend!.server).get(
          `/api/production-checklist/entities/component/default/${name}/scorecard`,
        );
      const [hidden, absent] = [await get('hidden'), await get('absent')];
      expect([hidden.status, absent.status]).toEqual([404, 404]);
      expect(hidden.body.error.message.replace('hidden', 'absent')).toBe(
        absent.body.error.message,
      );
      for (const [method, route] of [
        ['post', 'scan'],
        ['get', 'history'],
      ] as const) {
        const { status } = await request(backend!.server)[method](
          `/api/production-checklist/entities/component/default/hidden/${route}`,
        );
        expect(status).toBe(404);
      }
    },
  );

  it('answers nobody, and refuses what is not permitted', async () => {
    await start({
      entities: [component('nowhere')],
      database: await database(),
      features: [
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    const nobody = await request(backend!.server)
      .get('/api/production-checklist/services')
      .set('Authorization', mockCredentials.none.header());
    expect(nobody.status).toBe(401);
    const { status, body } = await request(backend!.server).get(
      '/api/production-checklist/services',
    );
    expect(status).toBe(403);
    expect(body.error.message).toContain('production-checklist.scorecard.read');
  });

  it.each([
    ['limit=1000', 'limit'],
    ['sortBy=nothing', 'sortBy'],
    ['cursor=abc', 'cursor'],
    ['colour=red', 'colour'],
  ])('says what is wrong with %s', async (query, word) => {
    await start({ entities: [], database: await database() });
    const { status, body } = await request(backend!.server).get(
      `/api/production-checklist/services?${query}`,
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain(word);
  });
});

it('names the key of a wrong option', async () => {
  const knex = await databases.init('SQLITE_3');
  await expect(
    start({
      entities: [],
      database: mockServices.database({ knex }),
      config: { scanning: { lanes: 0 } },
    }),
  ).rejects.toThrow(/productionChecklist\.scanning\.lanes: it is 0/);
});
