import { TargetLocation } from '../catalog/Target';

/** Files of a repository, on disk, until they are disposed of. */
export interface Checkout {
  directory: string;
  /** The commit, where the source has one. */
  revision?: string;
  dispose(): Promise<void>;
}

export interface ReadOptions {
  /** Of the last report: nothing is read if it is still the current one. */
  revision?: string;
  signal: AbortSignal;
}

/** Where repositories are read from. */
export interface Source {
  /**
   * Reads a repository; `unchanged` where it still is at the given revision.
   *
   * @throws ScanFailure where it cannot be read
   * @throws HostUnavailable where nothing can be read from its host for now
   */
  read(
    location: TargetLocation,
    options: ReadOptions,
  ): Promise<Checkout | 'unchanged'>;
}
