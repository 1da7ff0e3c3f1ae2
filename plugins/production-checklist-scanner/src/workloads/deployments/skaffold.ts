import { FileTree } from '../../files/FileTree';
import { folderOf } from '../../files/paths';
import { toValue } from '../../formats/helm';
import { Located } from '../../formats/yaml';
import { resolvePath } from '../../images/paths';
import { matchGlob } from '../matchGlob';
import { Deployment } from './Deployment';
import { readDocuments } from './readDocuments';

const SKAFFOLD = /(^|\/)skaffold[\w.-]*\.ya?ml$/;

/** What skaffold deploys. */
export function skaffoldDeployments(tree: FileTree): Deployment[] {
  return tree.paths
    .filter(path => SKAFFOLD.test(path))
    .flatMap(path => {
      const file = tree.read(path);
      return file
        ? readDocuments(file).flatMap(root => deploymentsOf(tree, path, root))
        : [];
    });
}

function deploymentsOf(
  tree: FileTree,
  by: string,
  root: Located,
): Deployment[] {
  const folder = folderOf(by);
  const texts = (...keys: string[]) =>
    (root.get(...keys)?.items ?? []).flatMap(({ text }) => text ?? []);
  const globs = [
    ...texts('manifests', 'rawYaml'),
    ...texts('deploy', 'kubectl', 'manifests'),
  ];
  const folders = [
    ...texts('manifests', 'kustomize', 'paths'),
    ...texts('deploy', 'kustomize', 'paths'),
  ];
  const releases = [
    root.get('manifests', 'helm', 'releases'),
    root.get('deploy', 'helm', 'releases'),
  ];
  return [
    ...globs.flatMap(glob => matching(tree, folder, glob)),
    ...folders.flatMap(path => resolvePath(folder, path) ?? []),
  ]
    .map((path): Deployment => ({ by, path, values: [] }))
    .concat(
      releases
        .flatMap(list => list?.items ?? [])
        .flatMap(release => releaseOf(by, folder, release)),
    );
}

function matching(tree: FileTree, folder: string, glob: string): string[] {
  const pattern = resolvePath(folder, glob);
  if (pattern === undefined) return [];
  const isMatch = matchGlob(pattern);
  return tree.paths.filter(path => isMatch(path));
}

function releaseOf(by: string, folder: string, release: Located): Deployment[] {
  const chart = release.get('chartPath')?.text;
  const path = chart === undefined ? undefined : resolvePath(folder, chart);
  if (path === undefined) return [];
  const inline = release.get('overrides');
  const values = inline && toValue(inline);
  return [
    {
      by,
      path,
      values: (release.get('valuesFiles')?.items ?? []).flatMap(
        ({ text }) => resolvePath(folder, text ?? '') || [],
      ),
      ...(values instanceof Map && { inline: values }),
      release: release.get('name')?.text,
    },
  ];
}
