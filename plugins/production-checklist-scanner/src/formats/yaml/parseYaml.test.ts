import { SourceFile } from '../../files/SourceFile';
import { parseYaml } from './parseYaml';

function parse(text: string) {
  return parseYaml(new SourceFile('a.yaml', text));
}

describe('parseYaml', () => {
  it('reads documents with their lines', () => {
    const [first, second, ...none] = parse(
      'kind: A\nspec:\n  ports:\n    - 80\n    - "81"\n---\nkind: B\n---\n',
    );
    expect(first.get('kind')?.string).toBe('A');
    expect(first.get('spec', 'ports')?.items.map(({ text }) => text)).toEqual([
      '80',
      '81',
    ]);
    expect(first.get('spec', 'ports')?.items[1].line).toBe(5);
    expect(second.get('kind')?.line).toBe(7);
    expect(none).toEqual([]);
  });

  it('merges what `<<` names, and lets own keys win', () => {
    const [root] = parse(
      'base: &base\n  path: /a\n  port: 1\nother:\n  <<: *base\n  port: 2\n',
    );
    expect(root.get('other')?.plain).toEqual({ path: '/a', port: 2 });
    expect(root.get('other', 'path')?.line).toBe(2);
  });

  it('takes the last of a key that stands twice', () => {
    expect(parse('a: 1\na: 2\n')[0].get('a')?.number).toBe(2);
  });

  it('says where a file stops being YAML', () => {
    expect(() => parse('a: 1\nb: [1, 2\nc: 3\n')).toThrow(
      expect.objectContaining({ name: 'UnreadableFileError', path: 'a.yaml' }),
    );
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['maps', '{a: '.repeat(10_000)],
    ['dashes', `a:\n${'- '.repeat(10_000)}b`],
    [
      'indentation',
      Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ],
  ])('refuses what is nested too deep by %s', (_by, text) => {
    expect(() => parse(text)).toThrow('It is nested too deep');
  });

  it('takes a ruler for a comment of lines', () => {
    expect(
      parse(`a: |\n  ${'-'.repeat(300)}\nb: 1\n`)[0].get('b')?.number,
    ).toBe(1);
  });

  it('does not write out a billion laughs', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++) {
      const refs = Array(10)
        .fill(`*a${i - 1}`)
        .join(', ');
      lines.push(`a${i}: &a${i} [${refs}]`);
    }
    const [root] = parse(lines.join('\n'));
    expect(root.get('a11')?.items).toHaveLength(10);
    expect(JSON.stringify(root.get('a11')?.plain).length).toBeLessThan(
      2_000_000,
    );
  });
});
