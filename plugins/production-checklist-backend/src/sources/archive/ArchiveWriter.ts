import {
  copyFile,
  mkdir,
  open,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { SourceLimits } from '../limits';
import { LimitError } from './LimitError';

/** The scanner reads no larger file; that it is there is all it asks. */
const MAX_KEPT_BYTES = 1024 * 1024;
/** Nothing reads them, and they can be most of a repository. */
const NOT_KEPT = new Set(['.git', 'node_modules', '.hg', '.svn']);
const MAX_PATH_LENGTH = 1024;
const MAX_NAME_LENGTH = 255;
const MAX_LINK_DEPTH = 8;

/** A file of an archive; its content is read once, to its end. */
export interface ArchiveEntry {
  name: string;
  size: number;
  /** Set where it is a link: the path of the file that it stands for. */
  link?: string;
  content: AsyncIterable<Uint8Array>;
}

/**
 * Writes the files of an archive into a directory, within limits. Nothing is
 * written outside of it: no link is made, a file that is linked to is copied.
 */
export class ArchiveWriter {
  readonly #root: string;
  readonly #limits: SourceLimits;
  readonly #stripFolder: boolean;
  readonly #folders = new Set<string>();
  readonly #files = new Set<string>();
  readonly #links = new Map<string, string>();
  #entries = 0;

  constructor(root: string, limits: SourceLimits, stripFolder: boolean) {
    this.#root = root;
    this.#limits = limits;
    this.#stripFolder = stripFolder;
  }

  async write(entry: ArchiveEntry): Promise<void> {
    const { name, size, link, content } = entry;
    const file = this.#pathOf(name);
    if (file === undefined) {
      await drain(content);
      return;
    }
    this.#entries += 1;
    if (this.#entries > this.#limits.maxFiles) throw new LimitError('maxFiles');
    if (size > this.#limits.maxFileBytes) {
      throw new LimitError('maxFileMegabytes');
    }
    if (link !== undefined) {
      await drain(content);
      this.#links.set(file, link);
      return;
    }
    await this.#makeFolder(path.posix.dirname(file));
    const target = path.join(this.#root, file);
    try {
      if (size > MAX_KEPT_BYTES) {
        await drain(content);
        await writePlaceholder(target);
      } else {
        await writeFile(target, await collect(content, MAX_KEPT_BYTES));
      }
      this.#files.add(file);
    } catch (error) {
      // A file where an earlier entry has a directory, or the reverse.
      if (!isTaken(error)) throw error;
    }
  }

  /** Puts the files that links stand for in their places. */
  async finish(): Promise<void> {
    for (const link of this.#links.keys()) {
      const file = this.#follow(link);
      if (file === undefined) continue;
      await this.#makeFolder(path.posix.dirname(link));
      const target = path.join(this.#root, link);
      try {
        await rm(target, { force: true });
        await copyFile(path.join(this.#root, file), target);
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    }
  }

  /** Undefined where it is not kept, or leads out of the archive. */
  #pathOf(name: string): string | undefined {
    const parts = name
      .replace(/\\/g, '/')
      .split('/')
      .filter(part => part !== '' && part !== '.');
    if (name.startsWith('/') || parts.includes('..')) return undefined;
    if (this.#stripFolder) parts.shift();
    const file = parts.join('/');
    const isKept =
      file !== '' &&
      !file.includes('\0') &&
      file.length <= MAX_PATH_LENGTH &&
      parts.every(
        part =>
          !NOT_KEPT.has(part) && Buffer.byteLength(part) <= MAX_NAME_LENGTH,
      );
    return isKept ? file : undefined;
  }

  #follow(from: string): string | undefined {
    let at = from;
    for (let depth = 0; depth < MAX_LINK_DEPTH; depth += 1) {
      const link = this.#links.get(at);
      if (link === undefined) return this.#files.has(at) ? at : undefined;
      at = path.posix.join(path.posix.dirname(at), link);
      if (link.startsWith('/') || at.startsWith('..')) return undefined;
    }
    return undefined;
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return;
    this.#folders.add(folder);
    try {
      await mkdir(path.join(this.#root, folder), { recursive: true });
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

/** As large as it need be to count as too large, and nearly free. */
async function writePlaceholder(target: string): Promise<void> {
  await (await open(target, 'w')).close();
  await truncate(target, MAX_KEPT_BYTES + 1);
}

async function collect(
  content: AsyncIterable<Uint8Array>,
  max: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    length += chunk.length;
    // An entry may be longer than it says.
    if (length <= max) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function drain(content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of content) chunk satisfies Uint8Array;
}

function isTaken(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EISDIR' || code === 'EEXIST' || code === 'ENOTDIR';
}
