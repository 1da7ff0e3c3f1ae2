import { relativeTo } from '../files/paths';
import { Deployment } from './deployments/Deployment';
import { environmentOf, withoutEnvironment } from './environments';
import { nameOfImage } from './imageNames';
import { Linked } from './linkWorkloads';
import { Source } from './Source';
import { Workload } from './WorkloadFacts';

const TYPES: readonly Source['type'][] = ['chart', 'kustomization', 'manifest'];
const ENVIRONMENTS = ['production', 'any', 'other'];

/**
 * Of a workload that is defined several times the one that production runs:
 * the production environment's, then what is deployed, then a chart before a
 * kustomization before a plain manifest.
 */
export function chooseWorkloads(
  linked: readonly Linked[],
  deployments: readonly Deployment[],
): Workload[] {
  const ranked = [...linked].sort((a, b) =>
    compare(a.source, b.source, deployments),
  );
  const chosen: Linked[] = [];
  for (const candidate of ranked) {
    if (!chosen.some(earlier => isSame(earlier, candidate)))
      chosen.push(candidate);
  }
  return chosen.map(({ named }) => named.workload);
}

function compare(
  a: Source,
  b: Source,
  deployments: readonly Deployment[],
): number {
  const keys = (source: Source) => [
    ENVIRONMENTS.indexOf(environmentOf(source.environment)),
    isDeployed(source, deployments) ? 0 : 1,
    TYPES.indexOf(source.type),
  ];
  const [left, right] = [keys(a), keys(b)];
  const at = left.findIndex((key, index) => key !== right[index]);
  if (at >= 0) return left[at] - right[at];
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}

function isDeployed(
  { path }: Source,
  deployments: readonly Deployment[],
): boolean {
  return deployments.some(
    deployed =>
      deployed.path === path || relativeTo(deployed.path, path) !== undefined,
  );
}

/**
 * Within one source everything is a workload of its own. Between sources the
 * name tells, or the image where they are of different types.
 */
function isSame(earlier: Linked, later: Linked): boolean {
  if (earlier.source === later.source) return false;
  const [a, b] = [earlier.named.workload, later.named.workload];
  const name = nameOf(a);
  if (name !== '' && name === nameOf(b)) return true;
  const isManifests =
    earlier.source.type === 'manifest' && later.source.type === 'manifest';
  const image = nameOfImage(a.main.image);
  return !isManifests && image !== '' && image === nameOfImage(b.main.image);
}

function nameOf({ name }: Workload): string {
  return withoutEnvironment(name.toLowerCase());
}
