import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  TestDatabases,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotAllowedError } from '@backstage/errors';
import { LocalPortal, pathOf } from '../__testUtils__/LocalPortal';
import { until } from '../__testUtils__/until';
import { CheckMetadata } from 'backstage-plugin-production-checklist-common';
import { ActionOptions } from './ActionOptions';
import { createExplainCheckAction } from './createExplainCheckAction';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const FILES = { 'README.md': '# Orders\n', Dockerfile: 'FROM node\n' };
const FAILING = 'readme/exists';

/** What the actions here answer, each of it where the action says so. */
interface Answer {
  results: {
    check: string;
    weight: number;
    standing: string;
  }[];
  services: { title: string }[];
  checks: { check: string }[];
  totalItems: number;
  nextCursor: string;
}

let portal: LocalPortal;
const actions = actionsRegistryServiceMock();
/** What the audit log was told: the event, how it ended, and who did it. */
const audit: unknown[] = [];

beforeAll(async () => {
  const auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, meta, request }) => {
      const { caller: by = request && 'a request', ...about } = meta ?? {};
      return {
        success: async options =>
          void audit.push([
            eventId,
            'success',
            by,
            { ...about, ...options?.meta },
          ]),
        fail: async ({ error }) =>
          void audit.push([eventId, error.name, by, about]),
      };
    },
  });
  portal = await LocalPortal.start({
    knex: await databases.init('SQLITE_3'),
    components: { orders: FILES, carts: FILES, hidden: FILES },
    isShown: name => name !== 'hidden',
    isAllowed: (permission, ref) =>
      permission !== 'production-checklist.scan.create' ||
      ref.endsWith('orders'),
    features: [
      auditor.factory,
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
    ],
  });
  for (const name of ['orders', 'carts']) await portal.scanned(name);
});

afterAll(async () => {
  await portal.stop();
});

beforeEach(() => {
  audit.length = 0;
});

async function invoke(name: string, input: object = {}) {
  const { output } = await actions.invoke({
    id: `test:${name}`,
    input: { ...input },
    credentials: mockCredentials.user('user:default/anna'),
  });
  return output as unknown as Answer;
}

it('says of each action what it does to the portal', async () => {
  const { actions: all } = await actions.list();
  expect(
    Object.fromEntries(all.map(({ name, attributes }) => [name, attributes])),
  ).toEqual({
    'get-scorecard': { readOnly: true, destructive: false, idempotent: true },
    'list-failing-services': {
      readOnly: true,
      destructive: false,
      idempotent: true,
    },
    'explain-check': { readOnly: true, destructive: false, idempotent: true },
    rescan: { readOnly: false, destructive: false, idempotent: true },
  });
});

