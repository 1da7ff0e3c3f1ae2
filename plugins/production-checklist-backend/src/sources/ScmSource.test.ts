import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { LocalScm } from './__testUtils__/LocalScm';
import { bombOf, bombsOf, crowdOf } from './__testUtils__/makeArchive';
import { ArchiveCache } from './ArchiveCache';
import { unpackArchive } from './archive/unpackArchive';
import { SourceLimits } from './limits';
import { RateLimitWatch } from './RateLimitWatch';
import { ScmSource } from './ScmSource';
import { Checkout } from './Source';

const KIB = 1024;
const LIMITS: SourceLimits = {
  maxArchiveBytes: 512 * KIB,
  maxBytes: 8 * KIB * KIB,
  maxFileBytes: 4 * KIB * KIB,
  maxFiles: 100,
};

let workingDirectory: string;
let scm: LocalScm;
const stopped = new AbortController();

beforeEach(() => {
  workingDirectory = mkdtempSync(path.join(os.tmpdir(), 'scm-'));
});

afterEach(async () => {
  await scm?.stop();
  rmSync(workingDirectory, { recursive: true, force: true });
});

afterAll(() => stopped.abort());

const watch = RateLimitWatch.start(stopped.signal);

function sourceOf(cacheBytes = 0, stallMs?: number): ScmSource {
  return ScmSource.create({
    reader: UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: new ConfigReader({ integrations: scm.integrations }),
    }),
    workingDirectory,
    limits: LIMITS,
    cache: ArchiveCache.create({
      directory: path.join(workingDirectory, 'cache'),
      maxBytes: cacheBytes,
    }),
    unpack: job => unpackArchive(job),
    hasFolder: () => true,
    retryAt: host => watch.retryAt(host),
    stallMs,
  });
}

function read(
  source: ScmSource,
  options: { revision?: string; signal?: AbortSignal } = {},
): Promise<Checkout | 'unchanged'> {
  return source.read(
    { type: 'scm', url: scm.url('org/shop') },
    { signal: new AbortController().signal, ...options },
  );
}

async function checkOut(source: ScmSource): Promise<Checkout> {
  const checkout = await read(source);
  if (checkout === 'unchanged') throw new Error('It was not read');
  return checkout;
}

const FILES = { 'README.md': '# Shop', 'src/main.go': 'package main' };

