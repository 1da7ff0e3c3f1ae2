import semver from 'semver';
import { ServerFact } from '../../facts';

/** The version from which a framework drains on SIGTERM by itself. */
const DRAINING_SINCE: Readonly<Record<string, string>> = {
  'Next.js': '14.1.0',
  Nuxt: '3.0.0',
  SvelteKit: '5.0.0',
  Remix: '1.0.0',
  'React Router': '7.0.0',
  Strapi: '4.0.0',
  AdonisJS: '5.0.0',
  Egg: '1.0.0',
  Midway: '2.0.0',
  Sails: '1.0.0',
  LoopBack: '4.0.0',
  Medusa: '2.0.0',
  Directus: '9.0.0',
  Backstage: '0.0.1',
  'fastify-cli': '2.0.0',
  Platformatic: '0.0.1',
  'Functions Framework': '1.7.0',
  Temporal: '0.0.1',
  'Graphile Worker': '0.5.0',
};

/**
 * Whether a framework drains on SIGTERM without any code. Where no version
 * is known, the newest is taken for granted.
 */
export function drainsByDefault({ framework, version }: ServerFact): boolean {
  if (!Object.hasOwn(DRAINING_SINCE, framework)) return false;
  const installed = version && semver.coerce(version);
  return !installed || semver.gte(installed, DRAINING_SINCE[framework]);
}
