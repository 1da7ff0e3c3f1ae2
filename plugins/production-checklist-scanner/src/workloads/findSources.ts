import { FileTree } from '../files/FileTree';
import { relativeTo } from '../files/paths';
import { Deployment } from './deployments/Deployment';
import { findDeployments } from './deployments/findDeployments';
import { chartFolders, readCharts } from './readCharts';
import { readKustomizations } from './readKustomizations';
import { readManifests } from './readManifests';
import { Source } from './Source';

export interface Sources {
  all: readonly Source[];
  deployments: readonly Deployment[];
}

const found = new WeakMap<FileTree, Sources>();

/** Everything that the repository can deploy. Worked out once per repository. */
export function findSources(tree: FileTree): Sources {
  let known = found.get(tree);
  if (!known) {
    known = readSources(tree);
    found.set(tree, known);
  }
  return known;
}

function readSources(tree: FileTree): Sources {
  const deployments = findDeployments(tree);
  const folders = chartFolders(tree);
  const kustomizations = readKustomizations(
    tree,
    new Set(deployments.map(({ path }) => path)),
  );
  const manifests = readManifests(
    tree,
    path =>
      kustomizations.used.has(path) ||
      folders.some(folder =>
        /^(templates|charts|crds)\//.test(relativeTo(folder, path) ?? ''),
      ),
  );
  return {
    all: [
      ...readCharts(tree, deployments),
      ...kustomizations.sources,
      ...manifests,
    ],
    deployments,
  };
}
