import { readDeclarativeCheck } from './readDeclarativeCheck';

const good = {
  id: 'readme/runbook',
  title: 'Has a runbook',
  question: 'Does it?',
  why: 'People wake up at night.',
  remediation: 'Write one.',
  condition: { file: { path: 'docs/runbook.md' } },
};
const key = 'productionChecklist.checks[2]';

function refuse(value: unknown): string {
  try {
    readDeclarativeCheck(value, key);
  } catch (error) {
    expect((error as Error).name).toBe('InputError');
    return (error as Error).message;
  }
  return 'accepted';
}

function nested(depth: number): object {
  return depth === 0 ? good.condition : { not: nested(depth - 1) };
}

describe('readDeclarativeCheck', () => {
  it('takes what is right', () => {
    expect(readDeclarativeCheck(good, key)).toEqual(good);
    expect(
      refuse({
        ...good,
        weight: 3,
        documentation: 'https://example.org/runbooks',
        when: { value: { file: '*.yaml', path: 'kind', equals: null } },
        condition: nested(10),
      }),
    ).toBe('accepted');
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
      `${key}.wieght: it is not known; known here are id, title, weight, question, why, remediation, documentation, when, condition, filter`,
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
  ])('refuses %j', (value, sentence) => {
    expect(refuse(value)).toBe(sentence);
  });

  it('refuses what nobody could read', () => {
    expect(refuse({ ...good, condition: nested(11) })).toContain(
      'it is nested deeper than 10 conditions',
    );
  });
});
