import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { Header, pack } from 'tar-stream';
import { UnpackAnswer, unpackArchive } from './unpackArchive';

const limits = {
  maxArchiveBytes: 1e9,
  maxBytes: 1e7,
  maxFileBytes: 1e7,
  maxFiles: 100,
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'unpack-'));
  mkdirSync(path.join(folder, 'files'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unpack(bytes: Buffer, stripFolder = true): Promise<UnpackAnswer> {
  const archive = path.join(folder, 'archive');
  writeFileSync(archive, bytes);
  return unpackArchive({
    archive,
    directory: path.join(folder, 'files'),
    limits,
    stripFolder,
  });
}

async function tarOf(
  entries: (Partial<Header> & { name: string; text?: string })[],
): Promise<Buffer> {
  const tar = pack();
  for (const { text = '', ...header } of entries)
    tar.entry(header as Header, text);
  tar.finalize();
  return Buffer.concat(await tar.pipe(new PassThrough()).toArray());
}

function files(): string[] {
  return readdirSync(path.join(folder, 'files'), {
    recursive: true,
    withFileTypes: true,
  })
    .filter(entry => !entry.isDirectory())
    .map(entry =>
      path.relative(
        path.join(folder, 'files'),
        path.join(entry.parentPath, entry.name),
      ),
    )
    .sort();
}

describe('unpackArchive', () => {
  it('writes nothing outside of its directory', async () => {
    const answer = await unpack(
      await tarOf([
        { name: 'r/ok', text: 'ok' },
        { name: 'r/../../escaped', text: 'no' },
        { name: '/escaped', text: 'no' },
        { name: 'r/out', type: 'symlink', linkname: '../..' },
        { name: 'r/out/escaped', text: 'no' },
        { name: 'r/etc', type: 'symlink', linkname: '/etc/passwd' },
        { name: 'r/null', type: 'character-device' },
        { name: 'r/hard', type: 'link', linkname: '/etc/passwd' },
      ]),
    );
    expect(answer).toEqual({});
    expect(existsSync(path.join(folder, 'escaped'))).toBe(false);
    expect(existsSync(path.join(os.tmpdir(), 'escaped'))).toBe(false);
    expect(files()).toEqual(['ok', 'out/escaped']);
  });

  it('puts a file in the place of a link to it', async () => {
    await unpack(
      await tarOf([
        { name: 'r/a/README.md', type: 'symlink', linkname: '../docs/b.md' },
        { name: 'r/docs/b.md', type: 'symlink', linkname: 'c.md' },
        { name: 'r/docs/c.md', text: '# Hello' },
        { name: 'r/round', type: 'symlink', linkname: 'round' },
        { name: 'r/docs', type: 'symlink', linkname: 'docs/c.md' },
      ]),
    );
    expect(files()).toEqual(['a/README.md', 'docs/b.md', 'docs/c.md']);
    expect(readFileSync(path.join(folder, 'files/a/README.md'), 'utf8')).toBe(
      '# Hello',
    );
  });

  it('keeps of a large file that it is there', async () => {
    await unpack(
      await tarOf([{ name: 'r/yarn.lock', text: 'x'.repeat(3_000_000) }]),
    );
    const { size, blocks } = statSync(path.join(folder, 'files/yarn.lock'));
    expect(size).toBeGreaterThan(1024 * 1024);
    expect(blocks * 512).toBeLessThan(1024 * 1024);
  });

  it('survives names that clash and are too long', async () => {
    const answer = await unpack(
      await tarOf([
        { name: 'r/a', text: 'file' },
        { name: 'r/a/b', text: 'in a file' },
        { name: 'r/c/d', text: 'x' },
        { name: 'r/c', text: 'a directory' },
        { name: `r/${'n'.repeat(300)}`, text: 'x' },
        { name: `r/${'p/'.repeat(600)}x`, text: 'x' },
      ]),
    );
    expect(answer).toEqual({});
    expect(files()).toEqual(['a', 'c/d']);
  });

  it('leaves the first folder where it is the repository’s', async () => {
    await unpack(await tarOf([{ name: 'src/main.go', text: 'x' }]), false);
    expect(files()).toEqual(['src/main.go']);
  });

  it('reads zip archives, as Azure and Harness send them', async () => {
    const answer = await unpack(
      zipOf({ 'src/main.go': 'x', 'a.txt': 'y' }),
      false,
    );
    expect(answer).toEqual({});
    expect(files()).toEqual(['a.txt', 'src/main.go']);
    expect(readFileSync(path.join(folder, 'files/src/main.go'), 'utf8')).toBe(
      'x',
    );
  });

  it('believes no size that a zip archive states', async () => {
    const bytes = zipOf({ 'a.txt': 'y'.repeat(100) });
    // The central directory's uncompressed size.
    bytes.writeUInt32LE(5, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    await expect(unpack(bytes, false)).resolves.toEqual({
      broken: expect.any(String),
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html></html>')],
    ['half a gzip', Buffer.from('1f8b0800', 'hex')],
    ['half a zip', Buffer.from('PK\x03\x04half')],
  ])('says that %s is no archive', async (_, bytes) => {
    await expect(unpack(bytes)).resolves.toEqual({
      broken: expect.any(String),
    });
  });

  it('takes an archive of nothing for an empty repository', async () => {
    await expect(unpack(await tarOf([]))).resolves.toEqual({});
    expect(files()).toEqual([]);
  });
});

/** Uncompressed, with the fields that readers check. */
function zipOf(texts: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(texts)) {
    const header = Buffer.alloc(30);
    header.write('PK\x03\x04', 'latin1');
    header.writeUInt32LE(text.length, 18);
    header.writeUInt32LE(text.length, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt32LE(text.length, 20);
    entry.writeUInt32LE(text.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    const part = Buffer.concat([header, Buffer.from(name + text)]);
    local.push(part);
    central.push(Buffer.concat([entry, Buffer.from(name)]));
    offset += part.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
