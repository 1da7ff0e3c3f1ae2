import { scoreOf } from './score';

const checks = [
  { id: 'a/critical', weight: 3 as const },
  { id: 'a/major', weight: 2 as const },
  { id: 'a/minor', weight: 1 as const },
];

describe('scoreOf', () => {
  it('weighs passes among passes and failures alone', () => {
    expect(
      scoreOf(
        [
          { check: 'a/critical', status: 'pass' },
          { check: 'a/major', status: 'fail' },
          { check: 'a/minor', status: 'unknown' },
        ],
        checks,
      ),
    ).toEqual({ score: 60, coverage: 83, level: 1, criticalFailures: 0 });
  });

  it('keeps a component with a critical failure below the second level', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      id: `b/${i}`,
      weight: 3 as const,
    }));
    const results = many.map(({ id }, i) => ({
      check: id,
      status: i === 0 ? ('fail' as const) : ('pass' as const),
    }));
    expect(scoreOf(results, many)).toMatchObject({
      score: 95,
      level: 1,
      criticalFailures: 1,
    });
  });

  it('reaches the top level where everything passes', () => {
    expect(scoreOf([{ check: 'a/critical', status: 'pass' }], checks)).toEqual({
      score: 100,
      coverage: 100,
      level: 3,
      criticalFailures: 0,
    });
  });

  it('has no score where nothing was decided', () => {
    expect(
      scoreOf(
        [
          { check: 'a/critical', status: 'unknown' },
          { check: 'a/major', status: 'not-applicable' },
          { check: 'a/minor', status: 'error' },
        ],
        checks,
      ),
    ).toEqual({
      score: undefined,
      coverage: 0,
      level: 0,
      criticalFailures: 0,
    });
  });

  it('has no coverage where nothing applies', () => {
    expect(
      scoreOf([{ check: 'a/minor', status: 'not-applicable' }], checks),
    ).toMatchObject({ score: undefined, coverage: undefined });
  });

  it('counts a result without a check with weight 1', () => {
    expect(
      scoreOf(
        [
          { check: 'gone', status: 'pass' },
          { check: 'a/critical', status: 'fail' },
        ],
        checks,
      ).score,
    ).toBe(25);
  });

  it('lets an exempted failure count as nothing', () => {
    expect(
      scoreOf(
        [
          { check: 'a/critical', status: 'fail', standing: 'exempted' },
          { check: 'a/major', status: 'pass' },
          { check: 'a/minor', status: 'fail' },
        ],
        checks,
      ),
    ).toEqual({ score: 66, coverage: 100, level: 1, criticalFailures: 0 });
  });

  it('counts what a person attests as a pass that is decided', () => {
    expect(
      scoreOf(
        [
          { check: 'a/critical', status: 'unknown', standing: 'attested' },
          { check: 'a/major', status: 'unknown' },
          { check: 'a/minor', status: 'fail' },
        ],
        checks,
      ),
    ).toEqual({ score: 75, coverage: 66, level: 2, criticalFailures: 0 });
  });
});
