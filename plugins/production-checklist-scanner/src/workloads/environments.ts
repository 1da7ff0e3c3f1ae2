/** What the path of a manifest says of the environment that it is for. */
export type Environment = 'production' | 'any' | 'other';

const PRODUCTION = new Set(['prod', 'production', 'live', 'prd']);
const OTHER = new Set([
  'alpha',
  'beta',
  'canary',
  'ci',
  'debug',
  'demo',
  'dev',
  'devel',
  'development',
  'e2e',
  'integration',
  'int',
  'kind',
  'local',
  'localhost',
  'minikube',
  'preprod',
  'preproduction',
  'preview',
  'nonprod',
  'qa',
  'review',
  'sandbox',
  'skaffold',
  'sit',
  'stage',
  'staging',
  'stg',
  'test',
  'testing',
  'tilt',
  'tst',
  'uat',
]);

/** `overlays/prod`, `values-staging.yaml`, `web.dev.yaml`. */
export function environmentOf(path: string): Environment {
  const words = path
    .replace(/\b(pre|non)[-_]?(?=prod)/gi, '$1')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  if (
    words.some(word => OTHER.has(word.replace(/\d+$/, '')) || OTHER.has(word))
  )
    return 'other';
  return words.some(word => PRODUCTION.has(word)) ? 'production' : 'any';
}

/** A name without the environment in it: `web-staging` is `web`. */
export function withoutEnvironment(name: string): string {
  const words = name
    .split('-')
    .filter(word => !OTHER.has(word) && !PRODUCTION.has(word));
  return words.join('-') || name;
}
