// The file that worker threads run: an entry point that promises nothing to
// other packages, hence `@alpha`.
import { isError } from '@backstage/errors';
import { workerData } from 'piscina';
import { Report } from 'backstage-plugin-production-checklist-common';
import {
  Check,
  ComponentTarget,
  Declarations,
  readDeclarations,
  readDirectory,
  scan,
} from 'backstage-plugin-production-checklist-scanner';
import { CheckSources, loadChecks } from '../../checklist/CheckSources';
import {
  UnpackAnswer,
  UnpackJob,
  unpackArchive,
} from '../../sources/archive/unpackArchive';
import type { LimitKey, SourceLimits } from '../../sources/limits';
import { MANIFESTS_FOLDER } from '../manifestsFolder';

export type { LimitKey, SourceLimits, UnpackAnswer, UnpackJob };

/**
 * What a worker thread is asked to scan.
 *
 * @alpha
 */
export interface ScanJob {
  directory: string;
  /** The directory with the files of another repository's manifests. */
  manifests?: string;
  target: ComponentTarget;
  /** Ids of the checks that it is asked. */
  checks: readonly string[];
  maxFiles: number;
  maxBytes: number;
}

/**
 * What it answers: a report and what the repository declares, or a refusal.
 *
 * @alpha
 */
export type ScanAnswer =
  | { report: Report; declarations: Declarations }
  | { refused: 'empty' | 'no-component' | 'too-many-files' };

/**
 * Runs in a thread of its own, so that a scan never holds up the portal.
 *
 * @alpha
 */
export default async function run({
  directory,
  manifests,
  target,
  checks,
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
    const report = await scan(whole, target, checksNamed(checks));
    return { report, declarations: readDeclarations(tree, target, checks) };
  } catch (error) {
    if (isError(error) && error.name === 'LimitExceededError') {
      return { refused: 'too-many-files' };
    }
    throw error;
  }
}

let known: ReadonlyMap<string, Check> | undefined;

/** In their order; made once in a thread. */
function checksNamed(ids: readonly string[]): Check[] {
  known ??= new Map(
    loadChecks(workerData as CheckSources).checks.map(({ check }) => [
      check.id,
      check,
    ]),
  );
  return ids.map(id => {
    const check = known?.get(id);
    if (!check) throw new Error(`There is no check ${id} in this thread`);
    return check;
  });
}

/**
 * Decompression has its thread, too.
 *
 * @alpha
 */
export function unpack(job: UnpackJob): Promise<UnpackAnswer> {
  return unpackArchive(job);
}
