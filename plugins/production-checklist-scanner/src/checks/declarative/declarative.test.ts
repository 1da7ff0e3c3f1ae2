import { readChecklistOptions } from '../../checklist/readChecklistOptions';
import { componentWith } from '../__testUtils__/componentWith';
import { compileCheck } from './compileCheck';
import { Condition } from './DeclarativeCheck';

const about = {
  id: 'readme/runbook',
  title: 'Has a runbook',
  question: 'Does it?',
  why: 'People wake up at night.',
  remediation: 'Write one.',
};

function judge(
  condition: Condition,
  files: Record<string, string>,
  options: { when?: Condition; path?: string; siblings?: string[] } = {},
) {
  const { when, path = '', siblings } = options;
  const written = { ...about, condition, ...(when && { when }) };
  const { checks } = readChecklistOptions({ checks: [written] }, 'key');
  const check = compileCheck(checks[0]);
  return check.evaluate(componentWith({ files, target: { path, siblings } }));
}

const runbook: Condition = { file: { path: 'docs/{runbook,operations}.md' } };

describe('a declarative check', () => {
  it('passes with the place, and fails with what to do', () => {
    expect(judge(runbook, { 'docs/operations.md': 'x' })).toEqual({
      status: 'pass',
      reason: {
        id: 'declarative:fileExists',
        params: { path: 'docs/operations.md' },
        text: 'There is `docs/operations.md`.',
      },
      evidence: [{ path: 'docs/operations.md' }],
    });
    expect(judge(runbook, { 'README.md': 'x' })).toMatchObject({
      status: 'fail',
      reason: { text: 'There is no `docs/{runbook,operations}.md`.' },
      remediation: {
        message: { id: 'readme/runbook:fix:default', text: 'Write one.' },
      },
    });
  });

  it('looks in the component, and from a slash on in the repository', () => {
    const files = { 'a/Makefile': '', 'b/x.txt': '', CODEOWNERS: '' };
    const at = (path: string, component: string) =>
      judge({ file: { path } }, files, { path: component });
    expect(at('Makefile', 'a')).toMatchObject({ status: 'pass' });
    expect(at('Makefile', 'b')).toMatchObject({ status: 'fail' });
    expect(at('CODEOWNERS', 'a')).toMatchObject({ status: 'fail' });
    expect(at('/CODEOWNERS', 'a')).toMatchObject({ status: 'pass' });
  });

  it('takes no other component’s file', () => {
    const files = { 'a/Makefile': '', 'a/inner/Jenkinsfile': '' };
    const options = { path: 'a', siblings: ['a/inner'] };
    expect(
      judge({ file: { path: '**/Jenkinsfile' } }, files, options),
    ).toMatchObject({ status: 'fail' });
    expect(
      judge({ file: { path: '/**/Jenkinsfile' } }, files, options),
    ).toMatchObject({ status: 'fail' });
    expect(
      judge({ file: { path: '**/Jenkinsfile' } }, files, {
        path: 'a/inner',
        siblings: ['a'],
      }),
    ).toMatchObject({ status: 'pass' });
  });

  it('finds a pattern, line by line, and says where', () => {
    const condition: Condition = {
      file: { path: '**/*.ts', doesNotMatch: '^\\s*console\\.log\\(' },
    };
    expect(
      judge(condition, {
        'src/a.ts': 'const a = 1;\n  console.log(a);\nconsole.log(a);\n',
        'src/b.ts': '// console.log',
      }),
    ).toMatchObject({
      status: 'fail',
      reason: { text: '`src/a.ts` matches `^\\s*console\\.log\\(`.' },
      evidence: [
        { path: 'src/a.ts', line: 2 },
        { path: 'src/a.ts', line: 3 },
      ],
    });
    expect(judge(condition, {})).toMatchObject({ status: 'pass' });
    expect(
      judge(condition, { 'a.ts': 'let a;', 'b.ts': 'let b;' }),
    ).toMatchObject({
      status: 'pass',
      reason: {
        text: 'None of 2 files of `**/*.ts` matches `^\\s*console\\.log\\(`.',
      },
    });
  });

  it('counts lines behind characters outside the basic plane', () => {
    const condition = { file: { path: 'a.md', matches: 'needle' } };
    expect(judge(condition, { 'a.md': '😀😀\n😀 needle\n' })).toMatchObject({
      evidence: [{ path: 'a.md', line: 2 }],
    });
  });

  it('asks every file where it is told to', () => {
    const condition = {
      file: { path: '*.go', matches: '^// Copyright', every: true },
    };
    const good = '// Copyright\n';
    expect(judge(condition, { 'a.go': good, 'b.go': good })).toMatchObject({
      status: 'pass',
    });
    expect(judge(condition, { 'a.go': good, 'b.go': '' })).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'b.go' }],
    });
    expect(judge(condition, {})).toMatchObject({ status: 'fail' });
  });

  it.each([
    ['YAML', 'a.yaml', 'x: 1\nspec:\n  replicas: 3\n', 3],
    ['JSON', 'a.json', '{\n  "spec": {\n    "replicas": "3"\n  }\n}', 3],
    ['JSON5', 'a.json5', '{\n  spec: { replicas: 3 },\n}', 2],
    ['TOML', 'a.toml', '[spec]\nreplicas = 3\n', 2],
  ])('reads values of %s, with their lines', (_format, path, text, line) => {
    const value = { file: path, path: 'spec.replicas' };
    expect(judge({ value: { ...value, equals: 3 } }, { [path]: text })).toEqual(
      expect.objectContaining({
        status: 'pass',
        evidence: [{ path, line }],
      }),
    );
    expect(
      judge({ value: { ...value, equals: 4 } }, { [path]: text }),
    ).toMatchObject({
      status: 'fail',
      reason: { text: `\`spec.replicas\` in \`${path}\` is not \`4\`.` },
      evidence: [{ path, line }],
    });
  });

  it('reads every document, index and wildcard, and quoted names', () => {
    const files = {
      'deploy/all.yaml': [
        'kind: Service',
        '---',
        'metadata:',
        '  annotations: { example.org/owner: team-a }',
        'spec:',
        '  containers:',
        '    - image: registry.example.org/a:1',
        '    - image: docker.io/b:2',
      ].join('\n'),
    };
    const value = (path: string, rest: object) =>
      judge({ value: { file: 'deploy/*.yaml', path, ...rest } }, files);
    expect(
      value('$.metadata.annotations["example.org/owner"]', {
        matches: '^team',
      }),
    ).toMatchObject({ status: 'pass', evidence: [{ line: 4 }] });
    expect(value('spec.containers[-1].image', { matches: 'b:' })).toMatchObject(
      {
        status: 'pass',
      },
    );
    const own = { matches: '^registry\\.example\\.org/' };
    const images = 'spec.containers[*].image';
    expect(value(images, own)).toMatchObject({ status: 'pass' });
    expect(value(images, { ...own, every: true })).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'deploy/all.yaml', line: 8 }],
    });
    expect(value('spec.replicas', { exists: false })).toMatchObject({
      status: 'pass',
    });
    expect(value('spec.replicas', {})).toMatchObject({
      status: 'fail',
      reason: { text: '`deploy/*.yaml` has no `spec.replicas`.' },
    });
  });

  it('never passes or fails by what it cannot read', () => {
    const value = { file: '*.yaml', path: 'a', equals: 1 };
    const broken = { 'x.yaml': 'a: 1\nb: [' };
    expect(judge({ value }, broken)).toMatchObject({
      status: 'unknown',
      evidence: [{ path: 'x.yaml', line: 2 }],
    });
    expect(judge({ not: { value } }, broken)).toMatchObject({
      status: 'unknown',
    });
    expect(judge({ value }, { ...broken, 'y.yaml': 'a: 1' })).toMatchObject({
      status: 'pass',
    });
    expect(
      judge({ file: { path: 'a.bin', matches: 'x' } }, { 'a.bin': '\0x' }),
    ).toMatchObject({ status: 'unknown' });
    expect(
      judge({ value: { ...value, file: 'Pipfile' } }, { Pipfile: 'a = 1' }),
    ).toMatchObject({ status: 'unknown' });
    expect(
      judge(
        { value: { ...value, file: 'Pipfile', format: 'toml' } },
        { Pipfile: 'a = 1' },
      ),
    ).toMatchObject({ status: 'pass' });
  });

  it('combines conditions, and says what decided', () => {
    const a = { file: { path: 'a' } };
    const b = { file: { path: 'b' } };
    expect(judge({ allOf: [a, b] }, { a: '' })).toMatchObject({
      status: 'fail',
      reason: { text: 'There is no `b`.' },
    });
    expect(judge({ anyOf: [a, b] }, { a: '' })).toMatchObject({
      status: 'pass',
      reason: { text: 'There is `a`.' },
    });
    expect(judge({ anyOf: [a, b] }, {})).toMatchObject({
      status: 'fail',
      reason: {
        text: 'There is no `a`. There is no `b`.',
        sentences: [
          { id: 'declarative:fileMissing', params: { glob: 'a' } },
          { id: 'declarative:fileMissing', params: { glob: 'b' } },
        ],
      },
    });
    expect(judge({ not: { anyOf: [a, b] } }, { b: '' })).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'b' }],
    });
  });

  it('is not applicable where it is not meant', () => {
    const when = { file: { path: 'Dockerfile' } };
    expect(judge(runbook, {}, { when })).toMatchObject({
      status: 'not-applicable',
      reason: { text: 'There is no `Dockerfile`.' },
    });
    expect(judge(runbook, { Dockerfile: '' }, { when })).toMatchObject({
      status: 'fail',
    });
  });

  it('takes linear time, whatever pattern meets whatever text', () => {
    const started = Date.now();
    for (const matches of ['(a+)+$', '(a|aa)+$', '(.*a){20}$']) {
      judge(
        { file: { path: '**/*a*a*a*a*a*', matches } },
        {
          [`${'a'.repeat(2000)}/${'a'.repeat(2000)}b`]: '',
          aaaaa: `${'a'.repeat(100_000)}!`,
        },
      );
    }
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('refuses to read files without end', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1001 }, (_, at) => [`f${at}.txt`, 'x']),
    );
    expect(
      judge({ file: { path: '*.txt', matches: 'x' } }, files),
    ).toMatchObject({
      status: 'unknown',
      reason: { text: expect.stringContaining('1001') },
    });
    expect(judge({ file: { path: '*.txt' } }, files)).toMatchObject({
      status: 'pass',
    });
  });

  it('survives aliases that would grow without end', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 12; at++) {
      const refs = Array(10)
        .fill(`*a${at - 1}`)
        .join(', ');
      lines.push(`a${at}: &a${at} [${refs}]`);
    }
    const path = `a11${'[*]'.repeat(12)}`;
    expect(
      judge(
        { value: { file: 'a.yaml', path } },
        { 'a.yaml': lines.join('\n') },
      ),
    ).toMatchObject({ status: 'unknown' });
  });
});
