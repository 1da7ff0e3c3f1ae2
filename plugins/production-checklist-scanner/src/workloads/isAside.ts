import { SourceFile } from '../files/SourceFile';
import { FileTree } from '../files/FileTree';

const ASIDE =
  /(^|\/)((examples?|samples?|tests?|fixtures?|e2e|load-?tests?)([-_][\w-]+)?|[\w-]*[-_](examples?|samples?|tests?)|tutorials?|__tests__|testdata|testing|it|docs?|documentation|website|benchmarks?|local-environment|maintenance([-_]page)?|\.github|vendor|third_party|node_modules)\//i;

/** Whether a manifest is there to show or to test something. */
export function isAside(path: string): boolean {
  return ASIDE.test(path);
}

const DEPLOYS = /\b(kubectl|oc|helm|kustomize|skaffold|argocd|flux)\b/;

/** Whether a README says to deploy with what lies under a path. */
export function isRecommended(
  readmes: readonly SourceFile[],
  path: string,
): boolean {
  return readmes.some(readme =>
    readme.lines.some(
      line =>
        DEPLOYS.test(line) &&
        line.split(/[\s`'"=()]+/).some(word => {
          const named = word.replace(/^\.?\/+|\/+$/g, '');
          return (
            ASIDE.test(`${named}/`) &&
            (path === named || path.startsWith(`${named}/`))
          );
        }),
    ),
  );
}

export function rootReadmes(tree: FileTree): SourceFile[] {
  return tree.paths
    .filter(path => /^readme(\.[\w-]+)*$/i.test(path))
    .flatMap(path => tree.read(path) ?? []);
}
