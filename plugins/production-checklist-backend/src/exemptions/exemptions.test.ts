import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  Exemption,
  ExemptionsPage,
  History,
} from 'backstage-plugin-production-checklist-common';
import {
  LocalPortal,
  LocalPortalOptions,
  pathOf,
} from '../__testUtils__/LocalPortal';
import { until } from '../__testUtils__/until';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15', 'POSTGRES_18'],
});
const FILES = { 'README.md': '# Orders\n', 'main.txt': '' };
/** Fails with these files, and is critical to nobody. */
const FAILING = 'readme/exists';
const DECLARED = '.production-checklist.yaml';
const GOOD_README = `# Orders\n\n${'Takes orders from customers. '.repeat(10)}`;

let databaseId: TestDatabaseId;
let portal: LocalPortal | undefined;
let knex: Knex;

async function start(options: Partial<LocalPortalOptions> = {}) {
  knex = await databases.init(databaseId);
  portal = await LocalPortal.start({
    knex,
    components: { orders: FILES },
    ...options,
  });
  return portal;
}

afterEach(async () => {
  await portal?.stop();
  portal = undefined;
});

async function ask(
  body: object = {},
  name = 'orders',
  person = 'anna',
): Promise<Exemption> {
  const answer = await portal!.post(
    `${pathOf(name)}/exemptions`,
    { kind: 'exemption', check: FAILING, reason: 'Soon', ...body },
    person,
  );
  expect(answer.body).not.toHaveProperty('error');
  expect(answer.status).toBe(201);
  return answer.body;
}

function decide(
  id: string,
  decision: string,
  person = 'berta',
  comment?: string,
) {
  return portal!.post(
    `/exemptions/${id}/decision`,
    { decision, comment },
    person,
  );
}

async function history(name = 'orders'): Promise<History> {
  return (await portal!.get(`${pathOf(name)}/history?check=${FAILING}`)).body;
}

