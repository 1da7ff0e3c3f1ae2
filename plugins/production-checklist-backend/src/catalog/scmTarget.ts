import { ScmIntegrationRegistry } from '@backstage/integration';
import { ScanFailure } from '../ScanFailure';
import { TargetLocation } from './Target';
import { addressOf, repositoryId } from './hosts/hosts';

/** The repository and directory that a URL names. */
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
  const found = addressOf(target, integrations);
  if (!found) {
    throw new ScanFailure(
      'location-not-understood',
      `The source location \`${target}\` names no repository.`,
      'Set the location to the address of the repository, or of a directory in it.',
      { ref: target },
    );
  }
  const { host, address } = found;
  if (host.needsRef && address.ref === undefined) {
    throw new ScanFailure(
      'location-not-understood',
      `The source location \`${target}\` names no branch, which this host needs.`,
      'Copy the address of the directory at a branch from the host’s page.',
      { ref: target },
    );
  }
  return {
    location: {
      type: 'scm',
      url: host.root(address.web, address.ref),
      id: repositoryId(address.web),
      branch: address.ref,
    },
    path: directoryOf(address.path),
  };
}

/** A catalog file stands for the directory that it is in. */
function directoryOf(path: string): string {
  const directory = /\.ya?ml$/i.test(path)
    ? path.slice(0, Math.max(0, path.lastIndexOf('/')))
    : path;
  return directory.replace(/^\/+|\/+$/g, '');
}

function hostOf(target: string): string {
  try {
    return new URL(target).host;
  } catch {
    return target;
  }
}
