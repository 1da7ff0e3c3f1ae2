import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { parseJson } from './parseJson';
import { parseJson5 } from './parseJson5';

const json = (text: string) => parseJson(new SourceFile('a.json', text));
const json5 = (text: string) => parseJson5(new SourceFile('a.json5', text));

describe('parseJson', () => {
  it('gives values with the line of their key', () => {
    const root = json('{\n  "scripts": {\n    "start": "node ."\n  }\n}');
    const start = root.get('scripts', 'start');

    expect(start?.text).toBe('node .');
    expect(start?.at).toEqual({ path: 'a.json', line: 3 });
  });

  it('accepts comments and trailing commas', () => {
    const root = json('{ // why\n "list": [1, "two", null,], }');

    expect(root.get('list')?.items.map(item => item.scalar)).toEqual([
      1,
      'two',
      null,
    ]);
  });

  it('takes names of prototypes for plain keys', () => {
    const root = json('{"__proto__": {"constructor": 1}}');

    expect(root.members.map(([key]) => key)).toEqual(['__proto__']);
    expect(root.get('__proto__', 'constructor')?.scalar).toBe(1);
    expect(root.get('toString')).toBeUndefined();
  });

  it('names the line that it does not accept', () => {
    expect(() => json('{\n  "a": 1\n  "b": 2\n}')).toThrow(
      expect.objectContaining({
        name: 'UnreadableFileError',
        path: 'a.json',
        line: 3,
        message: 'not valid JSON (comma expected)',
      }),
    );
    expect(() => json('')).toThrow(UnreadableFileError);
  });

  it('refuses bottomless nesting', () => {
    expect(() => json('['.repeat(100_000))).toThrow('nested too deeply');
  });
});

describe('parseJson5', () => {
  it('reads unquoted keys and finds their lines', () => {
    const root = json5("{\n  // rules\n  extends: ['config:base'],\n}");

    expect(root.get('extends')?.items[0].text).toBe('config:base');
    expect(root.get('extends')?.at.line).toBe(3);
  });

  it('names the line that it does not accept', () => {
    expect(() => json5('{\n a: 1\n b: 2}')).toThrow(
      expect.objectContaining({ name: 'UnreadableFileError', line: 3 }),
    );
  });
});
