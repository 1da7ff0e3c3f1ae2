import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { Target } from '../catalog/Target';
import { firstLooks } from '../catalog/firstLooks';
import { createScoring } from '../checklist/createScoring';
import { ScanQueue } from './ScanQueue';
import { Store } from './Store';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const PROBLEM = {
  code: 'rate-limited',
  message: { id: 'a', text: 'a' },
  remedy: { id: 'b', text: 'b' },
};

function target(name: string, repository = name): Target {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    location: {
      type: 'scm',
      url: `https://github.com/org/${repository}`,
      id: `github.com/org/${repository}`,
    },
    path: '',
    names: [name],
  };
}

function run(token: string) {
  return { index: 0, count: 1, token };
}

describe.each(databases.eachSupportedId())('ScanQueue on %s', databaseId => {
  let knex: Knex;
  let queue: ScanQueue;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    queue = (await Store.create(mockServices.database({ knex }))).queue;
  });

  async function save(...targets: Target[]): Promise<void> {
    await queue.saveTargets(
      targets.map(each => ({ target: each })),
      () => new Date(),
    );
  }

  /** Whether it was stored. */
  async function report(
    token: string,
    entityRef = 'component:default/a',
  ): Promise<boolean> {
    const stored = await queue.saveReport({
      entityRef,
      token,
      report: { component: '', results: [] },
      scoring: createScoring({ sections: [], checks: [] }),
      revision: token,
      reportKey: '[]',
      dueAt: new Date(Date.now() + 60_000),
    });
    return Boolean(stored);
  }

  async function rowOf(name: string) {
    return knex('targets')
      .where({ entity_ref: `component:default/${name}` })
      .first();
  }

  it('lets a run that lost its lane store nothing', async () => {
    await save(target('a'));
    expect(await queue.takeDue(run('lost'))).toHaveLength(1);
    // Nobody else takes what a living run is at.
    expect(await queue.takeDue(run('other'))).toEqual([]);

    await queue.releaseAbandoned(run('next'));
    expect(await queue.takeDue(run('next'))).toHaveLength(1);
    const taken = { entityRefs: ['component:default/a'], token: 'lost' };
    expect(await report('lost')).toBe(false);
    await queue.markFailed({
      entityRef: 'component:default/a',
      token: 'lost',
      problem: PROBLEM,
      dueAt: new Date(),
    });
    await queue.markUnchanged(taken, new Date());
    await queue.markWaiting(taken);
    expect(await rowOf('a')).toMatchObject({
      state: 'scanning',
      lane_token: 'next',
      revision: null,
    });
    expect(await knex('results')).toEqual([]);
    expect(await knex('scans')).toEqual([]);
    expect(await report('next')).toBe(true);
    expect(await report('next')).toBe(false);
    expect(await rowOf('a')).toMatchObject({
      state: 'done',
      revision: 'next',
      lane_token: null,
    });
  });

  it('remembers scans that failed, with the reason', async () => {
    await save(target('a'));
    await queue.takeDue(run('own'));
    await queue.markFailed({
      entityRef: 'component:default/a',
      token: 'own',
      problem: PROBLEM,
      dueAt: new Date(),
    });
    expect(await rowOf('a')).toMatchObject({ state: 'failed', failures: 1 });
    const store = await Store.create(mockServices.database({ knex }));
    const { items } = await store.getScans('component:default/a', {});
    expect(items).toEqual([
      { at: expect.any(String), outcome: 'failed', problem: PROBLEM },
    ]);
  });

  it('takes what shares a repository together, the longest due first', async () => {
    await save(target('b', 'shop'), target('c'), target('a', 'shop'));
    const past = (minutes: number) =>
      new Date(Date.now() - minutes * 60_000).toISOString();
    await knex('targets').update({ due_at: past(2) });
    await knex('targets')
      .where({ title: 'b' })
      .update({ due_at: past(3) });
    const names = async () =>
      (await queue.takeDue(run('x'))).map(({ title }) => title);
    expect(await names()).toEqual(['a', 'b']);
    expect(await names()).toEqual(['c']);
    expect(await names()).toEqual([]);
  });

  it('does not scan what moved as what it was', async () => {
    await save(target('a'));
    await queue.takeDue(run('x'));
    await save({ ...target('a'), path: 'elsewhere' });
    expect(await report('x')).toBe(false);
    expect(await rowOf('a')).toMatchObject({
      state: 'waiting',
      path: 'elsewhere',
    });
  });

  it('writes the time alone of what has not changed', async () => {
    await save(target('a'), target('b'));
    await queue.takeDue(run('x'));
    await report('x');
    const before = await rowOf('a');
    await new Promise(resolve => {
      setTimeout(resolve, 5);
    });
    await save(target('a'), { ...target('b'), title: 'B' });
    const { synced_at, ...after } = await rowOf('a');
    expect(after).toEqual({ ...before, synced_at: undefined });
    expect(synced_at > before.synced_at).toBe(true);
    // A new title is no reason for a scan.
    const { due_at } = await rowOf('b');
    expect(await rowOf('b')).toMatchObject({ title: 'B', due_at });
  });

  it('keeps why an entity has no source, until it has one', async () => {
    const entity = { entityRef: 'component:default/a', title: 'a' };
    const unlocated = { entity, problem: PROBLEM };
    await queue.saveTargets([unlocated], () => new Date());
    await queue.saveTargets([unlocated], () => new Date());
    expect(await rowOf('a')).toMatchObject({ state: 'failed', due_at: null });
    await save(target('a'));
    expect(await queue.takeDue(run('x'))).toHaveLength(1);
  });

  it('leaves a host alone, and says so of what is due there alone', async () => {
    await save(target('a'), target('b'));
    await knex('targets')
      .where({ title: 'b' })
      .update({ due_at: new Date(Date.now() + 60_000).toISOString() });
    const until = new Date(Date.now() + 600_000);
    const hold = { host: 'github.com', problem: PROBLEM };
    await queue.holdHost({ ...hold, until: () => until });
    // Another lane that finds the same does not end the wait sooner.
    const failures: number[] = [];
    const kept = await queue.holdHost({
      ...hold,
      until: count => {
        failures.push(count);
        return new Date();
      },
    });
    expect(kept).toEqual(until);
    expect(failures).toEqual([1]);
    expect(await knex('hosts').first('failures')).toEqual({ failures: 1 });
    expect(await queue.takeDue(run('x'))).toEqual([]);
    expect(await rowOf('a')).toMatchObject({
      state: 'waiting',
      waiting_until: until.toISOString(),
      problem: JSON.stringify(PROBLEM),
    });
    expect((await rowOf('b')).waiting_until).toBeNull();
  });

  it('finds what a push concerns, and nothing else', async () => {
    const at = (name: string, repository: string, branch?: string): Target => ({
      ...target(name, repository),
      location: {
        type: 'scm',
        url: `https://github.com/org/${repository}/tree/${branch}`,
        id: `github.com/org/${repository}`,
        branch,
      },
    });
    await save(
      at('default', 'shop'),
      at('main', 'shop', 'main'),
      at('old', 'shop', 'old'),
      at('other', 'other'),
      {
        ...at('deployed', 'other'),
        manifestsFrom: { location: at('x', 'shop').location, path: '' },
      },
    );
    const later = new Date(Date.now() + 600_000).toISOString();
    const pushed = async (branch: string, defaultBranch?: string) => {
      await knex('targets').update({ due_at: later, requested_at: null });
      await queue.markPushed({
        repositoryId: 'github.com/org/shop',
        branch,
        defaultBranch,
      });
      const rows = await knex('targets')
        .where('due_at', '<', later)
        .orderBy('title');
      return rows.map(({ title }) => title);
    };
    expect(await pushed('main', 'main')).toEqual([
      'default',
      'deployed',
      'main',
    ]);
    expect(await pushed('old', 'main')).toEqual(['old']);
    expect(await pushed('feature', 'main')).toEqual([]);
    // Where nobody knows, a look costs little.
    expect(await pushed('feature')).toEqual(['default', 'deployed']);
  });

  it('brings forward what another checklist has judged, spread out', async () => {
    await save(target('a'), target('b'));
    const day = new Date(Date.now() + 86_400_000).toISOString();
    await knex('targets').update({
      due_at: day,
      scanned_at: day,
      report_key: '["new",""]',
    });
    await knex('targets')
      .where({ title: 'a' })
      .update({ report_key: '["old",""]' });
    expect(await queue.markStale(() => 'new', 3_600_000)).toBe(1);
    expect((await rowOf('a')).due_at < day).toBe(true);
    expect((await rowOf('b')).due_at).toBe(day);
    expect(await queue.markStale(() => 'new', 3_600_000)).toBe(0);
  });

  it('spreads the first scans of a large catalog', async () => {
    const targets = Array.from({ length: 2000 }, (_, index) =>
      target(`t${index}`),
    );
    const dueAt = firstLooks(86_400_000);
    for (let start = 0; start < targets.length; start += 500) {
      await queue.saveTargets(
        targets.slice(start, start + 500).map(each => ({ target: each })),
        dueAt,
      );
    }
    const counted = await knex('targets')
      .where('due_at', '<=', new Date(Date.now() + 1000).toISOString())
      .count({ count: '*' })
      .first();
    expect(Number(counted?.count)).toBeLessThan(150);
    const latest = await knex('targets').max({ at: 'due_at' }).first();
    expect(Date.parse(latest?.at)).toBeLessThan(Date.now() + 43_200_000);
  });
});
