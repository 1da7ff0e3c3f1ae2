import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  BackstageCredentials,
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import {
  ProductionChecklistService,
  RepositorySource,
  productionChecklistChecksExtensionPoint,
  productionChecklistServiceRef,
  productionChecklistSourcesExtensionPoint,
} from 'backstage-plugin-production-checklist-node';
import { LocalPortal } from './__testUtils__/LocalPortal';
import { until } from './__testUtils__/until';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

let portal: LocalPortal | undefined;

afterEach(async () => {
  await portal?.stop();
  portal = undefined;
});

/** Adds the checks of a module, as a portal's own module does. */
function houseRules(module: string) {
  return createBackendModule({
    pluginId: 'production-checklist',
    moduleId: 'house-rules',
    register(env) {
      env.registerInit({
        deps: { checks: productionChecklistChecksExtensionPoint },
        init: async ({ checks }) => checks.addChecks({ module }),
      });
    },
  });
}

function addSources(...sources: RepositorySource[]) {
  return createBackendModule({
    pluginId: 'production-checklist',
    moduleId: 'depot',
    register(env) {
      env.registerInit({
        deps: { added: productionChecklistSourcesExtensionPoint },
        init: async ({ added }) =>
          sources.forEach(source => added.addSource(source)),
      });
    },
  });
}

const HOUSE_CHECKS = require.resolve('./checklist/__testUtils__/houseChecks');

it('asks the checks that a module adds, in the threads', async () => {
  portal = await LocalPortal.start({
    knex: await databases.init('SQLITE_3'),
    components: { orders: { Dockerfile: 'FROM a', 'b/Dockerfile': 'FROM b' } },
    features: [houseRules(HOUSE_CHECKS)],
  });
  await portal.scanned('orders');
  expect(await portal.result('orders', 'house/one-dockerfile')).toMatchObject({
    status: 'fail',
    reason: { text: 'There are 2 Dockerfiles.' },
    evidence: [{ path: 'Dockerfile' }, { path: 'b/Dockerfile' }],
  });
  const { body } = await portal.get('/checklist');
  expect(body.sections.at(-1)).toEqual({ id: 'house', title: 'House rules' });
  expect(body.checks.at(-1)).toMatchObject({ id: 'house/one-dockerfile' });
});

it('does not start with a module that it cannot use', async () => {
  const knex = await databases.init('SQLITE_3');
  const start = (...modules: string[]) =>
    LocalPortal.start({
      knex,
      components: {},
      features: modules.map(houseRules),
    });
  await expect(start('/nowhere/checks')).rejects.toThrow(
    /The module \/nowhere\/checks cannot be loaded: Cannot find module/,
  );
  await expect(start(require.resolve('./index'))).rejects.toThrow(
    /The module .*index\.ts\.checks: it is missing/,
  );
});

it('reads what a source of a module reads', async () => {
  let revision = 'r1';
  const looks: (string | undefined)[] = [];
  const depot: RepositorySource = {
    id: 'depot',
    locate: ({ target }) =>
      target.includes('depot-')
        ? {
            repository: `//depot/${path.basename(target)}`,
            path: 'trunk',
            link: 'https://depot.example.org/{path}?rev={revision}#{line}',
          }
        : undefined,
    async read(repository, options) {
      if (repository.endsWith('gone')) throw new NotFoundError('Gone');
      if (repository.endsWith('broken')) throw new Error('The depot is closed');
      looks.push(options.revision);
      if (options.revision === revision) return 'unchanged';
      mkdirSync(path.join(options.directory, 'trunk'));
      writeFileSync(
        path.join(options.directory, 'trunk', 'README.md'),
        `Read at ${revision}, and no more.\n`,
      );
      return { revision };
    },
  };
  const knex = await databases.init('SQLITE_3');
  portal = await LocalPortal.start({
    knex,
    components: { 'depot-a': {}, 'depot-gone': {}, 'depot-broken': {} },
    features: [addSources(depot)],
  });
  const { report, source } = await portal.scanned('depot-a');
  expect(source).toEqual({
    type: 'directory',
    location: 'depot://depot/depot-a',
    path: 'trunk',
  });
  expect(report?.revision).toBe('r1');
  expect(await portal.result('depot-a', 'readme/exists')).toMatchObject({
    evidence: [
      {
        path: 'trunk/README.md',
        url: 'https://depot.example.org/trunk/README.md?rev=r1#1',
      },
    ],
  });
  await knex('targets').update({ due_at: new Date().toISOString() });
  await until(
    async () => looks,
    all => all.includes('r1'),
  );
  revision = 'r2';
  expect((await portal.rescan('depot-a')).report?.revision).toBe('r2');

  const problemOf = async (name: string) => {
    const { scan } = await until(
      () => portal!.scorecard(name),
      scorecard => scorecard.scan?.state === 'failed',
    );
    return scan.problem;
  };
  expect(await problemOf('depot-gone')).toMatchObject({
    code: 'location-not-found',
  });
  expect(await problemOf('depot-broken')).toMatchObject({
    code: 'source-error',
    message: {
      text: '`//depot/depot-broken` cannot be read: The depot is closed',
    },
  });
});

it('does not start with two sources of one id', async () => {
  const source: RepositorySource = {
    id: 'depot',
    locate: () => undefined,
    read: async () => 'unchanged',
  };
  await expect(
    LocalPortal.start({
      knex: await databases.init('SQLITE_3'),
      components: {},
      features: [addSources(source, source)],
    }),
  ).rejects.toThrow(/There are two sources of the id depot/);
});

it('answers other plugins, on whose behalf they ask', async () => {
  let results: ProductionChecklistService | undefined;
  let own: BackstageCredentials | undefined;
  const consumer = createBackendPlugin({
    pluginId: 'consumer',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          service: productionChecklistServiceRef,
        },
        async init({ auth, service }) {
          results = service;
          own = await auth.getOwnServiceCredentials();
        },
      });
    },
  });
  portal = await LocalPortal.start({
    knex: await databases.init('SQLITE_3'),
    components: { orders: { 'README.md': 'x' } },
    features: [consumer],
    config: {
      checklists: [{ filter: { kind: 'component' }, disabled: ['readme/run'] }],
    },
  });
  await portal.scanned('orders');
  const entityRef = 'component:default/orders';
  const options = { credentials: own! };
  const { report } = await results!.getScorecard(entityRef, options);
  expect(report?.results.length).toBeGreaterThan(20);
  const { items } = await results!.getServices({}, options);
  expect(items).toMatchObject([{ entityRef, score: report?.score }]);
  const ids = async (request: { entityRef?: string }) =>
    (await results!.getChecklist(request, options)).checks.map(({ id }) => id);
  expect(await ids({})).toContain('readme/run');
  expect(await ids({ entityRef })).not.toContain('readme/run');
  expect((await results!.getSummary({}, options)).services).toBe(1);
  await expect(
    results!.getScorecard('component:default/absent', options),
  ).rejects.toMatchObject({ cause: { name: 'NotFoundError' } });
});
