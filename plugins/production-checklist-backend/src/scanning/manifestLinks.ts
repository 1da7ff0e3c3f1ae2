import { ScmIntegrationRegistry } from '@backstage/integration';
import { Evidence } from 'backstage-plugin-production-checklist-common';
import { sourceLinks } from '../api/sourceLinks';
import { TargetLocation } from '../catalog/Target';
import { MANIFESTS_FOLDER } from './manifestsFolder';

/** Links to a place in the repository of manifests; undefined for all others. */
export type LinkToManifest = (
  location: TargetLocation,
  revision: string | undefined,
  evidence: Evidence,
) => string | undefined;

export function manifestLinks(
  integrations: ScmIntegrationRegistry,
): LinkToManifest {
  const folder = `${MANIFESTS_FOLDER}/`;
  return (location, revision, evidence) => {
    if (!evidence.path.startsWith(folder)) return undefined;
    const linkTo = sourceLinks(location, revision, integrations);
    return linkTo({ ...evidence, path: evidence.path.slice(folder.length) });
  };
}
