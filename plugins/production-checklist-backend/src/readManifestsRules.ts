import { CatalogFilter, OptionReader } from './OptionReader';

/** Where the manifests of some entities are. */
export interface ManifestsRule {
  filter: CatalogFilter;
  /** An address with `{name}` and the like in it. */
  location: string;
}

const PLACEHOLDER = /\{([^{}]*)\}/g;
const PLACEHOLDERS = ['kind', 'namespace', 'name'];

/** Reads the rules; a wrong one is an error that names its key. */
export function readManifestsRules(options: OptionReader): ManifestsRule[] {
  return options.list('manifests').map(rule => {
    rule.requireKnown({ filter: true, location: true });
    return {
      filter: rule.filter('filter') ?? [],
      location: readLocation(rule),
    };
  });
}

function readLocation(rule: OptionReader): string {
  const location = rule.text('location');
  if (location === undefined) throw rule.wrong('location', 'it is missing');
  for (const [, name] of location.matchAll(PLACEHOLDER)) {
    if (!PLACEHOLDERS.includes(name)) {
      throw rule.wrong(
        'location',
        `it has {${name}}; only {kind}, {namespace} and {name} can be filled in`,
      );
    }
  }
  if (!/^https?:\/\//.test(location)) {
    throw rule.wrong(
      'location',
      `it is ${location}; it must be the address of a repository, such as https://github.com/org/deployments`,
    );
  }
  return location;
}
