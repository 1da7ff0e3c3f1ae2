import { createHash, randomUUID } from 'node:crypto';
import {
  copyFile,
  link,
  mkdir,
  readdir,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises';
import path from 'node:path';

const SUFFIX = '.archive';
/** A file of this name part is being written, or was when its process died. */
const PARTIAL = '.partial-';
const STALE_MS = 60 * 60 * 1000;

interface Held {
  name: string;
  bytes: number;
  usedMs: number;
}

/**
 * Archives by repository and revision, on disk and within a bound; what was
 * used the longest ago goes first. Several processes may share the directory,
 * and it may vanish at any time: it only ever spares a download.
 */
export class ArchiveCache {
  readonly #directory: string;
  readonly #maxBytes: number;

  private constructor(directory: string, maxBytes: number) {
    this.#directory = directory;
    this.#maxBytes = maxBytes;
  }

  static create(options: {
    directory: string;
    /** 0 keeps nothing. */
    maxBytes: number;
  }): ArchiveCache {
    return new ArchiveCache(options.directory, options.maxBytes);
  }

  /** The revision of the repository that is held, if one is. */
  async revisionOf(repository: string): Promise<string | undefined> {
    const prefix = prefixOf(repository);
    const name = (await this.#names()).find(each => each.startsWith(prefix));
    return name && revisionIn(name, prefix);
  }

  /**
   * Puts the archive at a path of the caller's, where it outlives its place in
   * the cache; false where it is not held.
   */
  async take(
    repository: string,
    revision: string,
    target: string,
  ): Promise<boolean> {
    const held = path.join(this.#directory, nameOf(repository, revision));
    try {
      await share(held, target);
      const now = new Date();
      await utimes(held, now, now).catch(() => {});
      return true;
    } catch {
      return false;
    }
  }

  /** Holds an archive in place of the repository's earlier ones. */
  async put(
    repository: string,
    revision: string,
    archive: string,
  ): Promise<void> {
    const name = nameOf(repository, revision);
    if (name.length > 255) return;
    const { size } = await stat(archive);
    if (size > this.#maxBytes) return;
    // It is source code, of which not every repository is public.
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const partial = path.join(this.#directory, `${PARTIAL}${randomUUID()}`);
    await share(archive, partial);
    // A reader sees the whole of it or nothing.
    await rename(partial, path.join(this.#directory, name));
    await this.#trim(name, prefixOf(repository));
  }

  async #trim(kept: string, prefix: string): Promise<void> {
    const names = await this.#names();
    const others: Held[] = [];
    let bytes = 0;
    for (const name of names) {
      const stats = await this.#statOf(name);
      if (!stats) continue;
      const isOlder = name !== kept && name.startsWith(prefix);
      const isStale =
        name.startsWith(PARTIAL) && stats.usedMs < Date.now() - STALE_MS;
      if (isOlder || isStale) {
        await this.#remove(name);
        continue;
      }
      bytes += stats.bytes;
      if (name !== kept) others.push(stats);
    }
    others.sort((a, b) => a.usedMs - b.usedMs);
    for (const { name, bytes: freed } of others) {
      if (bytes <= this.#maxBytes) return;
      await this.#remove(name);
      bytes -= freed;
    }
  }

  async #names(): Promise<string[]> {
    try {
      return await readdir(this.#directory);
    } catch {
      return [];
    }
  }

  async #statOf(name: string): Promise<Held | undefined> {
    try {
      const { size, mtimeMs } = await stat(path.join(this.#directory, name));
      return { name, bytes: size, usedMs: mtimeMs };
    } catch {
      // Another process has removed it.
      return undefined;
    }
  }

  async #remove(name: string): Promise<void> {
    await rm(path.join(this.#directory, name), { force: true });
  }
}

/** One file under two names; a copy where the file system cannot. */
async function share(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    await copyFile(from, to);
  }
}

function prefixOf(repository: string): string {
  const digest = createHash('sha256').update(repository).digest('hex');
  return `${digest.slice(0, 40)}-`;
}

/** The revision is whatever the host calls it. */
function nameOf(repository: string, revision: string): string {
  const encoded = Buffer.from(revision).toString('base64url');
  return `${prefixOf(repository)}${encoded}${SUFFIX}`;
}

function revisionIn(name: string, prefix: string): string | undefined {
  return name.endsWith(SUFFIX)
    ? Buffer.from(
        name.slice(prefix.length, -SUFFIX.length),
        'base64url',
      ).toString()
    : undefined;
}
