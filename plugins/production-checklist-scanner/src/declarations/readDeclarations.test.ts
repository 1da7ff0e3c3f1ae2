import { FileTree } from '../files/FileTree';
import { readDeclarations } from './readDeclarations';

const CHECKS = ['readme/exists', 'readme/run', 'logs/structured'];
const NAME = '.production-checklist.yaml';

function read(files: Record<string, string>, path = '') {
  return readDeclarations(FileTree.of(files), { path }, CHECKS);
}

function notesOf(text: string) {
  return read({ [NAME]: text }).notes.map(({ message, evidence }) => [
    message.id,
    evidence[0].line,
  ]);
}

describe('readDeclarations', () => {
  it('reads exemptions and attestations with their places', () => {
    expect(
      read({
        [NAME]: [
          'exemptions:',
          '  - check: readme/exists',
          '    reason: It is being written',
          '    expires: 2027-01-31',
          'attestations:',
          '  - { check: logs/structured, reason: Seen, expires: 2027-01-31T12:00:00+01:00 }',
          '  - { check: readme/run, reason: Seen }',
        ].join('\n'),
      }),
    ).toEqual({
      declared: [
        {
          kind: 'exemption',
          check: 'readme/exists',
          reason: 'It is being written',
          expiresAt: '2027-01-31T23:59:59.999Z',
          at: { path: NAME, line: 2 },
        },
        {
          kind: 'attestation',
          check: 'logs/structured',
          reason: 'Seen',
          expiresAt: '2027-01-31T11:00:00.000Z',
          at: { path: NAME, line: 6 },
        },
        {
          kind: 'attestation',
          check: 'readme/run',
          reason: 'Seen',
          expiresAt: undefined,
          at: { path: NAME, line: 7 },
        },
      ],
      notes: [],
    });
  });

  it('takes the component’s own file before the root’s', () => {
    const root = 'exemptions: [{ check: readme/run, reason: root }]';
    const own = 'exemptions: [{ check: readme/run, reason: own }]';
    const reasonAt = (path: string) =>
      read(
        { [NAME]: root, [`a/${NAME}`]: own, 'a/x': '', 'b/x': '' },
        path,
      ).declared.map(({ reason }) => reason);
    expect(['a', 'b', ''].map(reasonAt)).toEqual([['own'], ['root'], ['root']]);
  });

  it('declares nothing where there is no file, or an empty one', () => {
    expect(read({ 'README.md': '' })).toEqual({ declared: [], notes: [] });
    expect(read({ [NAME]: '# later\n' })).toEqual({ declared: [], notes: [] });
    expect(read({ [NAME]: 'exemptions:\n' }).notes).toEqual([]);
  });

  it.each([
    ['a: [', 'unreadable', 1],
    ['just text', 'no-mapping', 1],
    ['exempt: []', 'unknown-key', 1],
    ['exemptions: all', 'no-list', 1],
    ['exemptions:\n  - reason: x', 'no-check', 2],
    ['exemptions:\n  - readme/run', 'no-check', 2],
    ['exemptions:\n  - check: a/b\n    reason: x', 'unknown-check', 2],
    ['exemptions:\n  - check: readme/run', 'no-reason', 2],
    [
      'exemptions:\n  - check: readme/run\n    reason: x\n    expires: soon',
      'no-date',
      4,
    ],
    [
      'exemptions:\n  - check: readme/run\n    reason: x\n    expires: 2027-02-30',
      'no-date',
      4,
    ],
    [
      'exemptions:\n  - {check: readme/run, reason: x}\n  - {check: readme/run, reason: y}',
      'twice',
      3,
    ],
  ])('notes what is wrong with %j', (text, code, line) => {
    expect(notesOf(text)).toEqual([[`declaration:${code}`, line]]);
  });

  it('keeps what is right beside what is wrong', () => {
    const { declared, notes } = read({
      [NAME]:
        'exemptions:\n  - {check: nothing/such, reason: x}\n  - {check: readme/run, reason: y}\n',
    });
    expect(declared.map(({ check }) => check)).toEqual(['readme/run']);
    expect(notes.map(({ message }) => message.text)).toEqual([
      'There is no check `nothing/such`.',
    ]);
  });

  it('is bounded in what it takes and in what it says', () => {
    const many = Array.from({ length: 300 }, (_, i) => `c/${i}`);
    const entries = (ids: string[]) =>
      `exemptions:\n${ids
        .map(id => `  - {check: ${id}, reason: x}\n`)
        .join('')}`;
    const { declared, notes } = readDeclarations(
      FileTree.of({ [NAME]: entries(many) }),
      { path: '' },
      many,
    );
    expect(declared).toHaveLength(200);
    expect(notes.map(({ message }) => message.id)).toEqual([
      'declaration:too-many',
    ]);
    expect(read({ [NAME]: entries(many) }).notes).toHaveLength(20);
    expect(read({ [NAME]: `#${'x'.repeat(2_000_000)}` }).notes).toMatchObject([
      { message: { id: 'declaration:not-text' } },
    ]);
  });
});
