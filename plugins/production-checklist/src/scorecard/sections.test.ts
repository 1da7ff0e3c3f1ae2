import { checklist, reportOf, resultOf } from '../__testUtils__/scorecards';
import { judgeSections, tallyOf, worstFirst } from './sections';

describe('judgeSections', () => {
  it('keeps the order of the checklist, whatever the order of the results', () => {
    const { results } = reportOf({});
    const sections = judgeSections(checklist, [...results].reverse());
    expect(sections.map(({ id }) => id)).toEqual([
      'docker-image',
      'logs',
      'graceful-shutdown',
      'health-probes',
    ]);
  });

  it('leaves out a section without results', () => {
    const sections = judgeSections(checklist, [
      resultOf('logs/stdout', 'pass'),
    ]);
    expect(sections.map(({ id }) => id)).toEqual(['logs']);
  });

  it('shows a result whose check the checklist no longer has', () => {
    const sections = judgeSections(checklist, [
      resultOf('acme/runbook', 'fail'),
    ]);
    expect(sections).toMatchObject([
      {
        id: 'acme',
        title: 'acme',
        checks: [{ check: { id: 'acme/runbook', title: 'acme/runbook' } }],
      },
    ]);
  });
});

describe('worstFirst', () => {
  it('orders by status, then by weight, then as the checklist does', () => {
    const [section] = judgeSections(
      checklist,
      reportOf({
        'docker-image/dockerfile': 'not-applicable',
        'docker-image/dockerignore': 'fail',
        'docker-image/lightweight': 'unknown',
        'docker-image/non-root': 'fail',
      }).results,
    );
    expect(worstFirst(section.checks).map(({ check }) => check.id)).toEqual([
      'docker-image/non-root',
      'docker-image/dockerignore',
      'docker-image/lightweight',
      'docker-image/dockerfile',
    ]);
  });
});

describe('tallyOf', () => {
  it('counts a broken check among those that need a person', () => {
    const [section] = judgeSections(
      checklist,
      reportOf({
        'docker-image/dockerignore': 'error',
        'docker-image/lightweight': 'unknown',
        'docker-image/non-root': 'not-applicable',
      }).results,
    );
    expect(tallyOf(section.checks)).toEqual({
      pass: 1,
      fail: 0,
      unknown: 2,
      exempted: 0,
    });
  });
});
