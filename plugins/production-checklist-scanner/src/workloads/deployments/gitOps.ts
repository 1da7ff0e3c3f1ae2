import { FileTree } from '../../files/FileTree';
import { folderOf } from '../../files/paths';
import { Dict, toValue } from '../../formats/helm';
import { parseValues } from '../../formats/helm/parseValues';
import { Located } from '../../formats/yaml';
import { resolvePath } from '../../images/paths';
import { Deployment } from './Deployment';
import { readDocuments } from './readDocuments';

const GIT_OPS =
  /argoproj\.io\/v1alpha1|kustomize\.toolkit\.fluxcd\.io|helm\.toolkit\.fluxcd\.io|^releases:/m;
const PLACEHOLDER = /\{\{/;

/** What Argo CD, Flux and helmfile deploy. */
export function gitOpsDeployments(tree: FileTree): Deployment[] {
  return tree.paths
    .filter(path => /\.ya?ml$/.test(path))
    .flatMap(path => {
      const file = tree.read(path);
      if (!file || !GIT_OPS.test(file.text) || /(^|\/)templates\//.test(path))
        return [];
      return readDocuments(file).flatMap(root =>
        deploymentsOf(tree, path, root),
      );
    });
}

function deploymentsOf(
  tree: FileTree,
  by: string,
  root: Located,
): Deployment[] {
  const api = root.get('apiVersion')?.text ?? '';
  const kind = root.get('kind')?.text;
  if (api.startsWith('argoproj.io/') && kind === 'Application') {
    const sources = [
      root.get('spec', 'source'),
      ...(root.get('spec', 'sources')?.items ?? []),
    ];
    return sources.flatMap(source =>
      source ? argoSource(tree, by, root, source) : [],
    );
  }
  if (api.startsWith('kustomize.toolkit.fluxcd.io/')) {
    return known(tree, '', root.get('spec', 'path')?.text).map(path => ({
      by,
      path,
      values: [],
    }));
  }
  if (api.startsWith('helm.toolkit.fluxcd.io/'))
    return fluxRelease(tree, by, root);
  return /helmfile/.test(by) ? helmfileReleases(tree, by, root) : [];
}

/** Its path is that of its repository, which may be another one. */
function argoSource(
  tree: FileTree,
  by: string,
  root: Located,
  source: Located,
): Deployment[] {
  const helm = source.get('helm');
  return known(tree, '', source.get('path')?.text).map(path => ({
    by,
    path,
    values: (helm?.get('valueFiles')?.items ?? []).flatMap(({ text }) =>
      known(tree, path, text?.replace(/^\$\w+\//, '/')),
    ),
    ...inlineValues(helm?.get('valuesObject'), helm?.get('values')?.text),
    release:
      helm?.get('releaseName')?.text ?? root.get('metadata', 'name')?.text,
  }));
}

function fluxRelease(tree: FileTree, by: string, root: Located): Deployment[] {
  const chart = root.get('spec', 'chart', 'spec');
  return known(tree, '', chart?.get('chart')?.text).map(path => ({
    by,
    path,
    values: (chart?.get('valuesFiles')?.items ?? []).flatMap(({ text }) =>
      known(tree, '', text),
    ),
    ...inlineValues(root.get('spec', 'values'), undefined),
    release:
      root.get('spec', 'releaseName')?.text ??
      root.get('metadata', 'name')?.text,
  }));
}

function helmfileReleases(
  tree: FileTree,
  by: string,
  root: Located,
): Deployment[] {
  const folder = folderOf(by);
  return (root.get('releases')?.items ?? []).flatMap(release =>
    known(tree, folder, release.get('chart')?.text).map(path => ({
      by,
      path,
      values: (release.get('values')?.items ?? []).flatMap(({ text }) =>
        known(tree, folder, text),
      ),
      release: release.get('name')?.text,
    })),
  );
}

function inlineValues(
  object: Located | undefined,
  text: string | undefined,
): { inline?: Dict } {
  const values = object ? toValue(object) : parseValues(text ?? '');
  return values instanceof Map ? { inline: values } : {};
}

/** A path, where the repository has it. */
function known(
  tree: FileTree,
  folder: string,
  text: string | undefined,
): string[] {
  if (!text || PLACEHOLDER.test(text)) return [];
  const path = text.startsWith('/')
    ? resolvePath('', text)
    : resolvePath(folder, text);
  return path !== undefined && (tree.has(path) || tree.hasDirectory(path))
    ? [path]
    : [];
}
