import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  TestBackend,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { IndexableDocument } from '@backstage/plugin-search-common';
import searchPlugin from '@backstage/plugin-search-backend';
import {
  CheckServicesPage,
  ChecklistMetadata,
  ServicesPage,
} from 'backstage-plugin-production-checklist-common';
import express from 'express';
import request from 'supertest';
import module from '.';

jest.setTimeout(120_000);

const REFS = ['component:default/orders', 'component:default/carts'];

const checklist: ChecklistMetadata = {
  sections: [],
  checks: [
    {
      id: 'docker-image/non-root',
      title: 'Runs as non-root',
      section: 'docker-image',
      weight: 3,
      question: '?',
      why: 'Because.',
      remediation: 'Mend it.',
    },
  ],
};
const services: ServicesPage = {
  totalItems: 2,
  items: REFS.map(entityRef => ({
    entityRef,
    title: entityRef.replace(/.*\//, ''),
    scan: { state: 'done' },
  })),
};
const failing = {
  totalItems: 2,
  items: REFS.map(entityRef => ({ entityRef })),
};

/** Answers services as the production checklist's backend does. */
const checklistPlugin = createBackendPlugin({
  pluginId: 'production-checklist',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        const router = express.Router();
        const answer = (route: string, body: object) =>
          router.get(route, async (req, res) => {
            await httpAuth.credentials(req, { allow: ['service'] });
            res.json(body);
          });
        answer('/checklist', checklist);
        answer('/services', services);
        answer(
          '/checks/docker-image/non-root/services',
          failing as CheckServicesPage,
        );
        httpRouter.use(router);
      },
    });
  },
});

type Decision = (permission: string, entityRef?: string) => AuthorizeResult;

let backend: TestBackend | undefined;

afterEach(async () => {
  await backend?.stop();
  backend = undefined;
});

async function start(visibilityPermission: string, decide: Decision) {
  backend = await startTestBackend({
    features: [
      searchPlugin,
      module,
      checklistPlugin,
      // The real one: a test's own would run it once, before anybody listens.
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          search: {
            collators: {
              productionChecklist: {
                visibilityPermission,
                schedule: {
                  frequency: { seconds: 1 },
                  timeout: { minutes: 1 },
                },
              },
            },
          },
        },
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => ({
          authorize: async requests =>
            requests.map(each => ({
              result:
                decide(
                  each.permission.name,
                  (each as { resourceRef?: string }).resourceRef,
                ) === AuthorizeResult.ALLOW
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
            })),
          authorizeConditional: async requests =>
            requests.map(({ permission }) => {
              const result = decide(permission.name);
              return result === AuthorizeResult.CONDITIONAL
                ? {
                    result,
                    pluginId: 'catalog',
                    resourceType: 'catalog-entity',
                    conditions: {
                      rule: 'IS_ENTITY_OWNER',
                      resourceType: 'catalog-entity',
                      params: {},
                    },
                  }
                : { result };
            }),
        }),
      }),
    ],
  });
}

async function found(term: string): Promise<string[]> {
  // There is an error in place of results where nothing is indexed yet.
  const {
    body: { results = [] },
  } = await request(backend!.server)
    .get('/api/search/query')
    .query({ term })
    .set('Authorization', mockCredentials.user.header());
  return results.map(
    ({ document }: { document: IndexableDocument }) => document.location,
  );
}

/** What is indexed as the backend starts can be found a little later. */
async function indexed(decide: { all: boolean }): Promise<void> {
  decide.all = true;
  while ((await found('root')).length < 2) {
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
  decide.all = false;
}

const OWN = '/catalog/default/component/orders/production-checklist';
const isOwn = (ref: string | undefined) => {
  if (ref === undefined) return AuthorizeResult.CONDITIONAL;
  return ref.endsWith('orders') ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
};

it('shows by the catalog’s permission what the catalog shows', async () => {
  const state = { all: false };
  await start('catalog.entity.read', (permission, ref) =>
    state.all || permission !== 'catalog.entity.read'
      ? AuthorizeResult.ALLOW
      : isOwn(ref),
  );
  await indexed(state);
  expect(await found('root')).toEqual([OWN]);
});

it.each<[string, Decision, string[]]>([
  ['some scorecards', (_, ref) => isOwn(ref), [OWN]],
  ['no scorecard', () => AuthorizeResult.DENY, []],
])(
  'shows by the checklist’s permission to who may see %s',
  async (_, decide, shown) => {
    const state = { all: false };
    await start('production-checklist.scorecard.read', (permission, ref) =>
      state.all || permission !== 'production-checklist.scorecard.read'
        ? AuthorizeResult.ALLOW
        : decide(permission, ref),
    );
    await indexed(state);
    expect(await found('root')).toEqual(shown);
  },
);
