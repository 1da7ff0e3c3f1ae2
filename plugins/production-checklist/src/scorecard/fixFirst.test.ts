import { DEFAULT_LEVELS } from 'backstage-plugin-production-checklist-common';
import { checklist, reportOf } from '../__testUtils__/scorecards';
import { fixFirst } from './fixFirst';
import { judgeSections } from './sections';

function fixesOf(
  findings: Parameters<typeof reportOf>[0],
  levels = DEFAULT_LEVELS,
) {
  const judged = judgeSections(checklist, reportOf(findings).results);
  return fixFirst(
    judged.flatMap(({ checks }) => checks),
    checklist.checks,
    levels,
  );
}

describe('fixFirst', () => {
  it('names the weightiest failures first, equals in the order of the checklist', () => {
    const { fixes } = fixesOf({
      'docker-image/dockerignore': 'fail',
      'docker-image/lightweight': 'fail',
      'docker-image/non-root': 'fail',
      'graceful-shutdown/handles-sigterm': 'fail',
      'graceful-shutdown/signal-delivery': 'fail',
    });
    expect(fixes.map(({ check }) => check.id)).toEqual([
      'docker-image/non-root',
      'graceful-shutdown/handles-sigterm',
      'docker-image/lightweight',
    ]);
  });

  it('says by how many points each raises the score', () => {
    const { fixes } = fixesOf({
      'docker-image/lightweight': 'fail',
      'health-probes/readiness': 'unknown',
    });
    // 15 of 17 decided points pass, 88%; all of them are 100%.
    expect(fixes).toMatchObject([{ gain: 12 }]);
  });

  it('says how many fixes reach the next level', () => {
    const { nextLevel } = fixesOf({
      'docker-image/non-root': 'fail',
      'logs/stdout': 'fail',
      'docker-image/lightweight': 'fail',
      'graceful-shutdown/signal-delivery': 'fail',
    });
    expect(nextLevel).toEqual({ level: 2, count: 2 });
  });

  it('promises no level that its fixes do not reach', () => {
    const everythingFails = Object.fromEntries(
      checklist.checks.map(({ id }) => [id, 'fail' as const]),
    );
    expect(fixesOf(everythingFails).nextLevel).toBeUndefined();
    expect(fixesOf({ 'docker-image/dockerignore': 'fail' })).toEqual({
      fixes: [expect.objectContaining({ gain: 5 })],
      nextLevel: undefined,
      missing: undefined,
    });
  });

  it('says instead what the next level asks for', () => {
    const fourCritical = {
      'docker-image/dockerfile': 'fail',
      'docker-image/non-root': 'fail',
      'logs/stdout': 'fail',
      'health-probes/readiness': 'fail',
    } as const;
    const levels = [
      { name: 'Fair', minScore: 20, maxCriticalFailures: 8 },
      { name: 'Good', minScore: 95, maxCriticalFailures: 0 },
    ];
    expect(fixesOf(fourCritical, levels).missing).toEqual({
      level: 2,
      minScore: 95,
      criticalFailures: 4,
    });
    levels[1].maxCriticalFailures = 8;
    expect(fixesOf(fourCritical, levels).missing).toEqual({
      level: 2,
      minScore: 95,
      criticalFailures: 0,
    });
    levels[1] = { name: 'Good', minScore: 20, maxCriticalFailures: 0 };
    expect(fixesOf(fourCritical, levels).missing).toEqual({
      level: 2,
      minScore: undefined,
      criticalFailures: 4,
    });
  });

  it('has nothing to say where nothing fails', () => {
    expect(fixesOf({ 'logs/stdout': 'unknown' })).toEqual({
      fixes: [],
      missing: undefined,
    });
  });
});
