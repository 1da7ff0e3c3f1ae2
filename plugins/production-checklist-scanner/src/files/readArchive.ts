import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { FileEntry, FileTree } from './FileTree';
import {
  DEFAULT_READ_LIMITS,
  LimitExceededError,
  MAX_PATH_LENGTH,
  ReadLimits,
  isNotRead,
} from './limits';

/** Larger files are listed and not kept: nothing reads them. */
const MAX_KEPT = 1024 * 1024;

/**
 * The files of a `.tar.gz` archive, in memory. A folder that holds everything,
 * as source hosts add it, is taken off.
 *
 * @throws LimitExceededError where the archive unpacks to more than is allowed
 *
 * @public
 */
export async function readArchive(
  file: string,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Promise<FileTree> {
  const entries: FileEntry[] = [];
  const unpack = extract();
  const collected = collect(unpack, entries, limits);
  // Whichever fails first ends the other.
  await Promise.all([
    pipeline(createReadStream(file), createGunzip(), unpack),
    collected,
  ]);
  return FileTree.create(withoutCommonFolder(entries));
}

async function collect(
  unpack: ReturnType<typeof extract>,
  entries: FileEntry[],
  limits: ReadLimits,
): Promise<void> {
  let bytes = 0;
  for await (const entry of unpack) {
    const { name, type, size = 0 } = entry.header;
    const path = safePath(name);
    const keep = path !== undefined && type === 'file' && !isNotRead(path);
    const chunks: Buffer[] = [];
    // Every entry is read to its end, wanted or not: the next one follows it.
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limits.maxBytes) {
        throw new LimitExceededError('maxBytes', limits.maxBytes);
      }
      if (keep && size <= MAX_KEPT) chunks.push(chunk);
    }
    if (!keep) continue;
    const content = Buffer.concat(chunks);
    entries.push({ path, size, read: () => content });
    if (entries.length > limits.maxFiles) {
      throw new LimitExceededError('maxFiles', limits.maxFiles);
    }
  }
}

/** A path within the archive; undefined for one that leads out of it. */
function safePath(name: string): string | undefined {
  const parts = name
    .replace(/\\/g, '/')
    .split('/')
    .filter(part => part !== '' && part !== '.');
  const path = parts.join('/');
  const leadsOut = name.startsWith('/') || parts.includes('..');
  return leadsOut || !path || path.length > MAX_PATH_LENGTH ? undefined : path;
}

function withoutCommonFolder(entries: FileEntry[]): FileEntry[] {
  const [first] = entries;
  const slash = first ? first.path.indexOf('/') : -1;
  if (slash < 0) return entries;
  const prefix = first.path.slice(0, slash + 1);
  return entries.every(({ path }) => path.startsWith(prefix))
    ? entries.map(entry => ({
        ...entry,
        path: entry.path.slice(prefix.length),
      }))
    : entries;
}
