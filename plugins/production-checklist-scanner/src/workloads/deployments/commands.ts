import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join } from '../../files/paths';
import { resolvePath } from '../../images/paths';
import { Deployment } from './Deployment';

/** Where people and pipelines write down how they deploy. */
const SCRIPT =
  /(^|\/)(\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci[\w.-]*\.yml|\.circleci\/config\.yml|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.yml|cloudbuild[\w.-]*\.ya?ml|\.drone\.yml|\.travis\.yml|Jenkinsfile[\w.-]*|Makefile|Taskfile\.ya?ml|[Jj]ustfile|[\w.-]*deploy[\w.-]*\.(sh|ya?ml))$/;
/** Pipelines that try a manifest out. */
const TRIES =
  /(^|[-_./])(e2e|tests?|lint|kind|minikube|chart-?ci|helm-?ci|helm-chart-ci|kustomize-build-ci|preview|pr)([-_.]|$)/i;

const COMMAND = /\b(kubectl|oc|kustomize|helm)\b([^|;&<>]{1,600})/g;

/** What deployment commands of pipelines and scripts name. */
export function commandDeployments(tree: FileTree): Deployment[] {
  return tree.paths
    .filter(
      path =>
        SCRIPT.test(path) && !TRIES.test(path.slice(path.lastIndexOf('/') + 1)),
    )
    .flatMap(path => {
      const file = tree.read(path);
      return file ? deploymentsIn(tree, file) : [];
    });
}

function deploymentsIn(tree: FileTree, file: SourceFile): Deployment[] {
  // A command that goes on in the next line is one line.
  const lines = file.text.replace(/\\\r?\n/g, ' ').split('\n');
  return lines
    .filter(line => !/^\s*(#|\/\/)/.test(line))
    .flatMap(line =>
      [...line.matchAll(COMMAND)].flatMap(([, program, rest]) => {
        const words = rest.split(/[\s'"]+/).filter(Boolean);
        return program === 'helm'
          ? helmDeployment(tree, file.path, words)
          : applied(tree, file.path, program, words);
      }),
    );
}

function applied(
  tree: FileTree,
  by: string,
  program: string,
  words: readonly string[],
): Deployment[] {
  if (program === 'kustomize') {
    return words[0] === 'build' ? places(tree, by, words.slice(1)) : [];
  }
  return /^(apply|create|replace)$/.test(
    words.find(word => !word.startsWith('-')) ?? '',
  )
    ? places(tree, by, words)
    : [];
}

function places(
  tree: FileTree,
  by: string,
  words: readonly string[],
): Deployment[] {
  return words
    .map(word => word.replace(/^(--(filename|kustomize)|-[fk])=?/, ''))
    .flatMap(word => find(tree, by, word))
    .map(path => ({ by, path, values: [] }));
}

function helmDeployment(
  tree: FileTree,
  by: string,
  words: readonly string[],
): Deployment[] {
  const verb = words.findIndex(
    word => word === 'upgrade' || word === 'install',
  );
  if (verb < 0) return [];
  const rest = words.slice(verb + 1);
  const chart = rest
    .flatMap(word => find(tree, by, word))
    .find(path => tree.has(join(path, 'Chart.yaml')));
  if (chart === undefined) return [];
  const values = rest.flatMap((word, at) => {
    const [, inline] = /^(?:-f|--values)=(.+)$/.exec(word) ?? [];
    const given =
      inline ?? (/^(-f|--values)$/.test(word) ? rest[at + 1] : undefined);
    return given ? given.split(',').flatMap(each => find(tree, by, each)) : [];
  });
  const release = rest.find(word => /^[a-z][a-z\d-]*$/.test(word));
  return [{ by, path: chart, values, ...(release && { release }) }];
}

/** A path as a pipeline writes it: from the root, or from where it stands. */
function find(tree: FileTree, by: string, word: string): string[] {
  if (!/[\w.]/.test(word) || word.startsWith('-') || /[$*{}]|:\/\//.test(word))
    return [];
  for (const folder of new Set(['', folderOf(by)])) {
    const path = resolvePath(folder, word);
    if (path && (tree.has(path) || tree.hasDirectory(path))) return [path];
  }
  return [];
}
