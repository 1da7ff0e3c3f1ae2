import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { loadGrammars, parseSyntax } from './syntax';

describe('parseSyntax', () => {
  beforeAll(() => loadGrammars(['typescript']));

  it('refuses what is nested too deep, and parses the next file', () => {
    const deep = new SourceFile('deep.ts', `start();\n${'a: {'.repeat(3000)}`);
    const sound = new SourceFile('sound.ts', '[{ a: [(1)] }].concat([]);');

    expect(() => parseSyntax(deep, 'typescript')).toThrow(UnreadableFileError);
    expect(() => parseSyntax(deep, 'typescript')).toThrow(
      expect.objectContaining({ path: 'deep.ts', line: 2 }),
    );
    expect(
      parseSyntax(sound, 'typescript').descendantsOfType('call_expression'),
    ).toHaveLength(1);
  });

  it('does not count brackets that are closed again', () => {
    const long = new SourceFile('long.ts', 'f({ a: [1] });\n'.repeat(3000));

    expect(parseSyntax(long, 'typescript').hasError).toBe(false);
  });
});
