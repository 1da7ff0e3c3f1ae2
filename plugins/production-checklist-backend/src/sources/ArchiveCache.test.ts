import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ArchiveCache } from './ArchiveCache';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'cache-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const directory = () => path.join(folder, 'cache');

function cacheOf(maxBytes: number): ArchiveCache {
  return ArchiveCache.create({ directory: directory(), maxBytes });
}

/** Puts an archive of as many bytes, used as many minutes ago. */
async function put(
  cache: ArchiveCache,
  repository: string,
  revision: string,
  { bytes = 10, minutesAgo = 0 } = {},
): Promise<void> {
  const archive = path.join(folder, 'archive');
  const before = existsSync(directory()) ? readdirSync(directory()) : [];
  writeFileSync(archive, revision.padEnd(bytes));
  await cache.put(repository, revision, archive);
  rmSync(archive);
  const time = new Date(Date.now() - minutesAgo * 60_000);
  for (const name of existsSync(directory()) ? readdirSync(directory()) : []) {
    if (!before.includes(name))
      utimesSync(path.join(directory(), name), time, time);
  }
}

async function textOf(
  cache: ArchiveCache,
  repository: string,
  revision: string,
): Promise<string | undefined> {
  const target = path.join(folder, 'taken');
  rmSync(target, { force: true });
  return (await cache.take(repository, revision, target))
    ? readFileSync(target, 'utf8').trim()
    : undefined;
}

describe('ArchiveCache', () => {
  it('gives what it was given, at that revision alone', async () => {
    const cache = cacheOf(100);
    await put(cache, 'shop', 'refs/one two');
    expect(await cache.revisionOf('shop')).toBe('refs/one two');
    expect(await cache.revisionOf('other')).toBeUndefined();
    expect(await textOf(cache, 'shop', 'refs/one two')).toBe('refs/one two');
    expect(await textOf(cache, 'shop', 'three')).toBeUndefined();
    expect(statSync(directory()).mode % 0o1000).toBe(0o700);
  });

  it('holds one revision of a repository', async () => {
    const cache = cacheOf(100);
    await put(cache, 'shop', 'one');
    await put(cache, 'shop', 'two');
    expect(await cache.revisionOf('shop')).toBe('two');
    expect(readdirSync(directory())).toHaveLength(1);
  });

  it('drops what was used the longest ago, over its bound', async () => {
    const cache = cacheOf(30);
    await put(cache, 'a', '1', { minutesAgo: 3 });
    await put(cache, 'b', '1', { minutesAgo: 2 });
    await put(cache, 'c', '1', { minutesAgo: 1 });
    await textOf(cache, 'a', '1');
    await put(cache, 'd', '1');
    const held = await Promise.all(
      ['a', 'b', 'c', 'd'].map(each => cache.revisionOf(each)),
    );
    expect(held).toEqual(['1', undefined, '1', '1']);
    await put(cache, 'large', '1', { bytes: 31 });
    expect(await cache.revisionOf('large')).toBeUndefined();
  });

  it('keeps what was taken when its place is emptied', async () => {
    const cache = cacheOf(100);
    await put(cache, 'shop', 'one');
    const target = path.join(folder, 'taken');
    await cache.take('shop', 'one', target);
    rmSync(directory(), { recursive: true });
    expect(readFileSync(target, 'utf8').trim()).toBe('one');
    expect(await cache.revisionOf('shop')).toBeUndefined();
    await put(cache, 'shop', 'two');
    expect(await cache.revisionOf('shop')).toBe('two');
  });

  it('holds nothing where it may not', async () => {
    const cache = cacheOf(0);
    await put(cache, 'shop', 'one');
    expect(await cache.revisionOf('shop')).toBeUndefined();
  });

  it('may be used by several at a time', async () => {
    const caches = [cacheOf(50), cacheOf(50), cacheOf(50)];
    const archive = path.join(folder, 'archive');
    writeFileSync(archive, 'x'.repeat(10));
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        caches[index % 3].put(`r${index % 20}`, `${index}`, archive),
      ),
    );
    await caches[0].put('last', '1', archive);
    const names = readdirSync(directory());
    expect(names.length).toBeLessThanOrEqual(5);
    expect(names.filter(name => name.startsWith('.partial'))).toEqual([]);
  });
});