describe.each(databases.eachSupportedId())('on %s', database => {
  beforeEach(() => {
    databaseId = database;
  });

  it('exempts a failure while it is in force, and counts it as nothing', async () => {
    await start();
    const before = await portal!.scanned('orders');
    const requested = await ask();
    expect(requested).toMatchObject({
      state: 'requested',
      entityRef: 'component:default/orders',
      title: 'orders',
      requestedBy: 'user:default/anna',
    });
    expect(await portal!.result('orders', FAILING)).toMatchObject({
      standing: 'fail',
      exemption: { id: requested.id, state: 'requested' },
    });

    const approved = await decide(requested.id, 'approve');
    expect(approved.body).toMatchObject({
      state: 'approved',
      decidedBy: 'user:default/berta',
      decidedAt: expect.any(String),
    });
    expect(await portal!.result('orders', FAILING)).toMatchObject({
      status: 'fail',
      standing: 'exempted',
      exemption: { state: 'approved' },
    });
    const services = await portal!.get(
      `/checks/${FAILING}/services?standing=exempted`,
    );
    expect(services.body.items).toMatchObject([
      { title: 'orders', result: { exemption: { id: requested.id } } },
    ]);
    const exempted = await portal!.scorecard('orders');
    expect(exempted.report!.score).not.toEqual(before.report!.score);
    expect(exempted.report!.trend).toHaveLength(2);

    const again = await portal!.rescan('orders');
    expect(again.report!.score).toEqual(exempted.report!.score);
    expect((await decide(requested.id, 'revoke')).body.state).toBe('revoked');
    const after = await portal!.scorecard('orders');
    expect(after.report!.score).toEqual(before.report!.score);
    expect((await history()).events.map(({ from, to }) => [from, to])).toEqual([
      ['exempted', 'fail'],
      ['fail', 'exempted'],
      [undefined, 'fail'],
    ]);
    expect(await portal!.result('orders', FAILING)).toMatchObject({
      standing: 'fail',
      exemption: { id: requested.id, state: 'revoked' },
    });
  });

  it('shows why one was turned down, until another is asked for', async () => {
    await start();
    await portal!.scanned('orders');
    const first = await ask();
    await decide(first.id, 'reject', 'berta', 'Alpine would do');
    expect(await portal!.result('orders', FAILING)).toMatchObject({
      standing: 'fail',
      exemption: {
        id: first.id,
        state: 'rejected',
        comment: 'Alpine would do',
      },
    });
    const second = await ask();
    expect((await portal!.result('orders', FAILING)).exemption).toMatchObject({
      id: second.id,
      state: 'requested',
    });
    await decide(second.id, 'approve');
    expect((await portal!.result('orders', FAILING)).exemption).toMatchObject({
      id: second.id,
      state: 'approved',
    });
    await decide(second.id, 'revoke', 'berta', 'Alpine is out');
    expect((await portal!.result('orders', FAILING)).exemption).toMatchObject({
      id: second.id,
      state: 'revoked',
      comment: 'Alpine is out',
    });
    const third = await ask();
    await decide(third.id, 'revoke', 'anna');
    expect(await portal!.result('orders', FAILING)).not.toHaveProperty(
      'exemption',
    );
  });

  it('counts what a person attests as a pass, for 180 days', async () => {
    await start();
    const { report } = await portal!.scanned('orders');
    const { check } = report!.results.find(
      ({ status }) => status === 'unknown',
    )!;
    const { id, expiresAt } = await ask({ kind: 'attestation', check });
    const days = (Date.parse(expiresAt!) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(180);
    await decide(id, 'approve');
    expect(await portal!.result('orders', check)).toMatchObject({
      status: 'unknown',
      standing: 'attested',
    });
    const after = (await portal!.scorecard('orders')).report!.score;
    expect(after.coverage).toBeGreaterThan(report!.score.coverage!);
    expect(after.score).toBeGreaterThanOrEqual(report!.score.score!);
  });

  it('ends when it expires', async () => {
    await start();
    await portal!.scanned('orders');
    const late = await ask({ expiresAt: '2999-01-31' });
    expect(late.expiresAt).toBe('2999-01-31T23:59:59.999Z');
    await decide(late.id, 'approve');
    const renewal = await ask({ reason: 'Later' });
    await knex('exemptions').update({ expires_at: '2020-01-01T00:00:00.000Z' });
    expect((await decide(renewal.id, 'approve')).status).toBe(409);
    await portal!.trigger('production-checklist-exemptions');
    await until(
      () => portal!.result('orders', FAILING),
      ({ standing }) => standing === 'fail',
    );
    const page: ExemptionsPage = (await portal!.get('/exemptions')).body;
    expect(page.items.map(({ state }) => state)).toEqual([
      'expired',
      'expired',
    ]);
  });

  it('lets a newer one take the place of what is in force', async () => {
    await start();
    await portal!.scanned('orders');
    const first = await ask();
    await decide(first.id, 'approve');
    const second = await ask({ reason: 'Later' });
    expect((await decide(second.id, 'approve')).status).toBe(200);
    const { items } = (await portal!.get('/exemptions')).body as ExemptionsPage;
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      [second.id, 'approved'],
      [first.id, 'revoked'],
    ]);
    expect(await portal!.result('orders', FAILING)).toMatchObject({
      standing: 'exempted',
      exemption: { id: second.id },
    });
  });

  it('lists what waits the longest, what expires the soonest, what ended last', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    await start({
      components: Object.fromEntries(names.map(name => [name, FILES])),
    });
    for (const name of names) await portal!.scanned(name);
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const later = new Date(Date.now() + 50 * 86_400_000).toISOString();
    const [a, b, c, d, e, f, g] = [
      await ask({}, 'a'),
      await ask({ expiresAt: later }, 'b'),
      await ask({ expiresAt: soon }, 'c'),
      await ask({}, 'd'),
      await ask({}, 'e'),
      await ask({}, 'f'),
      await ask({}, 'g'),
    ];
    for (const { id } of [a, b, c]) await decide(id, 'approve');
    await decide(e.id, 'reject');
    await decide(f.id, 'reject');
    const list = async (query: string): Promise<ExemptionsPage> =>
      (await portal!.get(`/exemptions?${query}`)).body;
    const ids = ({ items }: ExemptionsPage) => items.map(({ id }) => id);
    const first = await list('limit=3');
    expect(ids(first)).toEqual([d.id, g.id, c.id]);
    expect(first.totalItems).toBe(7);
    const second = await list(`limit=3&cursor=${first.nextCursor}`);
    expect(ids(second)).toEqual([b.id, a.id, f.id]);
    const third = await list(`limit=3&cursor=${second.nextCursor}`);
    expect(ids(third)).toEqual([e.id]);
    expect(third.nextCursor).toBeUndefined();
    expect(ids(await list('expiresWithinDays=30'))).toEqual([c.id]);
    expect(ids(await list('state=requested'))).toEqual([d.id, g.id]);
    expect(ids(await list('state=requested&state=approved'))).toHaveLength(5);
    expect(ids(await list('entityRef=component:default/b'))).toEqual([b.id]);
    expect(ids(await list('kind=attestation'))).toEqual([]);
    expect((await portal!.get('/exemptions?cursor=x')).status).toBe(400);
  });

  describe('declared in the repository', () => {
    const declaring = (entry: string) => ({
      ...FILES,
      [DECLARED]: `exemptions:\n  - check: ${FAILING}\n    ${entry}\n`,
    });

    it('counts where configuration honours it, as long as it is declared', async () => {
      await start({
        config: { exemptions: { fromRepository: true } },
        components: { orders: declaring('reason: Agreed') },
      });
      await portal!.scanned('orders');
      const { standing, exemption } = await portal!.result('orders', FAILING);
      expect(standing).toBe('exempted');
      expect(exemption).toMatchObject({
        state: 'approved',
        reason: 'Agreed',
        declaredAt: { path: DECLARED, line: 2 },
      });
      expect(exemption).not.toHaveProperty('requestedBy');
      const revoked = await decide(exemption!.id, 'revoke');
      expect([revoked.status, revoked.body.error.message]).toEqual([
        409,
        `It is declared in ${DECLARED}; remove it there`,
      ]);

      await portal!.rescan('orders');
      expect((await portal!.result('orders', FAILING)).exemption).toEqual(
        exemption,
      );
      portal!.remove('orders', DECLARED);
      await portal!.rescan('orders');
      expect((await portal!.result('orders', FAILING)).standing).toBe('fail');
      const { items } = (await portal!.get('/exemptions'))
        .body as ExemptionsPage;
      expect(items).toMatchObject([
        { state: 'revoked', decidedAt: expect.any(String) },
      ]);
      expect(items[0]).not.toHaveProperty('decidedBy');
    });

    it('does not count by default, and says so', async () => {
      await start({ components: { orders: declaring('reason: Agreed') } });
      const { report } = await portal!.scanned('orders');
      expect((await portal!.result('orders', FAILING)).standing).toBe('fail');
      expect(report!.notes).toMatchObject([
        {
          message: { id: 'declaration:not-honoured' },
          evidence: [{ path: DECLARED }],
        },
      ]);
    });

    it('ends at its date and after the allowed time, and says so', async () => {
      await start({
        config: {
          exemptions: { fromRepository: true, maxDuration: { days: 10 } },
        },
        components: {
          orders: declaring('reason: x\n    expires: 2020-01-31'),
          carts: declaring('reason: x\n    expires: 2999-01-31'),
        },
      });
      const noteOf = async (name: string) =>
        (await portal!.scanned(name)).report!.notes?.map(
          ({ message }) => message.id,
        );
      expect(await noteOf('orders')).toEqual(['declaration:expired']);
      expect((await portal!.result('orders', FAILING)).standing).toBe('fail');
      expect(await noteOf('carts')).toEqual(['declaration:capped']);
      await knex('exemptions').update({
        requested_at: '2020-01-01T00:00:00.000Z',
        expires_at: '2020-01-11T00:00:00.000Z',
      });
      const again = await portal!.rescan('carts');
      expect(again.report!.notes!.map(({ message }) => message.id)).toEqual([
        'declaration:expired',
      ]);
      expect((await portal!.result('carts', FAILING)).standing).toBe('fail');
    });

    it('notes what is wrong with the file, and scans the rest', async () => {
      await start({
        config: { exemptions: { fromRepository: true } },
        components: { orders: { ...FILES, [DECLARED]: 'exemptions: [' } },
      });
      const { report } = await portal!.scanned('orders');
      expect(report!.notes).toMatchObject([
        { message: { id: 'declaration:unreadable' } },
      ]);
      expect(report!.results.length).toBeGreaterThan(20);
    });
  });
});

