import { readChecklistOptions } from './readChecklistOptions';

const good = {
  id: 'readme/runbook',
  title: 'Has a runbook',
  question: 'Does it?',
  why: 'People wake up at night.',
  remediation: 'Write one.',
  condition: { file: { path: 'docs/runbook.md' } },
};
const key = 'productionChecklist.checks[2]';

/** What is said of options; nothing where they are right. */
function problemOf(options: unknown): string | undefined {
  try {
    readChecklistOptions(options, 'productionChecklist');
    return undefined;
  } catch (error) {
    expect((error as Error).name).toBe('InputError');
    return (error as Error).message;
  }
}

function problemOfCheck(check: unknown): string | undefined {
  return problemOf({ checks: [good, good, check] });
}

function nested(depth: number): object {
  return depth === 0 ? good.condition : { not: nested(depth - 1) };
}

describe('readChecklistOptions', () => {
  it('fills in what is left out', () => {
    expect(readChecklistOptions({}, 'key')).toEqual({
      sections: [],
      checks: [],
      weights: {},
      disabled: [],
      checklists: [],
    });
  });

  it('takes what is right', () => {
    const filter = { kind: 'Component' };
    const options = {
      sections: [{ id: 'security', title: 'Security' }],
      checks: [
        {
          ...good,
          weight: 3,
          documentation: 'https://example.org/runbooks',
          filter,
          when: { value: { file: '*.yaml', path: 'kind', equals: null } },
          condition: nested(10),
        },
      ],
      weights: { 'logs/stdout': 1 },
      disabled: ['readme/run'],
      levels: [
        { name: 'Bronze', minScore: 50, maxCriticalFailures: 2 },
        { name: 'Gold', minScore: 90, maxCriticalFailures: 0 },
      ],
      checklists: [{ filter, weights: {}, disabled: [] }],
    };
    expect(readChecklistOptions(options, 'key')).toEqual(options);
  });

  it.each([
    [
      { weights: { 'logs/stdout': 5 } },
      'weights.logs/stdout: it is 5; a weight is 1 (minor), 2 (major) or 3 (critical)',
    ],
    [
      { disabled: 'logs/stdout' },
      'disabled: it is a string; it must be a list',
    ],
    [{ levels: [] }, 'levels: it has no level'],
    [
      {
        levels: [
          { name: 'A', minScore: 50 },
          { name: 'B', minScore: 50 },
        ],
      },
      'levels[1].minScore: it is 50; it must be more than the 50 of the level below',
    ],
    [
      {
        levels: [
          { name: 'A', minScore: 50, maxCriticalFailures: 0 },
          { name: 'B', minScore: 60 },
        ],
      },
      'levels[1].maxCriticalFailures: it allows more than the 0 of the level below',
    ],
    [
      {
        levels: [
          { name: 'A', minScore: 50 },
          { name: 'A', minScore: 60 },
        ],
      },
      'levels[1].name: there is another level named A',
    ],
    [
      { levels: [{ name: 'A', minScore: 101 }] },
      'levels[0].minScore: it must be from 0 to 100',
    ],
    [
      { sections: [{ id: 'Security', title: 'S' }] },
      'sections[0].id: it must be of lower-case letters, digits and hyphens, such as `security`',
    ],
    [
      { checklists: [{ weight: {} }] },
      'checklists[0].weight: it is not known; known here are weights, disabled, filter',
    ],
  ])('refuses %j', (options, sentence) => {
    expect(problemOf(options)).toBe(`productionChecklist.${sentence}`);
  });

  it.each([
    ['text', `${key}: it is a string; it must be an object`],
    [{ ...good, id: undefined }, `${key}.id: it is missing`],
    [
      { ...good, id: 'Runbook' },
      `${key}.id: it must be \`<section>/<name>\` in lower-case letters, digits and hyphens, such as \`readme/runbook\``,
    ],
    [{ ...good, title: ' ' }, `${key}.title: it is empty`],
    [
      { ...good, title: 7 },
      `${key}.title: it is a number; it must be a string`,
    ],
    [
      { ...good, weight: 4 },
      `${key}.weight: it is 4; a weight is 1 (minor), 2 (major) or 3 (critical)`,
    ],
    [
      { ...good, wieght: 3 },
      `${key}.wieght: it is not known; known here are id, title, question, why, remediation, documentation, weight, filter, when, condition`,
    ],
    [
      { ...good, documentation: 'wiki' },
      `${key}.documentation: it must be an address, such as https://…`,
    ],
    [{ ...good, condition: undefined }, `${key}.condition: it is missing`],
    [
      { ...good, condition: {} },
      `${key}.condition: it has nothing; it must have exactly one of file, value, allOf, anyOf, not`,
    ],
    [
      { ...good, condition: { ...good.condition, not: good.condition } },
      `${key}.condition: it has file and not; it must have exactly one of file, value, allOf, anyOf, not`,
    ],
    [
      { ...good, condition: { allOf: [] } },
      `${key}.condition.allOf: it has no condition`,
    ],
    [
      { ...good, condition: { anyOf: [good.condition, { file: {} }] } },
      `${key}.condition.anyOf[1].file.path: it is missing`,
    ],
    [
      { ...good, condition: { file: { path: 'a', matches: '(a' } } },
      `${key}.condition.file.matches: missing closing ): \`(a\``,
    ],
    [
      { ...good, condition: { file: { path: 'a', matches: '(?=a)' } } },
      `${key}.condition.file.matches: invalid or unsupported Perl syntax: \`(?=\``,
    ],
    [
      {
        ...good,
        condition: { file: { path: 'a', matches: 'a', exists: true } },
      },
      `${key}.condition.file.matches: it stands beside exists; ask for one, and combine with allOf`,
    ],
    [
      { ...good, condition: { file: { path: 'a', every: true } } },
      `${key}.condition.file.every: it needs matches`,
    ],
    [
      { ...good, condition: { file: { path: '../a' } } },
      `${key}.condition.file.path: \`..\` leads out; a leading \`/\` is the repository’s root`,
    ],
    [
      { ...good, condition: { file: { path: 'docs/' } } },
      `${key}.condition.file.path: it names no files; \`docs/**\` are those in a folder`,
    ],
    [
      { ...good, condition: { file: { path: 'a/{b,c' } } },
      `${key}.condition.file.path: \`{\` is not closed`,
    ],
    [
      { ...good, condition: { value: { file: 'a.yaml', path: 'a..b' } } },
      `${key}.condition.value.path: \`..b\` is neither a name, an index nor a wildcard, as in \`spec.containers[*].image\``,
    ],
    [
      {
        ...good,
        condition: { value: { file: 'a', path: 'a', format: 'xml' } },
      },
      `${key}.condition.value.format: it must be yaml, json or toml`,
    ],
    [
      { ...good, condition: { value: { file: 'a', path: 'a', equals: [1] } } },
      `${key}.condition.value.equals: it must be a text, a number, true, false or null`,
    ],
  ])('refuses the check %j', (value, sentence) => {
    expect(problemOfCheck(value)).toBe(sentence);
  });

  it('refuses what nobody could read', () => {
    expect(problemOfCheck({ ...good, condition: nested(11) })).toContain(
      'it is nested deeper than 10 conditions',
    );
  });
});
