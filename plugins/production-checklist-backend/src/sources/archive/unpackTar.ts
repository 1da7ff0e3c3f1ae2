import { createReadStream } from 'node:fs';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { ArchiveWriter } from './ArchiveWriter';
import { LimitError } from './LimitError';

/** Unpacks a `.tar` or `.tar.gz`. */
export async function unpackTar(
  archive: string,
  isCompressed: boolean,
  maxBytes: number,
  writer: ArchiveWriter,
): Promise<void> {
  const unpack = extract();
  // Whichever fails first ends the other.
  await Promise.all([
    pipeline(
      createReadStream(archive),
      isCompressed ? createGunzip() : new PassThrough(),
      atMost(maxBytes),
      unpack,
    ),
    write(unpack, writer),
  ]);
}

async function write(
  unpack: ReturnType<typeof extract>,
  writer: ArchiveWriter,
): Promise<void> {
  for await (const entry of unpack) {
    const { name, type, size = 0, linkname } = entry.header;
    const content = entry as AsyncIterable<Uint8Array>;
    if (type === 'file' || type === 'contiguous-file') {
      await writer.write({ name, size, content });
    } else if (type === 'symlink' && linkname) {
      await writer.write({ name, size: 0, link: linkname, content });
    } else {
      entry.resume();
    }
  }
}

/** Counts what a small archive may have been blown up to. */
function atMost(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new LimitError('maxMegabytes'));
      else done(null, chunk);
    },
  });
}