it('gives a scorecard with evidence and fixes, the critical failures first', async () => {
  const failing = await invoke('get-scorecard', { entityRef: 'orders' });
  expect(failing).toMatchObject({
    entityRef: 'component:default/orders',
    state: 'done',
    score: expect.any(Number),
    level: 0,
  });
  const { results } = failing;
  expect(
    new Set(results.map((each: { standing: string }) => each.standing)),
  ).toEqual(new Set(['fail']));
  const weights = results.map(({ weight }: { weight: number }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(results).toContainEqual(
    expect.objectContaining({
      check: FAILING,
      reason: expect.any(String),
      evidence: [expect.objectContaining({ path: 'README.md' })],
      fix: expect.any(String),
    }),
  );
  const all = await invoke('get-scorecard', {
    entityRef: 'component:default/orders',
    onlyFailing: false,
  });
  expect(all.results.length).toBeGreaterThan(results.length);
});

it('lists failing services of a team, in pages', async () => {
  const first = await invoke('list-failing-services', {
    team: 'team',
    limit: 1,
  });
  expect(first.totalItems).toBe(2);
  expect(first.services).toMatchObject([
    { owner: 'group:default/team', failures: expect.any(Number) },
  ]);
  const second = await invoke('list-failing-services', {
    team: 'group:default/team',
    limit: 1,
    cursor: first.nextCursor,
  });
  expect(
    [first, second].map(({ services }) => services[0].title).sort(),
  ).toEqual(['carts', 'orders']);
  expect(
    await invoke('list-failing-services', { team: 'group:default/other' }),
  ).toMatchObject({ services: [], totalItems: 0 });
});

it('lists the services that fail a check, with the reason', async () => {
  const { services } = await invoke('list-failing-services', {
    team: 'team',
    check: FAILING,
  });
  const titles = services.map(({ title }: { title: string }) => title);
  expect(titles.sort()).toEqual(['carts', 'orders']);
  expect(services[0]).toMatchObject({
    reason: expect.any(String),
    since: expect.any(String),
  });
  await expect(
    invoke('list-failing-services', { check: 'nothing/such' }),
  ).rejects.toThrow('There is no check nothing/such');
});

it('explains a check, and names all', async () => {
  expect(await invoke('explain-check', { check: FAILING })).toMatchObject({
    checks: [
      {
        check: FAILING,
        question: expect.any(String),
        why: expect.any(String),
        remediation: expect.any(String),
        fail: 2,
        pass: 0,
      },
    ],
  });
  expect((await invoke('explain-check')).checks.length).toBeGreaterThan(20);
});

it('has a service scanned again, as far as the caller may', async () => {
  const before = await portal.scorecard('orders');
  expect(await invoke('rescan', { entityRef: 'orders' })).toMatchObject({
    entityRef: 'component:default/orders',
  });
  await until(
    () => portal.scorecard('orders'),
    ({ report }) => report?.scannedAt !== before.report?.scannedAt,
  );
  await expect(invoke('rescan', { entityRef: 'carts' })).rejects.toMatchObject({
    name: 'NotAllowedError',
  });
  expect(audit).toEqual([
    [
      'scan-request',
      'success',
      'user:default/anna',
      { entityRef: 'component:default/orders', action: 'rescan' },
    ],
    [
      'scan-request',
      'NotAllowedError',
      'user:default/anna',
      { entityRef: 'component:default/carts', action: 'rescan' },
    ],
  ]);
});

it('says nothing of what the catalog hides from the caller', async () => {
  for (const action of ['get-scorecard', 'rescan']) {
    await expect(invoke(action, { entityRef: 'hidden' })).rejects.toMatchObject(
      { name: 'NotFoundError' },
    );
  }
  await expect(
    invoke('get-scorecard', { entityRef: 'component:default/' }),
  ).rejects.toMatchObject({ name: 'InputError' });
});

it('explains a check to who may see no scorecard, without counts', async () => {
  const registry = actionsRegistryServiceMock();
  const check: CheckMetadata = {
    id: 'a/b',
    section: 'a',
    title: 'B',
    weight: 1,
    question: '?',
    why: 'Because.',
    remediation: 'Mend it.',
  };
  createExplainCheckAction({
    actionsRegistry: registry,
    checklist: { sections: [], checks: [check] },
    scorecards: {
      getCheck: async () => {
        throw new NotAllowedError('The permission is needed');
      },
    },
  } as unknown as ActionOptions);
  const { output } = await registry.invoke({
    id: 'test:explain-check',
    input: { check: check.id },
    credentials: mockCredentials.user(),
  });
  const { checks } = output as unknown as Answer;
  expect(checks).toMatchObject([{ check: check.id, title: check.title }]);
  expect(checks[0]).not.toHaveProperty('fail');
});

it('has the audit log tell of changes through the API', async () => {
  const orders = { entityRef: 'component:default/orders' };
  await portal.post(`${pathOf('orders')}/scan`);
  await portal.post(`${pathOf('carts')}/scan`);
  const { body } = await portal.post(`${pathOf('orders')}/exemptions`, {
    kind: 'exemption',
    check: FAILING,
    reason: 'Soon',
  });
  const { id } = body;
  const decide = (decision: string, person: string) =>
    portal.post(`/exemptions/${id}/decision`, { decision }, person);
  await decide('approve', 'anna');
  await decide('approve', 'berta');
  await decide('revoke', 'berta');
  const unknown = (await portal.scorecard('orders')).report!.results.find(
    ({ status }) => status === 'unknown',
  )!.check;
  const attestation = await portal.post(`${pathOf('orders')}/exemptions`, {
    kind: 'attestation',
    check: unknown,
    reason: 'Seen',
  });
  await portal.post(
    `/exemptions/${attestation.body.id}/decision`,
    { decision: 'reject' },
    'berta',
  );
  await portal.get('/exemptions');
  const about = { ...orders, kind: 'exemption', check: FAILING };
  const attested = { ...orders, kind: 'attestation', check: unknown };
  expect(audit).toEqual([
    ['scan-request', 'success', 'a request', orders],
    [
      'scan-request',
      'NotAllowedError',
      'a request',
      { entityRef: 'component:default/carts' },
    ],
    ['exemption-request', 'success', 'a request', { ...about, id }],
    [
      'exemption-decide',
      'NotAllowedError',
      'a request',
      { id, decision: 'approve' },
    ],
    [
      'exemption-decide',
      'success',
      'a request',
      { ...about, id, decision: 'approve' },
    ],
    [
      'exemption-decide',
      'success',
      'a request',
      { ...about, id, decision: 'revoke' },
    ],
    [
      'exemption-request',
      'success',
      'a request',
      { ...attested, id: attestation.body.id },
    ],
    [
      'exemption-decide',
      'success',
      'a request',
      { ...attested, id: attestation.body.id, decision: 'reject' },
    ],
  ]);
});
