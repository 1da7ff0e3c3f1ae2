import { ScmIntegrationRegistry } from '@backstage/integration';
import { Evidence } from 'backstage-plugin-production-checklist-common';
import { TargetLocation } from '../catalog/Target';
import { addressOf } from '../catalog/hosts/hosts';

/** Makes links to places in a repository, at the revision that was read. */
export function sourceLinks(
  location: TargetLocation | undefined,
  revision: string | undefined,
  integrations: ScmIntegrationRegistry,
): (evidence: Evidence) => string | undefined {
  const own = ({ url }: Evidence) => url;
  if (location?.type === 'added') return addedLinks(location.link, revision);
  if (location?.type !== 'scm') return own;
  const found = addressOf(location.url, integrations);
  if (!found) return own;
  const { host, address } = found;
  // A reader that tells no revision has read the branch.
  const at = revision ?? address.ref;
  return ({ path, line, url }) => {
    // It is in another repository.
    if (url !== undefined) return url;
    const encoded = encodePath(path);
    return at === undefined
      ? undefined
      : host.link(address.web, at, encoded, line);
  };
}

/** Fills in the template of a source that another module adds. */
function addedLinks(
  template: string | undefined,
  revision: string = '',
): (evidence: Evidence) => string | undefined {
  return ({ path, line = 1, url }) =>
    url ??
    template?.replace(/\{(path|revision|line)\}/g, (_place, name) =>
      name === 'path'
        ? encodePath(path)
        : encodeURIComponent(name === 'line' ? line : revision),
    );
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
