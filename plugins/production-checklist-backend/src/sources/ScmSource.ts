import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { TargetLocation } from '../catalog/Target';
import { ScanFailure } from '../ScanFailure';
import { Checkout, ReadOptions, Source } from './Source';

/** Nothing reads them, and they can be most of a repository. */
const NOT_FETCHED = /(^|\/)(\.git|node_modules)\//;
/** Larger files are data; the scanner would not open them. */
const MAX_FILE_BYTES = 1024 * 1024;

export interface ScmSourceOptions {
  reader: UrlReaderService;
  /** Where checkouts are put for as long as they are needed. */
  workingDirectory: string;
  maxFiles: number;
  maxBytes: number;
}

/** Reads repositories of every host that the portal has an integration for. */
export class ScmSource implements Source {
  readonly #options: ScmSourceOptions;

  private constructor(options: ScmSourceOptions) {
    this.#options = options;
  }

  static create(options: ScmSourceOptions): ScmSource {
    return new ScmSource(options);
  }

  async read(
    location: TargetLocation,
    { revision, signal }: ReadOptions,
  ): Promise<Checkout | 'unchanged'> {
    if (location.type !== 'scm') {
      throw new Error(`Not a URL: ${location.directory}`);
    }
    const { reader, workingDirectory } = this.#options;
    const directory = await mkdtemp(
      path.join(workingDirectory, 'production-checklist-'),
    );
    const dispose = () => rm(directory, { recursive: true, force: true });
    const bounds = new Bounds(this.#options);
    try {
      const tree = await untilAborted(
        reader.readTree(location.url, {
          etag: revision,
          signal,
          filter: (name, info) => bounds.accept(name, info?.size ?? 0),
        }),
        signal,
      );
      await untilAborted(tree.dir({ targetDir: directory }), signal);
      bounds.check();
      return { directory, revision: tree.etag, dispose };
    } catch (error) {
      await dispose();
      if (isNamed(error, 'NotModifiedError')) return 'unchanged';
      throw explain(error, location.url);
    }
  }
}

/**
 * Counts what a repository brings. Over a bound it accepts nothing more; an
 * error in the middle would leave some hosts' readers hanging.
 */
class Bounds {
  readonly #limits: Pick<ScmSourceOptions, 'maxFiles' | 'maxBytes'>;
  #files = 0;
  #bytes = 0;

  constructor(limits: Pick<ScmSourceOptions, 'maxFiles' | 'maxBytes'>) {
    this.#limits = limits;
  }

  accept(name: string, size: number): boolean {
    if (NOT_FETCHED.test(name) || size > MAX_FILE_BYTES) return false;
    this.#files += 1;
    this.#bytes += size;
    return !this.#failure;
  }

  check(): void {
    if (this.#failure) throw this.#failure;
  }

  get #failure(): ScanFailure | undefined {
    const { maxFiles, maxBytes } = this.#limits;
    if (this.#files > maxFiles) {
      return tooLarge('maxFiles', `${maxFiles} files`);
    }
    return this.#bytes > maxBytes
      ? tooLarge('maxMegabytes', `${maxBytes / 1024 / 1024} MiB`)
      : undefined;
  }
}

/** A reader that does not listen to the signal is not waited for. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}

export function tooLarge(key: string, bound: string): ScanFailure {
  return new ScanFailure(
    'too-large',
    `The repository has more than the ${bound} that are allowed.`,
    `Raise \`productionChecklist.sources.limits.${key}\`, or give the component a repository of its own.`,
    { key, bound },
  );
}

function explain(error: unknown, url: string): ScanFailure {
  if (error instanceof ScanFailure) return error;
  const problem = isError(error) ? error.message : String(error);
  if (isNamed(error, 'NotFoundError')) {
    return new ScanFailure(
      'location-not-found',
      `\`${url}\` does not exist, or the portal may not see it.`,
      'Correct the entity’s source location, or give the portal’s integration access to the repository.',
      { location: url },
    );
  }
  if (isNamed(error, 'NotAllowedError')) {
    return new ScanFailure(
      'no-integration',
      `The portal may not read from \`${url}\`.`,
      'Ask the portal’s administrators to add the host under `integrations` in the configuration.',
      { location: url },
    );
  }
  if (isNamed(error, 'AbortError') || isNamed(error, 'TimeoutError')) {
    return new ScanFailure(
      'timeout',
      `Reading \`${url}\` took too long.`,
      'Try again later, or raise `productionChecklist.scanning.timeout`.',
      { location: url },
    );
  }
  return new ScanFailure(
    'source-error',
    `\`${url}\` could not be read: ${problem}`,
    'The scan is tried again by itself; the last result stays.',
    { location: url, problem },
  );
}

function isNamed(error: unknown, name: string): boolean {
  return isError(error) && error.name === name;
}
