import { defineCheck } from '../check';
import { readChecksModule } from './readChecksModule';

const check = defineCheck({
  id: 'security/policy',
  title: 'Has a policy',
  weight: 1,
  question: 'Does it?',
  why: 'People report to it.',
  remediation: 'Write one.',
  reasons: { there: 'It is there.' },
  evaluate: (_component, verdict) => verdict.pass('there', []),
});

describe('readChecksModule', () => {
  it('gives the checks themselves', () => {
    const read = readChecksModule({ checks: [check], other: 1 }, 'the module');
    expect(read.checks[0]).toBe(check);
    expect(read.sections).toEqual([]);
  });

  it.each([
    [undefined, 'the module: it is missing'],
    [{}, 'the module.checks: it is missing'],
    [
      { checks: ['a'] },
      'the module.checks[0]: it is a string; it must be an object',
    ],
    [
      { checks: [{ ...check, id: 'policy' }] },
      'the module.checks[0].id: it must be `<section>/<name>` in lower-case letters, digits and hyphens, such as `readme/runbook`',
    ],
    [
      { checks: [{ ...check, evaluate: true }] },
      'the module.checks[0].evaluate: it must be a function',
    ],
    [
      { checks: [{ ...check, section: 'readme' }] },
      'the module.checks[0].section: it is readme; it must be the first part of security/policy',
    ],
  ])('refuses %j', (value, sentence) => {
    expect(() => readChecksModule(value, 'the module')).toThrow(
      expect.objectContaining({ name: 'InputError', message: sentence }),
    );
  });
});
