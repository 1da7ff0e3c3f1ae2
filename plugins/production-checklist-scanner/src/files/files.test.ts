import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { FileTree } from './FileTree';
import { readArchive } from './readArchive';
import { readDirectory } from './readDirectory';
import { SourceFile } from './SourceFile';

const LIMITS = { maxFiles: 10, maxBytes: 10_000 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'files-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function archiveOf(files: Record<string, string>): Promise<string> {
  const archive = pack();
  for (const [name, text] of Object.entries(files))
    archive.entry({ name }, text);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive as AsyncIterable<Buffer>)
    chunks.push(chunk);
  const file = path.join(folder, 'a.tar.gz');
  writeFileSync(file, gzipSync(Buffer.concat(chunks)));
  return file;
}

describe('FileTree', () => {
  it('lists paths in one order, whatever order they came in', () => {
    const paths = ['b', 'a/c', 'a'];
    const tree = (order: string[]) =>
      FileTree.of(Object.fromEntries(order.map(each => [each, '']))).paths;
    expect(tree(paths)).toEqual(tree([...paths].reverse()));
  });

  it('reads no binary and no huge file, and says so', () => {
    const tree = FileTree.of({
      'a.bin': 'x\0y',
      'b.txt': 'x'.repeat(1024 * 1024 + 1),
    });
    expect(tree.read('a.bin')).toBeUndefined();
    expect(tree.read('b.txt')).toBeUndefined();
    expect(tree.omitted).toEqual([
      { path: 'a.bin', reason: 'binary' },
      { path: 'b.txt', reason: 'too-large' },
    ]);
  });
});

describe('SourceFile', () => {
  it('finds code and not comments, with its line', () => {
    const file = new SourceFile(
      'a.ts',
      "// process.on('SIGTERM')\nconst u = 'http://x';\nprocess.on('SIGTERM', stop);\n",
    );
    expect(file.find(/SIGTERM/)).toEqual({ path: 'a.ts', line: 3 });
    expect(file.code).toContain('http://x');
    expect(file.code).toHaveLength(file.text.length);
  });

  it.each([
    ['a.py', '"""SIGTERM"""\n# SIGTERM\nx = 1', false],
    ['a.yml', 'a: "#SIGTERM"', true],
    ['a.xml', '<!-- SIGTERM -->', false],
    ['a.go', '/* SIGTERM */', false],
    ['a.rs', "fn a<'a>(b: &'a str) {} // SIGTERM", false],
    ['a.rb', "# it's SIGTERM", false],
  ])('masks comments in %s', (name, text, found) => {
    const file = new SourceFile(name, text);
    expect(file.code.includes('SIGTERM')).toBe(found || name === 'a.py');
    expect(/# SIGTERM/.test(file.code)).toBe(false);
  });
});

describe('readDirectory', () => {
  it('lists files, and leaves git, packages and what lies outside out', async () => {
    const root = path.join(folder, 'repo');
    mkdirSync(path.join(root, '.git'), { recursive: true });
    mkdirSync(path.join(root, 'web/node_modules/x'), { recursive: true });
    writeFileSync(path.join(root, '.git/config'), '');
    writeFileSync(path.join(root, 'web/node_modules/x/index.js'), '');
    writeFileSync(path.join(root, 'web/index.js'), 'one');
    writeFileSync(path.join(folder, 'outside'), '');
    symlinkSync(path.join(folder, 'outside'), path.join(root, 'leak'));
    symlinkSync('web/index.js', path.join(root, 'link.js'));
    const tree = await readDirectory(root);
    expect(tree.paths).toEqual(['link.js', 'web/index.js']);
    expect(tree.read('link.js')?.text).toBe('one');
  });

  it('names the limit that a directory is over', async () => {
    for (let i = 0; i < 12; i++) writeFileSync(path.join(folder, `${i}`), '');
    await expect(readDirectory(folder, LIMITS)).rejects.toThrow(
      'The repository has more than 10 files',
    );
  });
});

describe('readArchive', () => {
  it('takes the common folder off', async () => {
    const tree = await readArchive(
      await archiveOf({ 'r-1/a': 'one', 'r-1/b/c': 'two' }),
    );
    expect(tree.paths).toEqual(['a', 'b/c']);
    expect(tree.read('b/c')?.text).toBe('two');
  });

  it('leaves paths that lead out alone', async () => {
    const tree = await readArchive(
      await archiveOf({
        '../evil': '',
        '/etc/evil': '',
        'r/../../evil': '',
        ok: '1',
      }),
    );
    expect(tree.paths).toEqual(['ok']);
  });

  it('reads the same as the directory it was made of', async () => {
    const root = path.join(folder, 'repo');
    mkdirSync(path.join(root, 'src'), { recursive: true });
    writeFileSync(path.join(root, 'src/a.ts'), 'x');
    writeFileSync(path.join(root, 'README.md'), 'y');
    const file = path.join(folder, 'b.tgz');
    execFileSync('tar', ['-czf', file, '-C', folder, 'repo']);
    expect((await readArchive(file)).paths).toEqual(
      (await readDirectory(root)).paths,
    );
  });

  it('stops at a bomb', async () => {
    await expect(
      readArchive(await archiveOf({ zeros: '0'.repeat(100_000) }), LIMITS),
    ).rejects.toThrow('The repository is larger than 0 MiB');
  });

  it('says what is no archive', async () => {
    const file = path.join(folder, 'c.tar.gz');
    writeFileSync(file, 'not one');
    await expect(readArchive(file)).rejects.toThrow('incorrect header check');
  });

  it('says what is cut off', async () => {
    const file = await archiveOf({ a: 'x'.repeat(5000) });
    const whole = await readArchive(file);
    expect(whole.paths).toEqual(['a']);
    execFileSync('truncate', ['-s', '40', file]);
    await expect(readArchive(file)).rejects.toThrow('unexpected end of file');
  });
});