describe.each(['github', 'gitlab'] as const)('ScmSource at %s', type => {
  beforeEach(async () => {
    scm = await LocalScm.start(type);
  });

  it('reads the files at their revision, and leaves nothing behind', async () => {
    const sha = scm.commit('org/shop', {
      ...FILES,
      'package-lock.json': 'x'.repeat(2 * KIB * KIB),
      'node_modules/a/index.js': 'x',
    });
    const { directory, revision, dispose } = await checkOut(sourceOf());
    expect(revision).toBe(sha);
    expect(readdirSync(directory, { recursive: true }).sort()).toEqual([
      'README.md',
      'package-lock.json',
      'src',
      'src/main.go',
    ]);
    expect(readFileSync(path.join(directory, 'README.md'), 'utf8')).toBe(
      '# Shop',
    );
    await dispose();
    expect(readdirSync(workingDirectory)).toEqual([]);
  });

  it('asks for the revision alone where it is the same', async () => {
    const revision = scm.commit('org/shop', FILES);
    await expect(read(sourceOf(), { revision })).resolves.toBe('unchanged');
    expect(scm.count('archive')).toBe(0);
    scm.commit('org/shop', { ...FILES, a: '' });
    await expect(read(sourceOf(), { revision })).resolves.not.toBe('unchanged');
  });

  it('downloads a revision once, until there is another', async () => {
    const first = scm.commit('org/shop', FILES);
    const source = sourceOf(KIB * KIB);
    await (await checkOut(source)).dispose();
    const held = await checkOut(source);
    expect(held.revision).toBe(first);
    expect(readdirSync(held.directory).sort()).toEqual(['README.md', 'src']);
    await held.dispose();
    expect(scm.count('archive')).toBe(1);
    const second = scm.commit('org/shop', { 'README.md': '# New' });
    const changed = await checkOut(source);
    expect(changed.revision).toBe(second);
    expect(readdirSync(changed.directory)).toEqual(['README.md']);
    await changed.dispose();
    expect(scm.count('archive')).toBe(2);
    expect(readdirSync(workingDirectory)).toEqual(['cache']);
  });

  it('does without a cache that vanished', async () => {
    scm.commit('org/shop', FILES);
    const source = sourceOf(KIB * KIB);
    await (await checkOut(source)).dispose();
    scm.fault = () => {
      // Between the look at the revision and the use of what is held.
      rmSync(path.join(workingDirectory, 'cache'), {
        recursive: true,
        force: true,
      });
      return false;
    };
    const { directory, dispose } = await checkOut(source);
    expect(readdirSync(directory).sort()).toEqual(['README.md', 'src']);
    await dispose();
    expect(scm.count('archive')).toBe(2);
  });

  it.each([
    ['maxArchiveMegabytes', () => endless()],
    ['maxMegabytes', () => bombsOf(3, 3 * KIB * KIB)],
    ['maxFileMegabytes', () => bombOf(5 * KIB * KIB)],
    ['maxFiles', () => crowdOf(1000)],
  ])('ends what is over %s, and says so', async (key, archive) => {
    scm.commit('org/shop', FILES);
    scm.archive = archive;
    await expect(read(sourceOf())).rejects.toMatchObject({
      problem: {
        code: 'too-large',
        message: { params: { key } },
        remedy: {
          text: expect.stringContaining(
            `productionChecklist.sources.limits.${key}`,
          ),
        },
      },
    });
    expect(readdirSync(workingDirectory)).toEqual([]);
  });

  it('does not wait for a body that never ends', async () => {
    scm.commit('org/shop', FILES);
    scm.fault = ({ kind, response }) => {
      if (kind !== 'archive') return false;
      response.writeHead(200).write('x');
      return true;
    };
    await expect(
      read(sourceOf(), { signal: AbortSignal.timeout(500) }),
    ).rejects.toMatchObject({ problem: { code: 'timeout' } });
    expect(readdirSync(workingDirectory)).toEqual([]);
  });

  it('tells a body that is cut off from one that is no archive', async () => {
    scm.commit('org/shop', FILES);
    scm.fault = ({ kind, response }) => {
      if (kind !== 'archive') return false;
      response.writeHead(200, { 'content-length': '1000' });
      response.write('x', () => response.destroy());
      return true;
    };
    // One of the clients never says that its connection broke.
    await expect(read(sourceOf(0, 1000))).rejects.toMatchObject({
      name: 'HostUnavailable',
      reason: 'source-unavailable',
    });
    scm.fault = undefined;
    scm.archive = () => Buffer.from('<html>Please sign in</html>');
    await expect(read(sourceOf())).rejects.toMatchObject({
      problem: { code: 'broken-archive' },
    });
    expect(readdirSync(workingDirectory)).toEqual([]);
  });

  it.each(['revision', 'archive'] as const)(
    'learns from the host until when it is to be left alone, at the %s',
    async at => {
      scm.commit('org/shop', FILES);
      scm.fault = ({ kind, response }) => {
        if (kind !== at) return false;
        response.writeHead(429, { 'retry-after': '600' }).end('{}');
        return true;
      };
      const now = Date.now();
      const error = await read(sourceOf()).catch(thrown => thrown);
      expect(error).toMatchObject({
        name: 'HostUnavailable',
        reason: 'rate-limited',
        host: scm.host,
      });
      expect(error.retryAt.getTime() - now).toBeGreaterThan(590_000);
      expect(error.problem.code).toBe('rate-limited');
    },
  );

  it.each([500, 502, 503])('knows %i for the host’s fault', async status => {
    scm.commit('org/shop', FILES);
    scm.fault = ({ response }) => {
      response.writeHead(status).end('{}');
      return true;
    };
    await expect(read(sourceOf())).rejects.toMatchObject({
      name: 'HostUnavailable',
      reason: 'source-unavailable',
      problem: { code: 'source-unavailable' },
    });
  });

  it('knows a host that is not there for the host’s fault', async () => {
    const source = sourceOf();
    const url = scm.url('org/shop');
    await scm.stop();
    await expect(
      source.read(
        { type: 'scm', url },
        { signal: new AbortController().signal },
      ),
    ).rejects.toMatchObject({ reason: 'source-unavailable' });
  });

  it.each([401, 403])('knows %i for a missing right', async status => {
    scm.commit('org/shop', FILES);
    scm.fault = ({ response }) => {
      response.writeHead(status).end('{}');
      return true;
    };
    await expect(read(sourceOf())).rejects.toMatchObject({
      problem: { code: 'access-denied' },
    });
  });

  it('says what does not exist', async () => {
    await expect(read(sourceOf())).rejects.toMatchObject({
      problem: { code: 'location-not-found' },
    });
  });
});

it('knows GitHub’s limits, which are a 403', async () => {
  scm = await LocalScm.start('github');
  scm.commit('org/shop', FILES);
  const reset = Math.ceil(Date.now() / 1000) + 900;
  scm.fault = ({ response }) => {
    response
      .writeHead(403, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(reset),
      })
      .end('{}');
    return true;
  };
  await expect(read(sourceOf())).rejects.toMatchObject({
    reason: 'rate-limited',
    retryAt: new Date(reset * 1000),
  });
  await scm.stop();
  scm = await LocalScm.start('github');
  scm.commit('org/shop', FILES);
  // The secondary limit leaves requests over.
  scm.fault = ({ response }) => {
    response.writeHead(403, { 'retry-after': '60' }).end('{}');
    return true;
  };
  await expect(read(sourceOf())).rejects.toMatchObject({
    reason: 'rate-limited',
    retryAt: expect.any(Date),
  });
});

function endless(): Readable {
  return Readable.from(
    (function* chunks() {
      for (;;) yield Buffer.alloc(64 * KIB, 1);
    })(),
  );
}
