import { open } from 'node:fs/promises';
import { isError } from '@backstage/errors';
import { LimitKey, SourceLimits } from '../limits';
import { ArchiveWriter } from './ArchiveWriter';
import { unpackTar } from './unpackTar';
import { unpackZip } from './unpackZip';

/**
 * What a worker thread is asked to unpack.
 *
 * @alpha
 */
export interface UnpackJob {
  archive: string;
  directory: string;
  limits: SourceLimits;
  /** Whether the archive has a folder of its own around all files. */
  stripFolder: boolean;
}

/**
 * What it answers. Undefined members are left out where all went well.
 *
 * @alpha
 */
export interface UnpackAnswer {
  /** The limit that the archive is over. */
  over?: LimitKey;
  /** Why it is no archive, or none that is whole. */
  broken?: string;
}

/** Where a POSIX archive has its mark. */
const TAR_MARK = 257;

/**
 * Unpacks what a host sent, whatever its format. What it holds is not to be
 * trusted, neither its sizes nor its names.
 */
export async function unpackArchive(job: UnpackJob): Promise<UnpackAnswer> {
  const { archive, directory, limits, stripFolder } = job;
  const writer = new ArchiveWriter(directory, limits, stripFolder);
  try {
    const format = await formatOf(archive);
    if (format === undefined) return { broken: 'it is no archive' };
    if (format === 'zip') await unpackZip(archive, limits.maxBytes, writer);
    else await unpackTar(archive, format === 'gzip', limits.maxBytes, writer);
    await writer.finish();
    return {};
  } catch (error) {
    if (isError(error) && error.name === 'LimitError') {
      return { over: error.key as LimitKey };
    }
    if (isDiskError(error)) throw error;
    return { broken: isError(error) ? error.message : String(error) };
  }
}

async function formatOf(
  archive: string,
): Promise<'gzip' | 'zip' | 'tar' | undefined> {
  const file = await open(archive);
  try {
    const start = Buffer.alloc(TAR_MARK + 5);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
    if (start.toString('latin1', 0, 2) === 'PK') return 'zip';
    const mark = start.toString('latin1', TAR_MARK, TAR_MARK + 5);
    // An archive of nothing is two blocks of nothing.
    const isEmpty = bytesRead === start.length && start.every(byte => !byte);
    return mark === 'ustar' || isEmpty ? 'tar' : undefined;
  } finally {
    await file.close();
  }
}

/** A full or broken disk is not the archive's fault. */
function isDiskError(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'EACCES'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );
}
