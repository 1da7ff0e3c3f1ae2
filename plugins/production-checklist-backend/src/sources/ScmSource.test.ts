import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { ScmSource } from './ScmSource';

const LOCATION = {
  type: 'scm' as const,
  url: 'https://github.com/org/repo/tree/main/',
};

let workingDirectory: string;

beforeEach(() => {
  workingDirectory = mkdtempSync(path.join(os.tmpdir(), 'scm-'));
});

afterEach(() => {
  rmSync(workingDirectory, { recursive: true, force: true });
});

/** A host that has the files at commit `c1`, and unpacks what is accepted. */
function hostWith(files: Record<string, string>): UrlReaderService {
  const readTree = async (
    _url: string,
    { etag, filter }: UrlReaderServiceReadTreeOptions = {},
  ) => {
    if (etag === 'c1') throw new NotModifiedError();
    return {
      etag: 'c1',
      dir: async ({ targetDir = '' } = {}) => {
        for (const [name, text] of Object.entries(files)) {
          if (filter?.(name, { size: text.length })) {
            writeFileSync(path.join(targetDir, name), text);
          }
        }
        return targetDir;
      },
    };
  };
  return { readTree } as unknown as UrlReaderService;
}

function sourceOf(reader: UrlReaderService, maxFiles = 100): ScmSource {
  return ScmSource.create({
    reader,
    workingDirectory,
    maxFiles,
    maxBytes: 1000,
  });
}

const signal = new AbortController().signal;

describe('ScmSource', () => {
  it('reads the files at their revision, and leaves nothing behind', async () => {
    const checkout = await sourceOf(
      hostWith({ 'README.md': 'hello', 'big.bin': 'x'.repeat(2_000_000) }),
    ).read(LOCATION, { signal });
    if (checkout === 'unchanged') throw new Error('It was not read');
    expect(checkout.revision).toBe('c1');
    expect(readdirSync(checkout.directory)).toEqual(['README.md']);
    await checkout.dispose();
    expect(readdirSync(workingDirectory)).toEqual([]);
  });

  it('reads nothing where the revision is the same', async () => {
    await expect(
      sourceOf(hostWith({})).read(LOCATION, { revision: 'c1', signal }),
    ).resolves.toBe('unchanged');
    expect(readdirSync(workingDirectory)).toEqual([]);
  });

  it.each([
    ['files', 2, { a: '', b: '', c: '' }, 'maxFiles'],
    ['bytes', 9, { a: 'x'.repeat(600), b: 'x'.repeat(600) }, 'maxMegabytes'],
  ])('names the bound on %s', async (_, maxFiles, files, key) => {
    await expect(
      sourceOf(hostWith(files), maxFiles).read(LOCATION, { signal }),
    ).rejects.toMatchObject({
      problem: {
        code: 'too-large',
        remedy: { text: expect.stringContaining(key) },
      },
    });
    expect(readdirSync(workingDirectory)).toEqual([]);
  });

  it('says what does not exist', async () => {
    const reader = {
      readTree: async () => {
        throw new NotFoundError('no such tree');
      },
    } as unknown as UrlReaderService;
    await expect(
      sourceOf(reader).read(LOCATION, { signal }),
    ).rejects.toMatchObject({ problem: { code: 'location-not-found' } });
  });

  it('does not wait for a host that never answers', async () => {
    const reader = {
      readTree: () => new Promise(() => {}),
    } as unknown as UrlReaderService;
    await expect(
      sourceOf(reader).read(LOCATION, { signal: AbortSignal.timeout(20) }),
    ).rejects.toMatchObject({ problem: { code: 'timeout' } });
  });
});
