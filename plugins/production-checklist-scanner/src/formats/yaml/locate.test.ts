import { SourceFile } from '../../files/SourceFile';
import { locateIn } from './locate';
import { parseYaml } from './parseYaml';

function read(text: string) {
  return locateIn('a.yaml', parseYaml(new SourceFile('a.yaml', text))[0]);
}

describe('locate', () => {
  it('gives an entry its key’s place and a member its own', () => {
    const root = read('spec:\n  ports:\n    - name: http\n    - name: grpc\n');
    expect(root.get('spec', 'ports')?.at).toEqual({ path: 'a.yaml', line: 2 });
    expect(root.get('spec', 'ports')?.items[1].at.line).toBe(4);
  });

  it('writes out aliases and merges where they were anchored', () => {
    const root = read(
      'probe: &probe\n  path: /a\nreadiness: *probe\nliveness:\n  <<: *probe\n  port: 1\n',
    );
    expect(root.get('readiness', 'path')?.text).toBe('/a');
    expect(root.get('liveness', 'path')?.at.line).toBe(2);
    expect(root.get('liveness', 'port')?.integer).toBe(1);
  });

  it('takes the anchor that stands before the alias', () => {
    const root = read('a: &x 1\nb: *x\nc: &x 2\nd: *x\n');
    expect(root.get('b')?.number).toBe(1);
    expect(root.get('d')?.number).toBe(2);
  });

  it('ends at a document that contains itself', () => {
    expect(read('a: &a\n  b: *a\n').get('a', 'b', 'b')).toBeDefined();
  });

  it('knows no names but the document’s own', () => {
    expect(read('a: 1\n').get('__proto__')).toBeUndefined();
    expect(read('a: 1\n').get('constructor')).toBeUndefined();
  });

  it('keeps a date as it is written', () => {
    expect(read('a: 2024-01-02\n').get('a')?.text).toBe('2024-01-02');
  });
});
