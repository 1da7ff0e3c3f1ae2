import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { folderOf } from '../files/paths';
import { UnreadableFileError } from '../formats/UnreadableFileError';
import {
  Chart,
  ChartDependency,
  RenderedChart,
  TemplateFailure,
  loadChart,
  renderChart,
} from '../formats/helm';
import { ChartRelease, releaseOf } from './chartReleases';
import { Deployment } from './deployments/Deployment';
import { isThirdParty } from './imageNames';
import { readWorkloads } from './readWorkload';
import { Source } from './Source';
import { UnresolvedWorkload } from './WorkloadFacts';

const CHART = /(^|\/)Chart\.yaml$/;
/** Charts that set up what stands around a program. */
const SUPPORTING =
  /prometheus|alerts?\b|grafana|dashboards?|ingress|cert-manager|external-dns|service-?monitor|extractor/;
const VENDORED = /(^|\/)charts\/[^/]+\/Chart\.yaml$/;

/** A template may print any kind that it does not name. */
const MAY_RUN =
  /kind["']?:[ \t]*["']?(Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Rollout|DeploymentConfig|Application|List|\{\{)|serving\.knative\.dev|core\.oam\.dev/;
const CALLS = /\{\{-?[ \t]*(include|template|tpl|toYaml|range|with|\.Files)\b/;

/** The directories of charts that are installed by themselves. */
export function chartFolders(tree: FileTree): string[] {
  const folders = tree.paths.filter(path => CHART.test(path)).map(folderOf);
  return folders.filter(folder => {
    const parent = VENDORED.test(`${folder}/Chart.yaml`)
      ? folderOf(folderOf(folder))
      : undefined;
    return (
      parent === undefined ||
      !tree.has(parent === '' ? 'Chart.yaml' : `${parent}/Chart.yaml`)
    );
  });
}

/** What every chart of the repository runs. */
export function readCharts(
  tree: FileTree,
  deployments: readonly Deployment[],
): Source[] {
  return chartFolders(tree).flatMap(folder => {
    try {
      const chart = loadChart(tree, folder);
      if (!chart || chart.isLibrary) return [];
      return [readRelease(tree, chart, releaseOf(tree, chart, deployments))];
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      return [unreadable(folder, error)];
    }
  });
}

/** What one release of a chart runs. */
export function readRelease(
  tree: FileTree,
  chart: Chart,
  release: ChartRelease,
): Source {
  const rendered = renderChart(tree, chart, {
    release: release.name,
    values: release.values,
    wants: mayRun,
  });
  return {
    type: 'chart',
    path: chart.folder,
    environment: release.environment,
    names: [chart.name, release.name].map(name => name.toLowerCase()),
    workloads: rendered.resources.flatMap(({ resource }) =>
      readWorkloads(resource),
    ),
    unresolved: unresolvedOf(rendered),
  };
}

function mayRun({ text }: SourceFile): boolean {
  return MAY_RUN.test(text) || (!/^kind:/m.test(text) && CALLS.test(text));
}

function unresolvedOf({
  missing,
  failures,
}: RenderedChart): UnresolvedWorkload[] {
  const programs = missing.filter(
    ({ name, repository }) => !isProduct(name, repository),
  );
  return [
    ...programs.map(dependency => ({
      at: dependency.at,
      what: phrase(dependency),
    })),
    ...failures.map(failure => ({
      at: failure.at,
      what: describe(failure, missing),
    })),
  ];
}

/** A database that a chart brings along is not the program. */
function isProduct(name: string, repository: string): boolean {
  return (
    isThirdParty(name) ||
    SUPPORTING.test(name) ||
    /bitnami|prometheus-community|grafana|elastic\.co/.test(repository)
  );
}

function phrase({ name, version }: ChartDependency): string {
  return `the chart \`${name}\`${
    version && ` ${version}`
  }, which is not in this repository`;
}

/** A definition that is not there is one of a chart that is not there. */
function describe(
  { at, problem }: TemplateFailure,
  missing: readonly ChartDependency[],
): string {
  const [, prefix] = /^the template `([\w-]+)[./]/.exec(problem) ?? [];
  const library = missing.find(
    ({ name, key }) => name === prefix || key === prefix,
  );
  if (library) return phrase(library);
  const place = at.line === undefined ? at.path : `${at.path}:${at.line}`;
  return `\`${place}\`, which does not render: ${problem}`;
}

function unreadable(
  folder: string,
  { path, line, message }: UnreadableFileError,
): Source {
  return {
    type: 'chart',
    path: folder,
    environment: folder,
    names: [folder.slice(folder.lastIndexOf('/') + 1).toLowerCase()],
    workloads: [],
    unresolved: [
      {
        at: { path, ...(line !== undefined && { line }) },
        what: `\`${path}\`, which is not valid YAML: ${message}`,
      },
    ],
  };
}
