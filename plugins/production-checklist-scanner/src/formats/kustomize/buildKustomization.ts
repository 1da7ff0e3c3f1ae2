import { Evidence } from 'backstage-plugin-production-checklist-common';
import { FileTree } from '../../files/FileTree';
import { resolvePath } from '../../images/paths';
import { Located, locateIn, parseYaml } from '../yaml';
import { entriesOf, isRemote, readKustomization } from './Kustomization';
import { applyPatch, patchesOf } from './patches';
import { addLabels, rename, setImages } from './transforms';

/** Overlays on overlays deeper than this go in a circle. */
const MAX_DEPTH = 20;
/** More than this no repository deploys at once. */
const MAX_RESOURCES = 5_000;
const MAX_KUSTOMIZATIONS = 1_000;

export interface BuiltKustomization {
  resources: Located[];
  /** What it fetches from outside the repository. */
  remote: { url: string; at: Evidence }[];
  /** Charts that it renders. */
  charts: KustomizedChart[];
}

export interface KustomizedChart {
  name: string;
  version: string;
  repository: string;
  release: string;
  at: Evidence;
}

/**
 * Builds a directory's kustomization as `kustomize build` does.
 *
 * @throws UnreadableFileError
 */
export function buildKustomization(
  tree: FileTree,
  folder: string,
): BuiltKustomization {
  const built: Build = { remote: [], charts: [], left: MAX_KUSTOMIZATIONS };
  const resources = build(tree, folder, [], built, 0);
  return { resources, remote: built.remote, charts: built.charts };
}

type Build = Omit<BuiltKustomization, 'resources'> & { left: number };

/** @param given - what a component is applied to */
function build(
  tree: FileTree,
  folder: string,
  given: readonly Located[],
  built: Build,
  depth: number,
): Located[] {
  built.left -= 1;
  const isBounded = depth < MAX_DEPTH && built.left >= 0;
  const kustomization = isBounded ? readKustomization(tree, folder) : undefined;
  if (!kustomization) return [...given];
  const { root } = kustomization;
  built.charts.push(...chartsOf(root));
  let resources = [...given];
  for (const entry of entriesOf(root, 'bases', 'resources')) {
    if (resources.length > MAX_RESOURCES) break;
    resources.push(...resourcesOf(tree, folder, entry, built, depth));
  }
  for (const entry of entriesOf(root, 'components')) {
    const component = localFolder(tree, folder, entry, built);
    if (component !== undefined)
      resources = build(tree, component, resources, built, depth + 1);
  }
  const patches = patchesOf(tree, folder, root);
  return resources
    .flatMap(resource => {
      let patched: Located | undefined = resource;
      for (const patch of patches)
        patched = patched && applyPatch(patched, patch);
      return patched ?? [];
    })
    .map(resource => addLabels(setImages(rename(resource, root), root), root));
}

function resourcesOf(
  tree: FileTree,
  folder: string,
  entry: Located,
  built: Build,
  depth: number,
): Located[] {
  const path =
    entry.text === undefined ? undefined : resolvePath(folder, entry.text);
  const file = path === undefined ? undefined : tree.read(path);
  if (file) return parseYaml(file).map(node => locateIn(file.path, node));
  const inner = localFolder(tree, folder, entry, built);
  return inner === undefined ? [] : build(tree, inner, [], built, depth + 1);
}

function localFolder(
  tree: FileTree,
  folder: string,
  entry: Located,
  built: Build,
): string | undefined {
  const text = entry.text ?? '';
  const path = resolvePath(folder, text);
  if (path !== undefined && tree.hasDirectory(path)) return path;
  if (isRemote(text)) built.remote.push({ url: text, at: entry.at });
  return undefined;
}

function chartsOf(root: Located): KustomizedChart[] {
  return (root.get('helmCharts')?.items ?? []).flatMap(chart => {
    const name = chart.get('name')?.text;
    if (!name) return [];
    return [
      {
        name,
        version: chart.get('version')?.text ?? '',
        repository: chart.get('repo')?.text ?? '',
        release: chart.get('releaseName')?.text ?? name,
        at: chart.at,
      },
    ];
  });
}
