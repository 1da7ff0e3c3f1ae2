import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { ConflictError, isError } from '@backstage/errors';
import {
  RepositorySource,
  SourceLocation,
} from 'backstage-plugin-production-checklist-node';
import { TargetLocation } from '../catalog/Target';
import { ScanFailure } from '../ScanFailure';
import { isNamed } from './explainError';
import { CHECKOUT_PREFIX } from './ScmSource';
import { Checkout, ReadOptions, Source } from './Source';

const MAX_NAME = 1000;

/** Reads repositories by the sources that other modules add. */
export class AddedSources implements Source {
  readonly #sources = new Map<string, RepositorySource>();
  readonly #workingDirectory: string;

  private constructor(workingDirectory: string) {
    this.#workingDirectory = workingDirectory;
  }

  static create(options: {
    sources: readonly RepositorySource[];
    /** Where checkouts are put for as long as they are needed. */
    workingDirectory: string;
  }): AddedSources {
    const added = new AddedSources(options.workingDirectory);
    for (const source of options.sources) {
      if (added.#sources.has(source.id)) {
        throw new ConflictError(`There are two sources of the id ${source.id}`);
      }
      added.#sources.set(source.id, source);
    }
    return added;
  }

  /** Where the first source that knows the location has its files. */
  locate(
    location: SourceLocation,
  ): { location: TargetLocation; path: string } | undefined {
    for (const [id, source] of this.#sources) {
      const found = source.locate(location);
      if (!found) continue;
      const { repository, path: folder, link } = found;
      if (!repository || repository.length > MAX_NAME) {
        throw new Error(
          `the source ${id} names the repository by ${repository.length} characters; 1 to ${MAX_NAME} are allowed`,
        );
      }
      return {
        location: { type: 'added', source: id, repository, link },
        path: folder,
      };
    }
    return undefined;
  }

  async read(
    location: TargetLocation,
    { revision, signal }: ReadOptions,
  ): Promise<Checkout | 'unchanged'> {
    if (location.type !== 'added') {
      throw new Error(`No source of a module reads ${location.type}`);
    }
    const { repository } = location;
    const source = this.#sources.get(location.source);
    if (!source) throw gone(location.source);
    const folder = await mkdtemp(
      path.join(this.#workingDirectory, CHECKOUT_PREFIX),
    );
    const dispose = () => rm(folder, { recursive: true, force: true });
    try {
      const directory = path.join(folder, 'files');
      await mkdir(directory);
      const read = await source.read(repository, {
        revision,
        directory,
        signal,
      });
      if (read !== 'unchanged') {
        return { directory, revision: read.revision, dispose };
      }
      await dispose();
      return read;
    } catch (error) {
      await dispose();
      if (signal.aborted) throw tooSlow(repository);
      throw explain(error, location.source, repository);
    }
  }
}

function explain(
  error: unknown,
  source: string,
  repository: string,
): ScanFailure {
  if (isNamed(error, 'NotFoundError')) {
    return new ScanFailure(
      'location-not-found',
      `The source ${source} has no repository \`${repository}\`.`,
      'Correct the entity’s source location, or remove the entity from the catalog.',
      { location: repository },
    );
  }
  const problem = isError(error) ? error.message : String(error);
  return new ScanFailure(
    'source-error',
    `\`${repository}\` cannot be read: ${problem}`,
    'It is tried again by itself. If it stays so, the source’s own documentation says more.',
    { location: repository, problem },
  );
}

function tooSlow(repository: string): ScanFailure {
  return new ScanFailure(
    'timeout',
    `Reading \`${repository}\` took too long.`,
    'Raise `productionChecklist.scanning.timeout`.',
    { location: repository },
  );
}

/** The entity was located by a source that this start does not have. */
function gone(source: string): ScanFailure {
  return new ScanFailure(
    'source-error',
    `The source ${source} is no longer installed.`,
    'Install its module again, or correct the entity’s source location.',
    { problem: source },
  );
}
