import { isError } from '@backstage/errors';
import { Report } from 'backstage-plugin-production-checklist-common';
import {
  ComponentTarget,
  Declarations,
  readDeclarations,
  readDirectory,
  scan,
} from 'backstage-plugin-production-checklist-scanner';
import {
  UnpackAnswer,
  UnpackJob,
  unpackArchive,
} from '../../sources/archive/unpackArchive';
import { MANIFESTS_FOLDER } from '../manifestsFolder';

/** What a worker thread is asked to scan. */
export interface ScanJob {
  directory: string;
  /** The directory with the files of another repository's manifests. */
  manifests?: string;
  target: ComponentTarget;
  maxFiles: number;
  maxBytes: number;
}

/** What it answers: a report and what the repository declares, or a refusal. */
export type ScanAnswer =
  | { report: Report; declarations: Declarations }
  | { refused: 'empty' | 'no-component' | 'too-many-files' };

/** Runs in a thread of its own, so that a scan never holds up the portal. */
export default async function run({
  directory,
  manifests,
  target,
  maxFiles,
  maxBytes,
}: ScanJob): Promise<ScanAnswer> {
  const limits = { maxFiles, maxBytes };
  try {
    const tree = await readDirectory(directory, limits);
    if (tree.paths.length === 0) return { refused: 'empty' };
    if (!tree.hasDirectory(target.path)) return { refused: 'no-component' };
    const whole = manifests
      ? tree.mount(MANIFESTS_FOLDER, await readDirectory(manifests, limits))
      : tree;
    const report = await scan(whole, target);
    const checks = report.results.map(({ check }) => check);
    return { report, declarations: readDeclarations(tree, target, checks) };
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
