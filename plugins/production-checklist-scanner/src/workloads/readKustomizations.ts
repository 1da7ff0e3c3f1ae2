import { FileTree } from '../files/FileTree';
import { folderOf } from '../files/paths';
import { UnreadableFileError } from '../formats/UnreadableFileError';
import {
  buildKustomization,
  entriesOf,
  isKustomization,
  patchPaths,
  readKustomization,
} from '../formats/kustomize';
import { resolvePath } from '../images/paths';
import { isAside } from './isAside';
import { readWorkloads } from './readWorkload';
import { Source } from './Source';
import { UnresolvedWorkload } from './WorkloadFacts';

export interface Kustomizations {
  sources: Source[];
  /** Files that are read through a kustomization, or are patches. */
  used: ReadonlySet<string>;
}

/** What the repository's kustomizations run. */
export function readKustomizations(
  tree: FileTree,
  deployed: ReadonlySet<string>,
): Kustomizations {
  const folders = [
    ...new Set(tree.paths.filter(isKustomization).map(folderOf)),
  ];
  const used = new Set<string>();
  const built = new Set<string>();
  const kustomizations = folders.flatMap(folder => {
    const named = namesOf(tree, folder);
    if (!named) return [];
    for (const path of named.patches) used.add(path);
    // What only an example builds on is also there to be deployed by itself.
    if (!isAside(`${folder}/`))
      for (const path of named.resources) built.add(path);
    return [{ folder, ...named }];
  });
  const roots = kustomizations.filter(
    ({ folder, isComponent }) =>
      !isComponent && (!built.has(folder) || deployed.has(folder)),
  );
  for (const { folder, resources } of kustomizations) {
    if (!isAside(`${folder}/`)) for (const path of resources) used.add(path);
  }
  return { sources: roots.map(({ folder }) => readRoot(tree, folder)), used };
}

function namesOf(tree: FileTree, folder: string) {
  try {
    const kustomization = readKustomization(tree, folder);
    if (!kustomization) return undefined;
    const { root } = kustomization;
    return {
      isComponent: root.get('kind')?.text === 'Component',
      patches: patchPaths(folder, root),
      resources: entriesOf(root, 'resources', 'bases', 'components').flatMap(
        entry => resolvePath(folder, entry.text ?? '') ?? [],
      ),
    };
  } catch (error) {
    if (error instanceof UnreadableFileError)
      return { isComponent: false, patches: [], resources: [] };
    throw error;
  }
}

function readRoot(tree: FileTree, folder: string): Source {
  const source = {
    type: 'kustomization' as const,
    path: folder,
    environment: folder,
    names: [],
  };
  try {
    const { resources, remote, charts } = buildKustomization(tree, folder);
    return {
      ...source,
      names: charts.flatMap(({ name, release }) => [name, release]),
      workloads: resources
        .flatMap(resource => readWorkloads(resource))
        .filter(({ isPatch }) => !isPatch),
      unresolved: [
        ...remote.map(({ url, at }) => ({
          at,
          what: `\`${url}\`, which is not in this repository`,
        })),
        ...charts
          .filter(({ repository }) => repository !== '')
          .map(({ name, version, at }) => ({
            at,
            what: `the chart \`${name}\`${
              version && ` ${version}`
            }, which is not in this repository`,
          })),
      ],
    };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return { ...source, workloads: [], unresolved: [unreadable(error)] };
  }
}

function unreadable({
  path,
  line,
  message,
}: UnreadableFileError): UnresolvedWorkload {
  return {
    at: { path, ...(line !== undefined && { line }) },
    what: `\`${path}\`, which is not valid YAML: ${message}`,
  };
}
