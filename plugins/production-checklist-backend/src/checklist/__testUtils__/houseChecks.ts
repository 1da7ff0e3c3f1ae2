import { defineCheck } from 'backstage-plugin-production-checklist-scanner';

/** A module as somebody's own would be. */
export const sections = [{ id: 'house', title: 'House rules' }];

export const checks = [
  defineCheck({
    id: 'house/one-dockerfile',
    title: 'Has one Dockerfile',
    weight: 3,
    question: 'Is there one Dockerfile and no more?',
    why: 'Nobody knows which of several is deployed.',
    remediation: 'Remove the others.',
    reasons: { count: 'There are {count} Dockerfiles.' },
    evaluate({ scope }, verdict) {
      const found = scope.product(/(^|\/)Dockerfile$/);
      const evidence = found.map(path => ({ path }));
      const params = { count: found.length };
      return found.length === 1
        ? verdict.pass('count', evidence, params)
        : verdict.fail('count', evidence, params);
    },
  }),
];
