import { ComponentScope } from '../component/ComponentScope';
import { perScope } from '../component/perScope';
import { relativeTo } from '../files/paths';
import { UnreadableFileError } from '../formats/UnreadableFileError';
import { loadChart } from '../formats/helm';
import { releaseNamed } from './chartReleases';
import { chooseWorkloads } from './chooseWorkloads';
import { findSources } from './findSources';
import { nameOfImage } from './imageNames';
import { isAside, isRecommended, rootReadmes } from './isAside';
import { Linked, linkWorkloads } from './linkWorkloads';
import { matchGlob } from './matchGlob';
import { likenessOf } from './matchNames';
import { buildNames, programNames } from './programNames';
import { chartFolders, readRelease } from './readCharts';
import { Source } from './Source';
import {
  Container,
  UnresolvedWorkload,
  Workload,
  WorkloadFacts,
} from './WorkloadFacts';

/** Finds the pods that run the component. Worked out once per component. */
export const resolveWorkloads = perScope(resolve);

function resolve(scope: ComponentScope): WorkloadFacts {
  const { all, deployments } = findSources(scope.tree);
  const stated = statedSources(scope, all);
  const sources = stated ?? all.filter(source => counts(scope, source));
  const names = programNames(scope);
  const linked = stated
    ? stated.flatMap(source =>
        source.workloads.map(named => ({ source, named })),
      )
    : linkedTo(scope, names, sources);
  return {
    workloads: chooseWorkloads(linked, deployments).map(workload =>
      withMain(workload, names),
    ),
    unresolved: stated
      ? stated.flatMap(({ unresolved }) => unresolved)
      : unresolvedFor(scope, names, sources),
  };
}

/** The directory's name is the surest; a manifest's own name where it finds none. */
function linkedTo(
  scope: ComponentScope,
  names: readonly string[],
  sources: readonly Source[],
): Linked[] {
  // A root has no directory's name; all that it is called counts alike.
  const byBuild =
    scope.path === '' ? [] : linkWorkloads(scope, buildNames(scope), sources);
  const linked =
    byBuild.length > 0 ? byBuild : linkWorkloads(scope, names, sources);
  return linked.length > 0
    ? linked
    : linkWorkloads(scope, scope.names, namedReleases(scope, sources));
}

/** Charts for many programs, installed for this one by a values file of its name. */
function namedReleases(
  scope: ComponentScope,
  sources: readonly Source[],
): Source[] {
  const isNamed = (name: string) => likenessOf([name], scope.names) >= 2;
  return chartFolders(scope.tree)
    .filter(folder =>
      sources.some(({ type, path }) => type === 'chart' && path === folder),
    )
    .flatMap(folder => {
      try {
        const chart = loadChart(scope.tree, folder);
        const release = chart && releaseNamed(scope.tree, chart, isNamed);
        return chart && release
          ? [readRelease(scope.tree, chart, release)]
          : [];
      } catch (error) {
        // The chart's own source says that it cannot be read.
        if (error instanceof UnreadableFileError) return [];
        throw error;
      }
    });
}

/** What the component says are its manifests; undefined where it does not. */
function statedSources(
  scope: ComponentScope,
  all: readonly Source[],
): Source[] | undefined {
  const patterns = scope.target.manifests ?? [];
  if (patterns.length === 0) return undefined;
  const isStated = patterns.map(pattern => {
    const path = pattern.replace(/^\.?\/+|\/+$/g, '');
    const isMatch = matchGlob(path);
    return (file: string) =>
      file === path || relativeTo(path, file) !== undefined || isMatch(file);
  });
  return all.flatMap(source => {
    const hits = (path: string) => isStated.some(test => test(path));
    if (hits(source.path)) return [source];
    const workloads = source.workloads.filter(({ workload }) =>
      hits(workload.at.path),
    );
    return workloads.length > 0 ? [{ ...source, workloads }] : [];
  });
}

/** What stands among examples and tests counts where a README deploys with it. */
function counts(scope: ComponentScope, { path, type }: Source): boolean {
  const folder = type === 'manifest' ? path : `${path}/`;
  if (!isAside(folder)) return true;
  const own = relativeTo(scope.path, folder);
  if (scope.path !== '' && own !== undefined && !isAside(own)) return true;
  return isRecommended(rootReadmes(scope.tree), path);
}

function unresolvedFor(
  scope: ComponentScope,
  names: readonly string[],
  sources: readonly Source[],
): UnresolvedWorkload[] {
  const found = sources
    .filter(
      ({ path, names: called }) =>
        relativeTo(scope.path, path) !== undefined ||
        likenessOf([...called, path.slice(path.lastIndexOf('/') + 1)], names) >
          0,
    )
    .flatMap(({ unresolved }) => unresolved);
  return found.filter(
    ({ what }, at) => found.findIndex(other => other.what === what) === at,
  );
}

/** The container that is the component, where one of several is called so. */
function withMain(workload: Workload, names: readonly string[]): Workload {
  const likeness = ({ name, image }: Container) =>
    likenessOf([nameOfImage(image), name], names);
  const { containers, main } = workload;
  const surest = containers.reduce(
    (best, container) =>
      likeness(container) > likeness(best) ? container : best,
    main,
  );
  return surest === main ? workload : { ...workload, main: surest };
}
