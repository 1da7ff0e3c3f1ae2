import { TargetLocation, repositoryKey } from '../catalog/Target';
import { Checkout, Source } from '../sources/Source';

/** What repositories gave in one go: each is looked at and read once. */
export class Readings {
  readonly #source: Source;
  readonly #signal: AbortSignal;
  readonly #looks = new Map<string, Promise<Checkout | 'unchanged'>>();
  readonly #checkouts = new Map<string, Promise<Checkout>>();

  constructor(source: Source, signal: AbortSignal) {
    this.#source = source;
    this.#signal = signal;
  }

  /** Reads a repository, unless it still is at the revision. */
  look(
    location: TargetLocation,
    revision: string | undefined,
  ): Promise<Checkout | 'unchanged'> {
    return remember(this.#looks, repositoryKey(location), () =>
      this.#source.read(location, { revision, signal: this.#signal }),
    );
  }

  /** The files, also where the look found that they have not changed. */
  checkout(location: TargetLocation): Promise<Checkout> {
    return remember(this.#checkouts, repositoryKey(location), async () => {
      const look = await this.look(location, undefined);
      if (look !== 'unchanged') return look;
      const read = await this.#source.read(location, { signal: this.#signal });
      if (read === 'unchanged') throw new Error('It was read as unchanged');
      return read;
    });
  }

  async dispose(): Promise<void> {
    const all = [...this.#looks.values(), ...this.#checkouts.values()];
    for (const result of await Promise.allSettled(all)) {
      if (result.status === 'fulfilled' && result.value !== 'unchanged') {
        await result.value.dispose();
      }
    }
  }
}

function remember<T>(
  known: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
