import { DatabaseService } from '@backstage/backend-plugin-api';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import {
  CheckStatus,
  CheckWeight,
  ChecklistMetadata,
} from 'backstage-plugin-production-checklist-common';
import { Knex } from 'knex';
import { createScoring } from '../checklist/createScoring';
import { Store } from './Store';
import { Visibility } from './visibility/Visibility';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15', 'POSTGRES_18'],
});

const about = { question: '?', why: 'Because.', remediation: 'Mend it.' };
const checklist: ChecklistMetadata = {
  sections: [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ],
  checks: [
    { id: 'a/critical', section: 'a', title: 'Critical', weight: 3, ...about },
    { id: 'b/minor', section: 'b', title: 'Minor', weight: 1, ...about },
  ],
};
const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const everyone: Visibility = [];

/** Counts queries, as every list is to take the same number of them. */
async function countQueries(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<number> {
  let count = 0;
  const listen = () => {
    count += 1;
  };
  knex.on('query', listen);
  await work();
  knex.removeListener('query', listen);
  return count;
}

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let knex: Knex;
  let store: Store;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    const database: DatabaseService = mockServices.database({ knex });
    store = await Store.create(database);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  async function save(
    name: string,
    statuses: [CheckStatus, CheckStatus],
    details: {
      owner?: string;
      tags?: string[];
      system?: string;
      checklist?: ChecklistMetadata;
    } = {},
  ): Promise<void> {
    const entityRef = `component:default/${name}`;
    await store.queue.saveTargets(
      [
        {
          target: {
            entityRef,
            title: name,
            owner: details.owner,
            system: details.system,
            location: { type: 'directory', directory: `/srv/${name}` },
            path: '',
            names: [name],
          },
        },
      ],
      () => new Date(0),
    );
    await store.organization.saveFacts([
      {
        entityRef,
        facts: [
          { key: 'kind', value: 'component' },
          ...(details.tags ?? []).map(value => ({
            key: 'metadata.tags',
            value,
          })),
        ],
      },
    ]);
    const results = checklist.checks.map(({ id }, index) => ({
      check: id,
      status: statuses[index],
      reason: { id: `${id}:reason`, text: `${id} of ${name}` },
      evidence: [],
    }));
    await store.queue.markDue(entityRef);
    let taken: { entityRef: string }[];
    do {
      taken = await store.queue.takeDue({ index: 0, count: 1, token: 'lane' });
    } while (taken.every(target => target.entityRef !== entityRef));
    await store.queue.saveReport({
      entityRef,
      token: 'lane',
      report: { component: '', results },
      scoring: createScoring(details.checklist ?? checklist),
      reportKey: 'key',
      // Due only when it is saved again, or another's turn would take it.
      dueAt: new Date('2999-01-01'),
    });
  }

  /** Saves as if it were so many days ago. */
  async function saveEarlier(
    days: number,
    ...args: Parameters<typeof save>
  ): Promise<void> {
    jest.useFakeTimers({
      now: daysAgo(days),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'],
    });
    await save(...args);
    jest.useRealTimers();
  }

  it('pages through every order without a gap or a repeat', async () => {
    const statuses: [CheckStatus, CheckStatus][] = [
      ['pass', 'pass'],
      ['fail', 'pass'],
      ['unknown', 'unknown'],
    ];
    for (let index = 0; index < 11; index++) {
      await save(`s${index}`, statuses[index % 3]);
    }
    for (const sortBy of ['title', 'score', 'change', 'scannedAt'] as const) {
      for (const order of ['asc', 'desc'] as const) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await store.board.getServices(
            { sortBy, order, limit: 2, cursor },
            everyone,
          );
          seen.push(...page.items.map(({ entityRef }) => entityRef));
          cursor = page.nextCursor;
        } while (cursor);
        expect(new Set(seen).size).toBe(11);
        expect(seen).toHaveLength(11);
      }
    }
    const worst = await store.board.getServices({ sortBy: 'score' }, everyone);
    const scores = worst.items.map(({ score }) => score?.score);
    expect(scores).toEqual([
      25,
      25,
      25,
      25,
      100,
      100,
      100,
      100,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('filters by what services are and how they stand', async () => {
    await save('orders', ['fail', 'pass'], {
      owner: 'group:default/shop',
      tags: ['go'],
      system: 'system:default/store',
    });
    await save('stock', ['pass', 'pass'], {
      owner: 'group:default/goods',
      tags: ['java'],
    });
    await store.organization.saveGroups([
      { entityRef: 'group:default/trade', title: 'Trade' },
      {
        entityRef: 'group:default/shop',
        title: 'Shop',
        parent: 'group:default/trade',
      },
    ]);
    await store.organization.saveDomains(
      new Map([['system:default/store', 'domain:default/sales']]),
    );
    const titles = async (
      query: Parameters<Store['board']['getServices']>[0],
    ) =>
      (await store.board.getServices(query, everyone)).items.map(
        row => row.title,
      );
    expect(await titles({ team: ['group:default/trade'] })).toEqual(['orders']);
    expect(await titles({ tag: ['JAVA'] })).toEqual(['stock']);
    expect(await titles({ domain: ['domain:default/sales'] })).toEqual([
      'orders',
    ]);
    expect(await titles({ check: 'a/critical' })).toEqual(['orders']);
    expect(await titles({ check: 'a/critical', standing: ['pass'] })).toEqual([
      'stock',
    ]);
    expect(await titles({ minScore: 90 })).toEqual(['stock']);
    expect(await titles({ maxScore: 89 })).toEqual(['orders']);
    expect(await store.board.getFacets(everyone)).toMatchObject({
      owner: [
        { value: 'group:default/goods', count: 1 },
        { value: 'group:default/shop', count: 1 },
      ],
      tag: [
        { value: 'go', count: 1 },
        { value: 'java', count: 1 },
      ],
    });
  });

  it('tells how the score of each row went, a point a day', async () => {
    await saveEarlier(40, 'falling', ['pass', 'pass']);
    await saveEarlier(20, 'falling', ['pass', 'fail']);
    await save('falling', ['fail', 'pass']);
    await save('falling', ['fail', 'fail']);
    await save('never', ['unknown', 'unknown']);
    const { items } = await store.board.getServices({}, everyone);
    const days = items[0].trend?.map(({ at, value }) => [
      Math.round((Date.now() - Date.parse(at)) / DAY_MS),
      value,
    ]);
    expect(days?.map(([, value]) => value)).toEqual([100, 75, 0]);
    expect(days?.[0][0]).toBeLessThanOrEqual(31);
    expect(days?.slice(1).map(([day]) => day)).toEqual([20, 0]);
    expect(items[1].trend).toEqual([
      { at: expect.any(String), value: undefined },
    ]);
  });

  it('sums up, and says what changed', async () => {
    await saveEarlier(20, 'falling', ['pass', 'pass']);
    await saveEarlier(20, 'steady', ['pass', 'fail']);
    await saveEarlier(2, 'falling', ['fail', 'pass']);
    await save('new', ['pass', 'pass']);
    const summary = await store.board.getSummary(
      { days: 30 },
      everyone,
      checklist,
    );
    expect(summary).toMatchObject({
      services: 3,
      scanned: 3,
      failed: 0,
      averageScore: 66,
      criticalFailures: 1,
      sections: [
        { section: 'a', passRate: 66 },
        { section: 'b', passRate: 66 },
      ],
      newFailures: [
        { entityRef: 'component:default/falling', check: 'a/critical' },
      ],
      climbs: [],
      falls: [{ entityRef: 'component:default/falling', from: 100, to: 25 }],
    });
    expect(summary.distribution).toEqual([0, 0, 1, 0, 0, 0, 0, 1, 0, 1]);
    expect(summary.trend[0].value).toBeUndefined();
    expect(summary.trend.at(-1)?.value).toBe(66);
    // 7 days ago: two services, both passing the critical check.
    const week = await store.board.getSummary({ days: 7 }, everyone, checklist);
    expect(week.checks[0]).toEqual({
      check: 'a/critical',
      tally: { pass: 2, fail: 1, unknown: 0, notApplicable: 0, exempted: 0 },
      passRate: 66,
      change: -34,
    });
    expect(week.trend[0].value).toBe(87);
  });

  it('takes for critical what is so for the entity', async () => {
    const weighing = (...weights: CheckWeight[]): ChecklistMetadata => ({
      ...checklist,
      checks: checklist.checks.map((check, index) => ({
        ...check,
        weight: weights[index],
      })),
    });
    const own = { checklist: weighing(1, 3) };
    await saveEarlier(20, 'usual', ['pass', 'pass']);
    await saveEarlier(20, 'other', ['pass', 'pass'], own);
    await saveEarlier(2, 'usual', ['fail', 'fail']);
    await saveEarlier(2, 'other', ['fail', 'fail'], own);
    const failures = async () =>
      (await store.board.getSummary({}, everyone, checklist)).newFailures.map(
        ({ title, check }) => [title, check],
      );
    expect(await failures()).toEqual([
      ['other', 'b/minor'],
      ['usual', 'a/critical'],
    ]);
    await store.queue.rescore(() => createScoring(weighing(3, 1)));
    expect(await failures()).toEqual([
      ['other', 'a/critical'],
      ['usual', 'a/critical'],
    ]);
  });

  it('shows one check over all services', async () => {
    await saveEarlier(3, 'first', ['fail', 'pass'], { owner: 'group:a/b' });
    await save('second', ['fail', 'pass'], { owner: 'group:a/b' });
    await save('third', ['pass', 'pass']);
    const [check] = checklist.checks;
    const overview = await store.board.getCheckOverview(
      check,
      { days: 7 },
      everyone,
    );
    expect(overview.summary).toMatchObject({ passRate: 33 });
    expect(overview.teams).toEqual([{ owner: 'group:a/b', fail: 2 }]);
    expect(overview.trend.at(-1)?.value).toBe(33);
    expect(overview.trend.at(-2)?.value).toBe(0);
    expect(overview.trend[0].value).toBeUndefined();
    const page = await store.board.getCheckServices(
      check.id,
      { limit: 1 },
      everyone,
    );
    expect(page).toMatchObject({
      totalItems: 2,
      items: [
        { title: 'first', result: { reason: { text: 'a/critical of first' } } },
      ],
    });
    const rest = await store.board.getCheckServices(
      check.id,
      { limit: 1, cursor: page.nextCursor },
      everyone,
    );
    expect(rest.items.map(({ title }) => title)).toEqual(['second']);
    expect(rest.nextCursor).toBeUndefined();
  });

  it('rolls nested groups up, each service once', async () => {
    await store.organization.saveGroups([
      { entityRef: 'group:default/top', title: 'Top' },
      {
        entityRef: 'group:default/mid',
        title: 'Mid',
        parent: 'group:default/top',
      },
      {
        entityRef: 'group:default/low',
        title: 'Low',
        parent: 'group:default/mid',
      },
      { entityRef: 'group:default/idle', title: 'Idle' },
      // Two that are above each other.
      { entityRef: 'group:default/x', title: 'X', parent: 'group:default/y' },
      { entityRef: 'group:default/y', title: 'Y', parent: 'group:default/x' },
    ]);
    await save('one', ['pass', 'pass'], { owner: 'group:default/mid' });
    await save('two', ['fail', 'pass'], { owner: 'group:default/low' });
    await save('three', ['pass', 'pass'], { owner: 'group:default/x' });
    const top = await store.board.getTeams({}, everyone);
    expect(top.items).toMatchObject([
      {
        title: 'Top',
        own: { services: 0 },
        total: { services: 2, averageScore: 62, criticalFailures: 1 },
        hasChildren: true,
      },
    ]);
    const mid = await store.board.getTeams(
      { parent: 'group:default/top' },
      everyone,
    );
    expect(mid.items).toMatchObject([
      { title: 'Mid', own: { services: 1 }, total: { services: 2 } },
    ]);
    const all = await store.board.getTeams({ parent: '*', limit: 3 }, everyone);
    expect(all.totalItems).toBe(5);
    const more = await store.board.getTeams(
      { parent: '*', limit: 3, cursor: all.nextCursor },
      everyone,
    );
    expect([...all.items, ...more.items].map(({ title }) => title)).toEqual([
      'Low',
      'Mid',
      'Top',
      'X',
      'Y',
    ]);
  });

  it('keeps to what is visible, by references and by facts', async () => {
    await save('go', ['pass', 'pass'], { tags: ['go'] });
    await save('java', ['fail', 'pass'], { tags: ['java'] });
    await save('both', ['fail', 'pass'], { tags: ['go', 'java'] });
    const titles = async (visibility: Visibility) =>
      (await store.board.getServices({}, visibility)).items.map(
        row => row.title,
      );
    const tagged = (value: string) => ({
      key: 'metadata.tags',
      values: [value],
    });
    expect(await titles([{ refs: ['component:default/go'] }])).toEqual(['go']);
    expect(await titles([{ refs: [] }])).toEqual([]);
    expect(await titles([{ criteria: tagged('go') }])).toEqual(['both', 'go']);
    expect(await titles([{ criteria: { not: tagged('go') } }])).toEqual([
      'java',
    ]);
    expect(
      await titles([{ criteria: { allOf: [tagged('go'), tagged('java')] } }]),
    ).toEqual(['both']);
    expect(
      await titles([{ criteria: { anyOf: [tagged('go'), tagged('java')] } }]),
    ).toEqual(['both', 'go', 'java']);
    expect(await titles([{ criteria: { anyOf: [] } }])).toEqual([]);
    expect(
      await titles([
        { criteria: tagged('go') },
        { refs: ['component:default/both'] },
      ]),
    ).toEqual(['both']);
    const summary = await store.board.getSummary(
      {},
      [{ criteria: tagged('go') }],
      checklist,
    );
    expect(summary).toMatchObject({ services: 2, criticalFailures: 1 });
  });

  it('takes as many queries for many services as for few', async () => {
    const count = async () => [
      await countQueries(knex, () => store.board.getServices({}, everyone)),
      await countQueries(knex, () =>
        store.board.getSummary({}, everyone, checklist),
      ),
      await countQueries(knex, () => store.board.getTeams({}, everyone)),
      await countQueries(knex, () => store.board.getFacets(everyone)),
      await countQueries(knex, () =>
        store.board.getCheckOverview(checklist.checks[1], {}, everyone),
      ),
      await countQueries(knex, () =>
        store.board.getCheckServices(
          'b/minor',
          { standing: ['pass', 'fail'] },
          everyone,
        ),
      ),
      await countQueries(knex, async () => {
        for await (const rows of store.board.streamServices({}, everyone)) {
          expect(rows).not.toHaveLength(0);
        }
      }),
      await countQueries(knex, () => store.exemptions.list({}, everyone)),
    ];
    await save('s', ['pass', 'pass'], { owner: 'group:default/a' });
    await store.organization.saveGroups([
      { entityRef: 'group:default/a', title: 'A' },
    ]);
    const few = await count();
    for (let index = 0; index < 20; index++) {
      await save(`s${index}`, ['pass', 'fail'], {
        owner: `group:default/g${index}`,
      });
      await store.organization.saveGroups([
        { entityRef: `group:default/g${index}`, title: `G${index}` },
      ]);
    }
    expect(await count()).toEqual(few);
  });

  it('forgets what is older than allowed, and keeps what is present', async () => {
    await saveEarlier(200, 'orders', ['pass', 'fail']);
    await saveEarlier(150, 'orders', ['pass', 'pass']);
    await store.enforceRetention({
      changesSince: daysAgo(100),
      scansSince: daysAgo(170),
    });
    const ref = 'component:default/orders';
    expect(await store.getHistory(ref, {})).toMatchObject({
      totalItems: 0,
      scores: [{ value: 100 }],
    });
    expect((await store.getScorecard(ref))?.report?.results).toHaveLength(2);
    expect((await store.getScans(ref, {})).items).toEqual([
      expect.objectContaining({ outcome: 'done', score: 100 }),
    ]);
  });

  it('tells when an entity was scanned, the newest first', async () => {
    await saveEarlier(10, 'orders', ['pass', 'fail']);
    await saveEarlier(5, 'orders', ['pass', 'pass']);
    await save('payments', ['fail', 'fail']);
    const ref = 'component:default/orders';
    const first = await store.getScans(ref, { limit: 1 });
    expect(first.items.map(({ score }) => score)).toEqual([100]);
    const rest = await store.getScans(ref, { cursor: first.nextCursor });
    expect(rest.items.map(({ score }) => score)).toEqual([75]);
    expect(rest.nextCursor).toBeUndefined();
  });

  it('tells how an entity changed, the newest first', async () => {
    await saveEarlier(10, 'orders', ['pass', 'fail']);
    await saveEarlier(5, 'orders', ['pass', 'pass']);
    await save('orders', ['fail', 'pass']);
    const ref = 'component:default/orders';
    const first = await store.getHistory(ref, { limit: 3 });
    expect(first.scores.map(({ value }) => value)).toEqual([75, 100, 25]);
    expect(first.totalItems).toBe(4);
    expect(first.events[0]).toMatchObject({
      check: 'a/critical',
      from: 'pass',
      to: 'fail',
    });
    const rest = await store.getHistory(ref, { cursor: first.nextCursor });
    expect(rest.events).toHaveLength(1);
    const one = await store.getHistory(ref, { check: 'b/minor' });
    expect(one.events.map(({ to }) => to)).toEqual(['pass', 'fail']);
  });
});
