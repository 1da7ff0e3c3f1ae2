import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { parseToml } from './parseToml';

const toml = (text: string) => parseToml(new SourceFile('a.toml', text));

describe('parseToml', () => {
  it('gives values with the line of their key', () => {
    const root = toml(
      [
        '# a project',
        '[project]',
        'name = "shop"',
        'dependencies = [',
        '  "flask>=3", # web',
        '  "redis",',
        ']',
        '',
        '[tool.poetry.dependencies]',
        'python = "^3.12"',
        'httpx = { version = "*", extras = ["http2"] }',
      ].join('\n'),
    );

    expect(root.get('project', 'name')?.text).toBe('shop');
    const dependencies = root.get('project', 'dependencies');
    expect(dependencies?.at).toEqual({ path: 'a.toml', line: 4 });
    expect(dependencies?.items.map(({ text, at }) => [text, at.line])).toEqual([
      ['flask>=3', 5],
      ['redis', 6],
    ]);
    const poetry = root.get('tool', 'poetry', 'dependencies');
    expect(poetry?.members.map(([key, { at }]) => [key, at.line])).toEqual([
      ['python', 10],
      ['httpx', 11],
    ]);
    expect(poetry?.get('httpx', 'version')?.text).toBe('*');
  });

  it('tells the elements of an array of tables apart', () => {
    const root = toml('[[package]]\nname = "a"\n\n[[package]]\nname = "b"\n');

    const names = root.get('package')?.items.map(item => item.get('name'));
    expect(names?.map(name => [name?.text, name?.at.line])).toEqual([
      ['a', 2],
      ['b', 5],
    ]);
  });

  it('is not misled by keys inside strings', () => {
    const root = toml('text = """\nkey = 1\n"""\n"key" = 2\na.b = 3\n');

    expect(root.get('key')?.scalar).toBe(2);
    expect(root.get('key')?.at.line).toBe(4);
    expect(root.get('a', 'b')?.at.line).toBe(5);
  });

  it('takes names of prototypes for plain keys', () => {
    const root = toml('["__proto__"]\nconstructor = 1\n');

    expect(root.get('__proto__', 'constructor')?.scalar).toBe(1);
    expect(root.get('toString')).toBeUndefined();
  });

  it('names the line that it does not accept', () => {
    expect(() => toml('a = 1\nb = = 2\n')).toThrow(
      expect.objectContaining({
        name: 'UnreadableFileError',
        path: 'a.toml',
        line: 2,
      }),
    );
  });

  it('refuses bottomless nesting', () => {
    expect(() => toml(`a = ${'['.repeat(100_000)}`)).toThrow(
      UnreadableFileError,
    );
    expect(() => toml(`[${'a.'.repeat(50_000)}a]`)).toThrow(
      UnreadableFileError,
    );
  });
});