describe('on one database, as the rules are the same on all', () => {
  beforeEach(() => {
    databaseId = 'SQLITE_3';
  });

  it('gives way to a pass, and comes back with the failure', async () => {
    await start();
    await portal!.scanned('orders');
    await decide((await ask()).id, 'approve');
    portal!.write('orders', { 'README.md': GOOD_README });
    await portal!.rescan('orders');
    portal!.write('orders', FILES);
    await portal!.rescan('orders');
    expect((await history()).events.map(({ to }) => to)).toEqual([
      'exempted',
      'pass',
      'exempted',
      'fail',
    ]);
  });

  it('says what makes no sense', async () => {
    await start({
      config: { exemptions: { maxDuration: { days: 10 } } },
    });
    const { report } = await portal!.scanned('orders');
    const checkThatIs = (status: string) =>
      report!.results.find(each => each.status === status)!.check;
    const refusal = async (body: object) => {
      const answer = await portal!.post(`${pathOf('orders')}/exemptions`, {
        kind: 'exemption',
        check: FAILING,
        reason: 'Soon',
        ...body,
      });
      return [answer.status, answer.body.error?.message];
    };
    const unknown = checkThatIs('unknown');
    expect([
      await refusal({ check: unknown }),
      await refusal({ kind: 'attestation' }),
      await refusal({ check: 'nothing/such' }),
      await refusal({ reason: ' ' }),
      await refusal({ expiresAt: 'soon' }),
      await refusal({ expiresAt: '2020-01-01' }),
      await refusal({ expiresAt: '2999-01-01' }),
    ]).toEqual([
      [400, `Only a failure can be exempted; the check ${unknown} is unknown`],
      [
        400,
        `Only what the repository cannot tell can be attested; the check ${FAILING} is fail`,
      ],
      [400, 'component:default/orders has no result of the check nothing/such'],
      [400, 'A reason of 1 to 2000 characters is needed'],
      [400, expect.stringContaining('expiresAt is soon; it must be a date')],
      [400, 'expiresAt is 2020-01-01, which is in the past'],
      [400, expect.stringMatching(/an exemption may last until 20.* at most/)],
    ]);
    // One without a date lasts as long as allowed.
    const { id, expiresAt } = await ask();
    const days = (Date.parse(expiresAt!) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(10);
    expect(await refusal({})).toEqual([
      409,
      expect.stringContaining('waits for a decision'),
    ]);
    await decide(id, 'reject');
    const second = await decide(id, 'approve');
    expect([second.status, second.body.error.message]).toEqual([
      409,
      'It is rejected already',
    ]);
    const none = await decide('no-such-id', 'approve');
    expect([none.status, none.body.error.message]).toEqual([
      404,
      'There is no exemption no-such-id',
    ]);
  });

  it('lets nobody approve their own request, and everybody take it back', async () => {
    await start();
    await portal!.scanned('orders');
    const { id } = await ask();
    expect((await portal!.get('/exemptions')).body.selfApproval).toBe(false);
    const { status, body } = await decide(id, 'approve', 'anna');
    expect([status, body.error.message]).toEqual([
      403,
      'Nobody approves their own request',
    ]);
    expect((await decide(id, 'revoke', 'berta')).status).toBe(409);
    expect((await decide(id, 'revoke', 'anna')).body.state).toBe('revoked');
  });

  it('lets people approve their own request where configuration does', async () => {
    await start({ config: { exemptions: { selfApproval: true } } });
    await portal!.scanned('orders');
    const { id } = await ask();
    expect((await portal!.get('/exemptions')).body.selfApproval).toBe(true);
    expect((await decide(id, 'approve', 'anna')).body.state).toBe('approved');
  });

  it('asks for permission to the very entity', async () => {
    await start({
      components: { orders: FILES, carts: FILES },
      isAllowed: (permission, ref, person) =>
        !permission.includes('exemption') ||
        (permission.endsWith('create')
          ? person !== 'user:default/carl'
          : person === 'user:default/berta' && ref.endsWith('orders')),
    });
    await portal!.scanned('orders');
    await portal!.scanned('carts');
    const requestAs = (person: string) =>
      portal!.post(
        `${pathOf('orders')}/exemptions`,
        { kind: 'exemption', check: FAILING, reason: 'x' },
        person,
      );
    expect((await requestAs('nobody')).status).toBe(401);
    expect((await requestAs('service')).body.error.message).toBe(
      'Only a person can do this',
    );
    expect((await requestAs('carl')).status).toBe(403);
    const [orders, carts] = [await ask(), await ask({}, 'carts')];
    expect((await decide(orders.id, 'approve', 'carl')).status).toBe(403);
    const { status, body } = await decide(carts.id, 'approve');
    expect([status, body.error.message]).toEqual([
      403,
      'The permission production-checklist.exemption.decide is needed',
    ]);
    expect((await decide(orders.id, 'approve')).status).toBe(200);
  });

  it('says nothing of what the catalog hides', async () => {
    await start({
      components: { orders: FILES, hidden: FILES },
      isShown: name => name !== 'hidden',
    });
    await portal!.scanned('orders');
    await until(
      () => knex('results').where({ entity_ref: 'component:default/hidden' }),
      rows => rows.length > 0,
    );
    await knex('exemptions').insert({
      id: 'secret',
      entity_ref: 'component:default/hidden',
      check_id: FAILING,
      kind: 'exemption',
      state: 'requested',
      reason: 'x',
      requested_at: new Date().toISOString(),
    });
    const own = await ask();
    expect((await portal!.get('/exemptions')).body).toMatchObject({
      totalItems: 1,
      items: [{ id: own.id }],
    });
    const [secret, absent] = [
      await decide('secret', 'approve'),
      await decide('absent', 'approve'),
    ];
    expect([secret.status, absent.status]).toEqual([404, 404]);
    expect(secret.body.error.message).toBe('There is no exemption secret');
    const onHidden = await portal!.post(`${pathOf('hidden')}/exemptions`, {
      kind: 'exemption',
      check: FAILING,
      reason: 'x',
    });
    expect(onHidden.status).toBe(404);
  });
});

it.each([
  [{ defaultDuration: { days: 2 }, maxDuration: { days: 1 } }, 'exemptions'],
  [
    {
      attestations: {
        defaultDuration: { days: 2 },
        maxDuration: { days: 1 },
      },
    },
    'exemptions.attestations',
  ],
  [{ maxDuration: { days: 0 } }, 'exemptions.maxDuration: it must be 1 second'],
])('names the key of a wrong option (%j)', async (exemptions, key) => {
  await expect(
    LocalPortal.start({
      knex: await databases.init('SQLITE_3'),
      components: {},
      config: { exemptions },
    }),
  ).rejects.toThrow(`productionChecklist.${key}`);
});
