import { SourceFile } from '../../../files/SourceFile';
import { UnreadableFileError } from '../../../formats/UnreadableFileError';
import { loadGrammars } from '../../../formats/syntax/syntax';
import { GRAMMARS, syntaxOf } from './syntaxTree';

describe('syntaxOf', () => {
  // A busy machine is slow to load them.
  beforeAll(() => loadGrammars(GRAMMARS), 60_000);

  it('refuses what is nested too deep, and parses the next file', () => {
    const deep = new SourceFile('deep.ts', `start();\n${'a: {'.repeat(3000)}`);
    const sound = new SourceFile('sound.ts', '[{ a: [(1)] }].concat([]);');

    expect(() => syntaxOf(deep)).toThrow(UnreadableFileError);
    expect(() => syntaxOf(deep)).toThrow(
      expect.objectContaining({ path: 'deep.ts', line: 2 }),
    );
    expect(syntaxOf(sound).descendantsOfType('call_expression')).toHaveLength(
      1,
    );
  });

  it('does not count brackets that are closed again', () => {
    const long = new SourceFile('long.ts', 'f({ a: [1] });\n'.repeat(3000));

    expect(syntaxOf(long).hasError).toBe(false);
  });
});
