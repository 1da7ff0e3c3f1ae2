import { Readable } from 'node:stream';
import yauzl, { Entry, ZipFile } from 'yauzl';
import { ArchiveWriter } from './ArchiveWriter';
import { LimitError } from './LimitError';

const LINK = 0o120000;
const KIND = 0o170000;
/** A longer target is no path. */
const MAX_LINK_BYTES = 1024;

/** Unpacks a `.zip`, of which the sizes are known before the content. */
export async function unpackZip(
  archive: string,
  maxBytes: number,
  writer: ArchiveWriter,
): Promise<void> {
  const zip = await open(archive);
  try {
    let bytes = 0;
    for (;;) {
      const entry = await next(zip);
      if (!entry) return;
      if (entry.fileName.endsWith('/')) continue;
      bytes += entry.uncompressedSize;
      if (bytes > maxBytes) throw new LimitError('maxMegabytes');
      await write(zip, entry, writer);
    }
  } finally {
    zip.close();
  }
}

async function write(
  zip: ZipFile,
  entry: Entry,
  writer: ArchiveWriter,
): Promise<void> {
  const content = await contentOf(zip, entry);
  const { fileName: name, uncompressedSize: size } = entry;
  const mode = Math.floor(entry.externalFileAttributes / 0x10000);
  if (mode % 0x10000 && (mode & KIND) === LINK) {
    if (size > MAX_LINK_BYTES) return;
    const link = Buffer.concat(await content.toArray()).toString();
    await writer.write({ name, size: 0, link, content: Readable.from([]) });
    return;
  }
  await writer.write({ name, size, content });
  // What was refused before it was read to its end.
  content.destroy();
}

function open(archive: string): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    yauzl.open(archive, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );
}

function next(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      zip.removeAllListeners('entry');
      zip.removeAllListeners('end');
      zip.removeAllListeners('error');
    };
    zip.once('entry', (entry: Entry) => {
      settle();
      resolve(entry);
    });
    zip.once('end', () => {
      settle();
      resolve(undefined);
    });
    zip.once('error', error => {
      settle();
      reject(error);
    });
    zip.readEntry();
  });
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(error) : resolve(stream),
    ),
  );
}
