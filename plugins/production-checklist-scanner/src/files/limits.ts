/**
 * How much of a repository is read. A repository over a limit is an error that
 * names it; nothing is judged by half.
 *
 * @public
 */
export interface ReadLimits {
  /** Files in the repository. */
  maxFiles: number;
  /** Bytes of all the files that are kept in memory. */
  maxBytes: number;
}

/** @public */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  maxFiles: 100_000,
  maxBytes: 512 * 1024 * 1024,
};

/** A longer path is no source file's. */
export const MAX_PATH_LENGTH = 1024;

/**
 * Thrown where a repository is larger than a limit.
 *
 * @public
 */
export class LimitExceededError extends Error {
  readonly limit: keyof ReadLimits;

  constructor(limit: keyof ReadLimits, allowed: number) {
    super(
      limit === 'maxFiles'
        ? `The repository has more than ${allowed} files`
        : `The repository is larger than ${Math.round(
            allowed / 1024 / 1024,
          )} MiB`,
    );
    this.name = 'LimitExceededError';
    this.limit = limit;
  }
}

/** Folders of what git or a package manager put there. */
const NOT_READ = new Set(['.git', 'node_modules', '.hg', '.svn']);

/** Whether a path leads through a folder that holds nobody's sources. */
export function isNotRead(path: string): boolean {
  return path.split('/').some(part => NOT_READ.has(part));
}
