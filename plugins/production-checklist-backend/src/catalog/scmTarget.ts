import { ScmIntegrationRegistry } from '@backstage/integration';
import { ScanFailure } from '../ScanFailure';
import { TargetLocation } from './Target';

/** The repository and directory that a URL names, as its host's integration reads it. */
export function scmTarget(
  target: string,
  integrations: ScmIntegrationRegistry,
): { location: TargetLocation; path: string } {
  if (!integrations.byUrl(target)) {
    const host = hostOf(target);
    throw new ScanFailure(
      'no-integration',
      `The portal has no integration for \`${host}\`, where the source code is.`,
      'Ask the portal’s administrators to add the host under `integrations` in the configuration.',
      { host },
    );
  }
  const base = asDirectory(target);
  const root = integrations.resolveUrl({ url: '/', base });
  const directory = integrations.resolveUrl({ url: './', base });
  return {
    location: { type: 'scm', url: root },
    path: within(root, directory),
  };
}

/**
 * A URL that names no catalog file names a directory, with or without its
 * slash. One with a query has its path there and says what it means.
 */
function asDirectory(target: string): string {
  const isComplete = /\.ya?ml$/i.test(target) || target.includes('?');
  return isComplete ? target : `${target.replace(/\/+$/, '')}/`;
}

/** Hosts put the path into the URL's path, Azure into its query. */
function within(root: string, directory: string): string {
  const from = new URL(root);
  const to = new URL(directory);
  const queried = to.searchParams.get('path');
  const path =
    queried ??
    (to.pathname.startsWith(from.pathname)
      ? to.pathname.slice(from.pathname.length)
      : '');
  return decodeURIComponent(path).replace(/^\/+|\/+$/g, '');
}

function hostOf(target: string): string {
  try {
    return new URL(target).host;
  } catch {
    return target;
  }
}
