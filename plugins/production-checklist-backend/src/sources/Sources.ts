import { TargetLocation } from '../catalog/Target';
import { Checkout, ReadOptions, Source } from './Source';

/** Picks the source that a location is read from. */
export class Sources implements Source {
  readonly #byType: Record<TargetLocation['type'], Source>;

  constructor(byType: Record<TargetLocation['type'], Source>) {
    this.#byType = byType;
  }

  read(
    location: TargetLocation,
    options: ReadOptions,
  ): Promise<Checkout | 'unchanged'> {
    return this.#byType[location.type].read(location, options);
  }
}
