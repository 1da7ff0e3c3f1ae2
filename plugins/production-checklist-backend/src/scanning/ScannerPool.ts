import { Piscina } from 'piscina';
import { ComponentTarget } from 'backstage-plugin-production-checklist-scanner';
import { CheckSources } from '../checklist/CheckSources';
import { ScanFailure } from '../ScanFailure';
import { UnpackAnswer, UnpackJob } from '../sources/archive/unpackArchive';
import { SourceLimits, tooLarge } from '../sources/limits';
import { MANIFESTS_FOLDER } from './manifestsFolder';
import { DueTarget } from '../store/operations/takeDue';
import type { ScanAnswer, ScanJob } from './worker/worker';

/** What a scan found, beside what the repository declares. */
export type ScanFindings = Extract<ScanAnswer, { report: unknown }>;

/** Enough for 200 MiB of sources and their syntax trees. */
const MAX_HEAP_MEGABYTES = 768;

export interface ScannerPoolOptions {
  /** What each thread makes its checks from. */
  sources: CheckSources;
  threads: number;
  timeoutMs: number;
  limits: SourceLimits;
}

type Pool = Piscina<ScanJob | UnpackJob, ScanAnswer | UnpackAnswer>;

/** Scans and unpacks in worker threads, within limits of time and memory. */
export class ScannerPool {
  readonly #pool: Pool;
  readonly #options: ScannerPoolOptions;

  private constructor(pool: Pool, options: ScannerPoolOptions) {
    this.#pool = pool;
    this.#options = options;
  }

  static create(options: ScannerPoolOptions): ScannerPool {
    const filename = require.resolve(
      'backstage-plugin-production-checklist-backend/worker',
    );
    const pool = new Piscina<ScanJob | UnpackJob, ScanAnswer | UnpackAnswer>({
      filename,
      execArgv: execArgvFor(filename),
      minThreads: 0,
      maxThreads: options.threads,
      idleTimeout: 30_000,
      workerData: options.sources,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
    });
    return new ScannerPool(pool, options);
  }

  /**
   * Scans a component of a repository on disk.
   *
   * @throws ScanFailure where there is nothing to scan, or a limit is reached
   */
  async scan(
    files: { directory: string; manifests?: string },
    target: DueTarget,
    {
      checks,
      signal,
      deadline,
    }: {
      /** Ids of those that the component is asked. */
      checks: readonly string[];
      signal: AbortSignal;
      deadline: AbortSignal;
    },
  ): Promise<ScanFindings> {
    const { timeoutMs, limits } = this.#options;
    const { maxFiles, maxBytes } = limits;
    const { path } = target;
    const answer = (await this.#pool
      .run(
        { ...files, target: componentOf(target), checks, maxFiles, maxBytes },
        { signal: AbortSignal.any([signal, deadline]) },
      )
      .catch(error => {
        if (deadline.aborted) throw tooSlow(timeoutMs);
        throw isOutOfMemory(error) ? tooMuchMemory() : error;
      })) as ScanAnswer;
    if ('report' in answer) return answer;
    throw refusal(answer.refused, path, limits);
  }

  /** Unpacks an archive; the signal ends the thread that is at it. */
  async unpack(job: UnpackJob, signal: AbortSignal): Promise<UnpackAnswer> {
    return (await this.#pool.run(job, {
      name: 'unpack',
      signal,
    })) as UnpackAnswer;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

/**
 * From TypeScript sources, a thread needs the transform that they need. What the
 * portal itself was started with, it does not: a thread refuses options of the
 * process, such as the size of its heap.
 */
function execArgvFor(filename: string): string[] {
  return filename.endsWith('.ts')
    ? ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')]
    : [];
}

function tooSlow(timeoutMs: number): ScanFailure {
  const seconds = Math.round(timeoutMs / 1000);
  return new ScanFailure(
    'timeout',
    `The scan took longer than ${seconds} s.`,
    'Raise `productionChecklist.scanning.timeout`, or give the component a repository of its own.',
    { seconds },
  );
}

/** Manifests of another repository are in a folder that nothing else owns. */
function componentOf({
  path,
  names,
  manifests,
  manifestsFrom,
}: DueTarget): ComponentTarget {
  if (!manifestsFrom) return { path, names, manifests };
  const stated = manifests ?? (manifestsFrom.path ? [''] : []);
  return {
    path,
    names,
    manifests: stated.map(pattern =>
      [MANIFESTS_FOLDER, manifestsFrom.path, pattern].filter(Boolean).join('/'),
    ),
    siblings: [MANIFESTS_FOLDER],
  };
}

function isOutOfMemory(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuchMemory(): ScanFailure {
  return new ScanFailure(
    'out-of-memory',
    `The scan needs more than the ${MAX_HEAP_MEGABYTES} MiB of memory that it may use.`,
    'Give the component a repository of its own, or leave generated and vendored files out of it.',
    { bound: MAX_HEAP_MEGABYTES },
  );
}

function refusal(
  refused: Exclude<ScanAnswer, ScanFindings>['refused'],
  path: string,
  limits: SourceLimits,
): ScanFailure {
  switch (refused) {
    case 'empty':
      return new ScanFailure(
        'empty-repository',
        'The repository is empty.',
        'Push the component’s source code, or correct the entity’s source location.',
      );
    case 'no-component':
      return new ScanFailure(
        'no-component',
        `There is no directory \`${path}\` in the repository.`,
        'Correct the entity’s source location, or its `production-checklist/source-path`.',
        { path },
      );
    default:
      return tooLarge('maxFiles', limits);
  }
}
