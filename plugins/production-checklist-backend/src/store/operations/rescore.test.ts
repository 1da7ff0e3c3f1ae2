import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createScoring } from '../../checklist/createScoring';
import { Scoring } from '../Scoring';
import { Store } from '../Store';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15', 'POSTGRES_18'],
});

const about = { section: 'a', question: '?', why: 'Because.', remediation: '' };

function scoring(pass: 1 | 2 | 3, fail: 1 | 2 | 3): Scoring {
  return createScoring({
    sections: [],
    checks: [
      { ...about, id: 'a/pass', title: 'Pass', weight: pass },
      { ...about, id: 'a/fail', title: 'Fail', weight: fail },
    ],
  });
}

describe.each(databases.eachSupportedId())('rescore on %s', databaseId => {
  let knex: Knex;
  let store: Store;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    store = await Store.create(mockServices.database({ knex }));
  });

  async function save(name: string, tags?: string[]): Promise<void> {
    const entityRef = `component:default/${name}`;
    const location = { type: 'directory', directory: `/srv/${name}` } as const;
    const target = {
      entityRef,
      title: name,
      tags,
      location,
      path: '',
      names: [],
    };
    await store.queue.saveTargets([{ target }], () => new Date(0));
    await store.queue.takeDue({ index: 0, count: 1, token: 'lane' });
    await store.queue.saveReport({
      entityRef,
      token: 'lane',
      report: {
        component: '',
        results: (['pass', 'fail'] as const).map(status => ({
          check: `a/${status}`,
          status,
          reason: { id: 'r', text: 'Reason' },
          evidence: [],
        })),
      },
      declarations: { declared: [], notes: [], expiryOf: () => undefined },
      scoring: scoring(1, 1),
      revision: 'r1',
      reportKey: '["key"]',
      dueAt: new Date('2999-01-01'),
    });
  }

  const scores = async () =>
    (await knex('targets').orderBy('title')).map(
      ({ title, score, critical_failures }) => [
        title,
        score,
        critical_failures,
      ],
    );

  it('reckons anew what was reckoned otherwise, and nothing else', async () => {
    await save('a');
    await save('b', ['java']);
    await knex('targets').update({ due_at: '2999-01-01T00:00:00.000Z' });
    const before = await knex('targets').where({ title: 'b' }).first();
    expect(await scores()).toEqual([
      ['a', 50, 0],
      ['b', 50, 0],
    ]);
    const scoringOf = ({ tags = [] }: { tags?: readonly string[] }) =>
      tags.includes('java') ? scoring(1, 3) : scoring(1, 1);
    expect(await store.queue.rescore(scoringOf)).toBe(1);
    expect(await scores()).toEqual([
      ['a', 50, 0],
      ['b', 25, 1],
    ]);
    const after = await knex('targets').where({ title: 'b' }).first();
    const { due_at, scanned_at, revision, report_key, state } = before;
    expect(after).toMatchObject({
      due_at,
      scanned_at,
      revision,
      report_key,
      state,
    });
    expect(
      await knex('score_periods')
        .where({ entity_ref: 'component:default/b' })
        .orderBy('id')
        .select('score'),
    ).toEqual([{ score: 50 }, { score: 25 }]);
    expect(await store.queue.rescore(scoringOf)).toBe(0);
  });

  it('does what two runs come to at the same time once', async () => {
    for (const name of ['a', 'b', 'c']) await save(name);
    const runs = [
      store.queue.rescore(() => scoring(3, 1)),
      store.queue.rescore(() => scoring(3, 1)),
    ];
    const [one, other] = await Promise.all(runs);
    expect(one + other).toBe(3);
  });

  it('leaves what it does not come to for the next run', async () => {
    await save('a');
    await save('b');
    const controller = new AbortController();
    const scoringOf = () => {
      controller.abort();
      return scoring(3, 1);
    };
    const { signal } = controller;
    expect(await store.queue.rescore(scoringOf, { signal })).toBe(1);
    expect(await store.queue.rescore(() => scoring(3, 1))).toBe(1);
    expect(await scores()).toEqual([
      ['a', 75, 0],
      ['b', 75, 0],
    ]);
  });

  it('comes to all of a large portal', async () => {
    await save('a');
    const [row] = await knex('targets');
    for (let at = 0; at < 1200; at += 100) {
      await knex('targets').insert(
        Array.from({ length: 100 }, (_, index) => ({
          ...row,
          entity_ref: `component:default/t${at + index}`,
          title: `t${at + index}`,
        })),
      );
    }
    expect(await store.queue.rescore(() => scoring(2, 1))).toBe(1201);
    expect(await store.queue.rescore(() => scoring(2, 1))).toBe(0);
  });
});
