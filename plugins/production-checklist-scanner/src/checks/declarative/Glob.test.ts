import { Glob } from './Glob';

describe('Glob', () => {
  it.each([
    ['Dockerfile', ['Dockerfile'], ['a/Dockerfile', 'Dockerfile2']],
    ['*.md', ['README.md', '.md'], ['docs/a.md', 'a.mdx']],
    ['**/*.md', ['README.md', 'docs/a/b.md'], ['a.txt']],
    ['docs/**', ['docs/a', 'docs/a/b'], ['docs', 'docs2/a']],
    ['**', ['a', '.a/b'], []],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
    [
      '.github/workflows/*.{yml,yaml}',
      ['.github/workflows/a.yaml'],
      ['.github/workflows/a.json'],
    ],
    ['{a,b/{c,d}}/*.x', ['a/1.x', 'b/d/1.x'], ['b/1.x']],
    ['v?.[0-9]', ['v1.2'], ['v1.a', 'v/.2']],
    ['[!a]b', ['cb'], ['ab', '/b']],
    ['a**b', ['ab', 'axb'], ['a/b']],
    ['a+(b).c', ['a+(b).c'], ['abb.c']],
    ['\\*', ['*'], ['a']],
    ['a\nb*', ['a\nbc'], []],
  ])('%s', (glob, matching, others) => {
    const compiled = Glob.compile(glob);
    expect(matching.filter(path => !compiled.test(path))).toEqual([]);
    expect(others.filter(path => compiled.test(path))).toEqual([]);
  });

  it.each(['a{b', 'a}b', '[a'])('refuses %s', glob => {
    expect(() => Glob.compile(glob)).toThrow();
  });
});
