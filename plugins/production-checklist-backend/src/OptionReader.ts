import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import { WrongInputError } from 'backstage-plugin-production-checklist-scanner';
import { CONFIG_KEY } from './checklist/readChecklistConfig';
import { KnownKeys, requireKnown } from './requireKnownKeys';

/** Alternatives; in each, every key must have one of its values. */
export type CatalogFilter = Record<string, string | string[]>[];

/**
 * Reads options one by one. A wrong one is a sentence that begins with its
 * whole key and says what it must be.
 */
export class OptionReader {
  readonly #config: Config | undefined;
  readonly #key: string;

  /** @param key - of the options, such as `productionChecklist` */
  constructor(config: Config | undefined, key: string = CONFIG_KEY) {
    this.#config = config;
    this.#key = key;
  }

  text(name: string): string | undefined {
    return this.#read(name, 'a text that is not empty', config =>
      config.getString(name),
    );
  }

  texts(name: string): string[] | undefined {
    return this.#read(name, 'a list of texts', config =>
      config.getStringArray(name),
    );
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, 'true or false', config => config.getBoolean(name));
  }

  wholeNumber(
    name: string,
    min: number,
    max: number = Number.MAX_SAFE_INTEGER,
  ): number | undefined {
    const range =
      max === Number.MAX_SAFE_INTEGER
        ? `of ${min} or more`
        : `from ${min} to ${max}`;
    return this.#read(name, `a whole number ${range}`, config => {
      const value = config.getNumber(name);
      return Number.isInteger(value) && value >= min && value <= max
        ? value
        : undefined;
    });
  }

  /** A duration that is not shorter than a second, or than the given days. */
  duration(name: string, minDays: number = 0): HumanDuration | undefined {
    const duration = this.#read(
      name,
      'a duration, such as { hours: 6 }, PT6H or 6h',
      config => readDurationFromConfig(config, { key: name }),
    );
    if (!duration) return undefined;
    const least = minDays ? { days: minDays } : { seconds: 1 };
    if (durationToMilliseconds(duration) < durationToMilliseconds(least)) {
      const [[unit, count]] = Object.entries(least);
      const text = `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
      throw this.wrong(name, `it must be ${text} or more`);
    }
    return duration;
  }

  filter(name: string): CatalogFilter | undefined {
    return this.#read(
      name,
      'a catalog filter or a list of them, such as { kind: Component }',
      config => {
        const filters = [config.get(name)].flat();
        return filters.length && filters.every(isFilter)
          ? (filters as CatalogFilter)
          : undefined;
      },
    );
  }

  /** The objects of a list, each with its own key. */
  list(name: string): OptionReader[] {
    const configs = this.#read(name, 'a list of objects', config =>
      config.getConfigArray(name),
    );
    return (configs ?? []).map(
      (config, index) =>
        new OptionReader(config, `${this.keyOf(name)}[${index}]`),
    );
  }

  /** Refuses options that do not exist. */
  requireKnown(known: KnownKeys): void {
    requireKnown(this.#config?.get(), known, this.#key);
  }

  keyOf(name: string): string {
    return `${this.#key}.${name}`;
  }

  /** What is wrong with an option. */
  wrong(name: string, problem: string): WrongInputError {
    return new WrongInputError(this.keyOf(name), problem);
  }

  /** @param read - gives undefined, or throws, where the value is another */
  #read<T>(
    name: string,
    expected: string,
    read: (config: Config) => T | undefined,
  ): T | undefined {
    const config = this.#config;
    const written = config?.getOptional(name);
    if (!config || written === undefined) return undefined;
    try {
      const value = read(config);
      if (value !== undefined) return value;
    } catch {
      // Said below, in the words of this plugin's options.
    }
    throw this.wrong(
      name,
      `it is ${JSON.stringify(written)}; it must be ${expected}`,
    );
  }
}

function isFilter(filter: unknown): boolean {
  return (
    filter !== null &&
    typeof filter === 'object' &&
    !Array.isArray(filter) &&
    Object.values(filter)
      .flat()
      .every(value => typeof value === 'string')
  );
}
