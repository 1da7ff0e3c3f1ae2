import { isError } from '@backstage/errors';
import { Report } from 'backstage-plugin-production-checklist-common';
import {
  ComponentTarget,
  readDirectory,
  scan,
} from 'backstage-plugin-production-checklist-scanner';
import {
  UnpackAnswer,
  UnpackJob,
  unpackArchive,
} from '../../sources/archive/unpackArchive';

/** What a worker thread is asked to scan. */
export interface ScanJob {
  directory: string;
  target: ComponentTarget;
  maxFiles: number;
  maxBytes: number;
}

/** What it answers: a report, or why there is none. */
export type ScanAnswer =
  | { report: Report }
  | { refused: 'empty' | 'no-component' | 'too-many-files' };

/** Runs in a thread of its own, so that a scan never holds up the portal. */
export default async function run({
  directory,
  target,
  maxFiles,
  maxBytes,
}: ScanJob): Promise<ScanAnswer> {
  try {
    const tree = await readDirectory(directory, { maxFiles, maxBytes });
    if (tree.paths.length === 0) return { refused: 'empty' };
    if (!tree.hasDirectory(target.path)) return { refused: 'no-component' };
    return { report: await scan(tree, target) };
  } catch (error) {
    if (isError(error) && error.name === 'LimitExceededError') {
      return { refused: 'too-many-files' };
    }
    throw error;
  }
}

/** Decompression has its thread, too. */
export function unpack(job: UnpackJob): Promise<UnpackAnswer> {
  return unpackArchive(job);
}
