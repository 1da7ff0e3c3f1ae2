import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { ArchiveEntries } from './ArchiveEntries';
import { FileTree } from './FileTree';
import { DEFAULT_READ_LIMITS, LimitExceededError, ReadLimits } from './limits';
import { StartOfArchive } from './StartOfArchive';

/** Larger files are listed and not kept: nothing reads them. */
const MAX_KEPT = 1024 * 1024;

/**
 * The files of a `.tar.gz` archive, in memory. A folder that holds everything,
 * as source hosts add it, is taken off; a link counts as the file it leads to,
 * unless that lies outside.
 *
 * @throws LimitExceededError where the archive unpacks to more than is allowed
 *
 * @public
 */
export async function readArchive(
  file: string,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Promise<FileTree> {
  const entries = new ArchiveEntries();
  const unpack = extract();
  const collected = collect(unpack, entries, limits);
  const start = new StartOfArchive();
  // Whichever fails first ends the other.
  await Promise.all([
    pipeline(createReadStream(file), createGunzip(), start, unpack),
    collected,
  ]);
  return FileTree.create(entries.files, start.commit ?? entries.revision);
}

async function collect(
  unpack: ReturnType<typeof extract>,
  entries: ArchiveEntries,
  limits: ReadLimits,
): Promise<void> {
  let bytes = 0;
  for await (const entry of unpack) {
    const { header } = entry;
    const wanted = entries.wants(header);
    const keep = wanted && (header.size ?? 0) <= MAX_KEPT;
    const chunks: Buffer[] = [];
    // Every entry is read to its end, wanted or not: the next one follows it.
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limits.maxBytes) {
        throw new LimitExceededError('maxBytes', limits.maxBytes);
      }
      if (keep) chunks.push(chunk);
    }
    entries.add(header, wanted ? Buffer.concat(chunks) : undefined);
    if (entries.size > limits.maxFiles) {
      throw new LimitExceededError('maxFiles', limits.maxFiles);
    }
  }
}
