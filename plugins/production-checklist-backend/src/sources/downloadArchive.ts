import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SourceLimits, tooLarge } from './limits';
import { untilAborted } from './untilAborted';

/** A host that sends nothing for so long is gone, whatever its socket says. */
export const STALL_MS = 60_000;

/**
 * Writes an archive to disk as it comes, up to its limit: memory holds a
 * chunk at a time, whatever the host sends.
 */
export async function downloadArchive(
  archive: NodeJS.ReadableStream,
  file: string,
  limits: SourceLimits,
  signal: AbortSignal,
  stallMs: number = STALL_MS,
): Promise<void> {
  let bytes = 0;
  // Not every reader's stream says that its connection broke.
  const stall = new AbortController();
  const timer = setTimeout(() => stall.abort(stalled()), stallMs);
  const bound = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      timer.refresh();
      if (bytes > limits.maxArchiveBytes) {
        done(tooLarge('maxArchiveMegabytes', limits));
      } else {
        done(null, chunk);
      }
    },
  });
  const either = AbortSignal.any([signal, stall.signal]);
  try {
    await untilAborted(
      pipeline(archive as Readable, bound, createWriteStream(file), {
        signal: either,
      }),
      either,
    );
  } finally {
    clearTimeout(timer);
  }
}

function stalled(): Error {
  return Object.assign(new Error('The host stopped sending the archive'), {
    code: 'ETIMEDOUT',
  });
}
