import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { TargetLocation, repositoryKey } from '../catalog/Target';
import { ScanFailure } from '../ScanFailure';
import { Checkout, Source } from './Source';

/** Reads repositories from local disk, as configuration allows it. */
export class DirectorySource implements Source {
  readonly #allowed: readonly string[];

  private constructor(allowed: readonly string[]) {
    this.#allowed = allowed;
  }

  static create(allowed: readonly string[]): DirectorySource {
    return new DirectorySource(allowed);
  }

  async read(location: TargetLocation): Promise<Checkout> {
    if (location.type !== 'directory') {
      throw new Error(`Not a directory: ${repositoryKey(location)}`);
    }
    const { directory } = location;
    const real = await realpath(directory).catch(() => undefined);
    if (real === undefined || !(await stat(real)).isDirectory()) {
      throw new ScanFailure(
        'location-not-found',
        `The directory \`${directory}\` does not exist.`,
        'Correct the entity’s source location, or remove the entity from the catalog.',
        { location: directory },
      );
    }
    if (!(await this.#isAllowed(real))) {
      throw new ScanFailure(
        'directory-not-allowed',
        `The directory \`${directory}\` may not be read.`,
        'List its parent under `productionChecklist.sources.localDirectories`.',
        { directory },
      );
    }
    return { directory: real, dispose: async () => {} };
  }

  /** A link may not lead out of what is allowed. */
  async #isAllowed(real: string): Promise<boolean> {
    for (const parent of this.#allowed) {
      const root = await realpath(parent).catch(() => undefined);
      if (root && real.startsWith(root + path.sep)) return true;
    }
    return false;
  }
}
