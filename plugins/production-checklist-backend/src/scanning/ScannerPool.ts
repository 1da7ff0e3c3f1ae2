import { Piscina } from 'piscina';
import { Report } from 'backstage-plugin-production-checklist-common';
import { ScanFailure } from '../ScanFailure';
import { tooLarge } from '../sources/ScmSource';
import { DueTarget } from '../store/operations/takeDue';
import type { ScanAnswer, ScanJob } from './worker/worker';

/** Enough for 200 MiB of sources and their syntax trees. */
const MAX_HEAP_MEGABYTES = 768;

export interface ScannerPoolOptions {
  threads: number;
  timeoutMs: number;
  maxFiles: number;
  maxBytes: number;
}

/** Scans in worker threads, within limits of time and memory. */
export class ScannerPool {
  readonly #pool: Piscina<ScanJob, ScanAnswer>;
  readonly #options: ScannerPoolOptions;

  private constructor(
    pool: Piscina<ScanJob, ScanAnswer>,
    options: ScannerPoolOptions,
  ) {
    this.#pool = pool;
    this.#options = options;
  }

  static create(options: ScannerPoolOptions): ScannerPool {
    const filename = require.resolve(
      'backstage-plugin-production-checklist-backend/worker',
    );
    const pool = new Piscina<ScanJob, ScanAnswer>({
      filename,
      execArgv: execArgvFor(filename),
      minThreads: 0,
      maxThreads: options.threads,
      idleTimeout: 30_000,
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
    directory: string,
    target: DueTarget,
    signal: AbortSignal,
  ): Promise<Report> {
    const { timeoutMs, maxFiles, maxBytes } = this.#options;
    const { path, names, manifests } = target;
    const timeout = AbortSignal.timeout(timeoutMs);
    const answer = await this.#pool
      .run(
        {
          directory,
          target: { path, names, manifests },
          maxFiles,
          maxBytes,
        },
        { signal: AbortSignal.any([signal, timeout]) },
      )
      .catch(error => {
        if (timeout.aborted) throw tooSlow(timeoutMs);
        throw error;
      });
    if ('report' in answer) return answer.report;
    throw refusal(answer.refused, path, maxFiles);
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

/** From TypeScript sources, a thread needs the transform that they need. */
function execArgvFor(filename: string): string[] {
  return filename.endsWith('.ts')
    ? ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')]
    : process.execArgv;
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

function refusal(
  refused: Exclude<ScanAnswer, { report: Report }>['refused'],
  path: string,
  maxFiles: number,
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
      return tooLarge('maxFiles', `${maxFiles} files`);
  }
}
