import { Target } from './Target';
import { firstLooks } from './firstLooks';

const DAY_MS = 86_400_000;

function at(repository: string, host = 'github.com'): Target {
  return {
    entityRef: 'component:default/x',
    title: 'x',
    location: { type: 'scm', url: `https://${host}/org/${repository}` },
    path: '',
    names: [],
  };
}

describe('firstLooks', () => {
  it('begins with some at once, and goes on in order', () => {
    const dueAt = firstLooks(DAY_MS, 0);
    const times = Array.from({ length: 200 }, (_, index) =>
      dueAt(at(`r${index}`)).getTime(),
    );
    expect(times.filter(time => time === 0)).toHaveLength(100);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('keeps a repository together, and hosts apart', () => {
    const dueAt = firstLooks(DAY_MS, 0);
    for (let index = 0; index < 150; index++) dueAt(at(`r${index}`));
    expect(dueAt(at('r149'))).toEqual(dueAt(at('r149')));
    expect(dueAt(at('r0')).getTime()).toBe(0);
    expect(dueAt(at('r150', 'gitlab.com')).getTime()).toBe(0);
  });

  it('is done after half of the sweep’s period, however many there are', () => {
    const dueAt = firstLooks(DAY_MS, 0);
    const times = Array.from({ length: 50_000 }, (_, index) =>
      dueAt(at(`r${index}`)).getTime(),
    );
    expect(Math.max(...times)).toBeLessThanOrEqual(DAY_MS / 2);
    const perHour = new Map<number, number>();
    for (const time of times) {
      const hour = Math.floor(time / 3_600_000);
      perHour.set(hour, (perHour.get(hour) ?? 0) + 1);
    }
    // Even in the long run: no hour has twice its share.
    expect(Math.max(...perHour.values())).toBeLessThan((2 * 50_000) / 12);
  });

  it('has no patience with directories', () => {
    const dueAt = firstLooks(DAY_MS, 0);
    const times = Array.from({ length: 200 }, (_, index) =>
      dueAt({
        ...at('x'),
        location: { type: 'directory', directory: `/srv/${index}` },
      }).getTime(),
    );
    expect(new Set(times)).toEqual(new Set([0]));
  });
});
