import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  UrlReaderService,
  UrlReaderServiceReadTreeResponse,
} from '@backstage/backend-plugin-api';
import { TargetLocation, repositoryKey } from '../catalog/Target';
import { ScanFailure } from '../ScanFailure';
import { ArchiveCache } from './ArchiveCache';
import { UnpackAnswer, UnpackJob } from './archive/unpackArchive';
import { downloadArchive } from './downloadArchive';
import { explainError, isNamed } from './explainError';
import { SourceLimits, tooLarge } from './limits';
import { Checkout, ReadOptions, Source } from './Source';
import { untilAborted } from './untilAborted';

/** Checkouts of processes that died are known by their age. */
export const CHECKOUT_PREFIX = 'production-checklist-checkout-';

export interface ScmSourceOptions {
  reader: UrlReaderService;
  /** Where checkouts are put for as long as they are needed. */
  workingDirectory: string;
  limits: SourceLimits;
  cache: ArchiveCache;
  /** Runs where decompression holds nobody up. */
  unpack: (job: UnpackJob, signal: AbortSignal) => Promise<UnpackAnswer>;
  /** Whether a host's archives have a folder around all files. */
  hasFolder: (url: string) => boolean;
  /** When a host said that it answers again. */
  retryAt: (host: string) => Date | undefined;
  /** How long a host may send nothing. */
  stallMs?: number;
}

/**
 * Reads repositories of every host that the portal has an integration for.
 * Backstage's readers find the revision and fetch the archive; unpacking is
 * done here, because theirs knows no limits.
 */
export class ScmSource implements Source {
  readonly #options: ScmSourceOptions;

  private constructor(options: ScmSourceOptions) {
    this.#options = options;
  }

  static create(options: ScmSourceOptions): ScmSource {
    return new ScmSource(options);
  }

  async read(
    location: TargetLocation,
    { revision, signal }: ReadOptions,
  ): Promise<Checkout | 'unchanged'> {
    if (location.type !== 'scm') {
      throw new Error(`Not a URL: ${repositoryKey(location)}`);
    }
    const { url } = location;
    const { cache, retryAt } = this.#options;
    const held =
      revision === undefined ? await cache.revisionOf(url) : undefined;
    try {
      const tree = await this.#look(url, revision ?? held, signal);
      if (tree) return await this.#checkOut(url, tree, signal);
      return held === undefined
        ? 'unchanged'
        : await this.#checkOutHeld(url, held, signal);
    } catch (error) {
      throw explainError(error, url, retryAt);
    }
  }

  /** The tree of another revision than the given one; undefined for the same. */
  async #look(
    url: string,
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<UrlReaderServiceReadTreeResponse | undefined> {
    try {
      return await untilAborted(
        this.#options.reader.readTree(url, { etag, signal }),
        signal,
      );
    } catch (error) {
      if (isNamed(error, 'NotModifiedError')) return undefined;
      throw error;
    }
  }

  async #checkOut(
    url: string,
    tree: UrlReaderServiceReadTreeResponse,
    signal: AbortSignal,
  ): Promise<Checkout> {
    const { cache, limits, stallMs } = this.#options;
    // AWS CodeCommit's reader knows no revision and says an empty one.
    const revision = tree.etag || undefined;
    return this.#inFolder(async folder => {
      const archive = path.join(folder, 'archive');
      const stream = await untilAborted(tree.archive(), signal);
      await downloadArchive(stream, archive, limits, signal, stallMs);
      const directory = await this.#unpack(url, folder, signal);
      if (revision !== undefined) await cache.put(url, revision, archive);
      await rm(archive, { force: true });
      return { directory, revision };
    });
  }

  /** Spares the download; where the archive is gone after all, it is made. */
  async #checkOutHeld(
    url: string,
    revision: string,
    signal: AbortSignal,
  ): Promise<Checkout> {
    const held = await this.#inFolder(async folder => {
      const archive = path.join(folder, 'archive');
      const isHeld = await this.#options.cache.take(url, revision, archive);
      if (!isHeld) return undefined;
      const directory = await this.#unpack(url, folder, signal);
      await rm(archive, { force: true });
      return { directory, revision };
    }).catch(error => {
      if (isBroken(error)) return undefined;
      throw error;
    });
    if (held) return held;
    const tree = await this.#look(url, undefined, signal);
    if (!tree) throw new Error('The host has no revision');
    return this.#checkOut(url, tree, signal);
  }

  async #unpack(
    url: string,
    folder: string,
    signal: AbortSignal,
  ): Promise<string> {
    const { unpack, limits, hasFolder } = this.#options;
    const directory = path.join(folder, 'files');
    await mkdir(directory);
    const { over, broken } = await unpack(
      {
        archive: path.join(folder, 'archive'),
        directory,
        limits,
        stripFolder: hasFolder(url),
      },
      signal,
    );
    if (over) throw tooLarge(over, limits);
    if (broken !== undefined) throw brokenArchive(url, broken);
    return directory;
  }

  /** The folder goes with the checkout, or at once where there is none. */
  async #inFolder<T extends Omit<Checkout, 'dispose'> | undefined>(
    fill: (folder: string) => Promise<T>,
  ): Promise<(T & Pick<Checkout, 'dispose'>) | Extract<T, undefined>> {
    const folder = await mkdtemp(
      path.join(this.#options.workingDirectory, CHECKOUT_PREFIX),
    );
    const dispose = () => rm(folder, { recursive: true, force: true });
    try {
      const checkout = await fill(folder);
      if (checkout) return { ...checkout, dispose };
      await dispose();
      return checkout as Extract<T, undefined>;
    } catch (error) {
      await dispose();
      throw error;
    }
  }
}

function isBroken(error: unknown): boolean {
  return (
    isNamed(error, 'ScanFailure') &&
    (error as ScanFailure).problem.code === 'broken-archive'
  );
}

function brokenArchive(url: string, problem: string): ScanFailure {
  return new ScanFailure(
    'broken-archive',
    `The archive of \`${url}\` cannot be unpacked: ${problem}`,
    'It is fetched again by itself. If it stays broken, the host’s archive download has to be looked at.',
    { location: url, problem },
  );
}
