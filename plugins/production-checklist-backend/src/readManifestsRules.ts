import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Where the manifests of some entities are. */
export interface ManifestsRule {
  /** Alternatives; each key must have one of its values. */
  filter: Record<string, string | string[]>[];
  /** An address with `{name}` and the like in it. */
  location: string;
}

const KEY = 'productionChecklist.manifests';
const PLACEHOLDER = /\{([^{}]*)\}/g;
const PLACEHOLDERS = ['kind', 'namespace', 'name'];

/** Reads the rules; a wrong one is an error that names its key. */
export function readManifestsRules(
  config: Config | undefined,
): ManifestsRule[] {
  const rules = config?.getOptionalConfigArray('manifests') ?? [];
  return rules.map((rule, index) => ({
    filter: readFilter(rule, `${KEY}[${index}].filter`),
    location: readLocation(rule, `${KEY}[${index}].location`),
  }));
}

function readFilter(rule: Config, key: string): ManifestsRule['filter'] {
  const value = rule.getOptional('filter');
  if (value === undefined) return [];
  const filters = Array.isArray(value) ? value : [value];
  for (const filter of filters) {
    const isFilter =
      filter !== null &&
      typeof filter === 'object' &&
      !Array.isArray(filter) &&
      Object.values(filter)
        .flat()
        .every(each => typeof each === 'string');
    if (!isFilter) {
      throw new InputError(
        `${key} must be a catalog filter or a list of them, such as { kind: Component }`,
      );
    }
  }
  return filters as ManifestsRule['filter'];
}

function readLocation(rule: Config, key: string): string {
  const location = rule.getString('location');
  for (const [, name] of location.matchAll(PLACEHOLDER)) {
    if (!PLACEHOLDERS.includes(name)) {
      throw new InputError(
        `${key} has {${name}}; only {kind}, {namespace} and {name} can be filled in`,
      );
    }
  }
  if (!/^https?:\/\//.test(location)) {
    throw new InputError(
      `${key} is ${location}; it must be the address of a repository, such as https://github.com/org/deployments`,
    );
  }
  return location;
}
