import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';

/** A `.tar.gz` as hosts make it: with a folder around the files. */
export async function makeArchive(
  files: Record<string, string>,
  folder = 'repository',
): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(files)) {
    tar.entry({ name: `${folder}/${name}` }, text);
  }
  tar.finalize();
  return Buffer.concat(await tar.pipe(createGzip()).toArray());
}

/** A small archive of one file that unpacks to as many bytes of nothing. */
export function bombOf(bytes: number): Readable {
  const tar = pack();
  const entry = tar.entry({ name: 'repository/zeros', size: bytes });
  const chunk = Buffer.alloc(64 * 1024);
  let left = bytes;
  const more = () => {
    while (left > 0) {
      const size = Math.min(left, chunk.length);
      left -= size;
      if (!entry.write(chunk.subarray(0, size))) return;
    }
    entry.end(undefined);
    tar.finalize();
  };
  entry.on('drain', more);
  more();
  return tar.pipe(createGzip());
}

/** An archive of many empty files. */
export function crowdOf(count: number): Readable {
  const tar = pack();
  let made = 0;
  const more = () => {
    if (made === count) {
      tar.finalize();
      return;
    }
    made += 1;
    tar.entry({ name: `repository/${made}`, size: 0 }, '', more);
  };
  more();
  return tar.pipe(createGzip());
}

/** Several files of nothing, each of as many bytes. */
export function bombsOf(count: number, bytes: number): Readable {
  const tar = pack();
  for (let made = 0; made < count; made++) {
    tar.entry({ name: `repository/${made}` }, Buffer.alloc(bytes));
  }
  tar.finalize();
  return tar.pipe(createGzip());
}
