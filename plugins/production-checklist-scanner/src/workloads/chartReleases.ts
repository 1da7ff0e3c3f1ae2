import { FileTree } from '../files/FileTree';
import { folderOf, join, relativeTo } from '../files/paths';
import { UnreadableFileError } from '../formats/UnreadableFileError';
import { Chart, Dict, readValues } from '../formats/helm';
import { Deployment } from './deployments/Deployment';
import { environmentOf } from './environments';

/** A chart as it is installed once. */
export interface ChartRelease {
  name: string;
  values: Dict[];
  /** What is read to tell its environment. */
  environment: string;
}

const VALUES =
  /(^|\/)([\w.-]*values[\w.-]*|(values|env|envs|environments|config|configs)\/[\w./-]+)\.ya?ml$/;

/**
 * How a chart is installed: as the repository says that it is deployed; else
 * with its own values, and those for production where it has some.
 */
export function releaseOf(
  tree: FileTree,
  chart: Chart,
  deployments: readonly Deployment[],
): ChartRelease {
  const deployed = deployments.filter(({ path }) => path === chart.folder);
  const best =
    deployed.find(
      ({ by, values }) =>
        environmentOf([by, ...values].join(' ')) === 'production',
    ) ??
    deployed.find(
      ({ by, values }) => environmentOf([by, ...values].join(' ')) === 'any',
    );
  const production = valuesFiles(tree, chart.folder).filter(
    path =>
      environmentOf(relativeTo(folderOf(chart.folder), path) ?? path) ===
      'production',
  );
  const files =
    best && best.values.length > 0 ? best.values : production.slice(0, 1);
  return {
    name: best?.release ?? chart.name,
    values: [
      ...files.flatMap(path => readOptional(tree, path)),
      ...(best?.inline ? [best.inline] : []),
    ],
    environment: [chart.folder, ...files].join(' '),
  };
}

/**
 * The release that a chart for many programs is for one of them: one that has
 * a values file of its name.
 */
export function releaseNamed(
  tree: FileTree,
  chart: Chart,
  isNamed: (name: string) => boolean,
): ChartRelease | undefined {
  const files = valuesFiles(tree, chart.folder).filter(path =>
    isNamed(programOf(path)),
  );
  const [file] = [...files].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  if (!file) return undefined;
  return {
    name: programOf(file),
    values: readOptional(tree, file),
    environment: file,
  };
}

function rank(path: string): number {
  return ['production', 'any', 'other'].indexOf(environmentOf(path));
}

/** `values-orders.yaml`, `values/orders.yaml`, `orders-values.prod.yaml` are for `orders`. */
function programOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.ya?ml$/, '')
    .toLowerCase()
    .split(/[._]|-(?=values)|(?<=values)-/)
    .filter(word => word !== 'values' && environmentOf(word) === 'any')
    .join('-');
}

/** Values files of the chart and beside it, its defaults left out. */
function valuesFiles(tree: FileTree, folder: string): string[] {
  const parent = folderOf(folder);
  const isChart = tree.has(join(parent, 'Chart.yaml'));
  return tree.paths.filter(path => {
    const own = relativeTo(folder, path);
    if (own !== undefined) {
      return (
        own !== 'values.yaml' &&
        VALUES.test(own) &&
        !/^(templates|charts)\//.test(own)
      );
    }
    const beside =
      isChart || parent === '' ? undefined : relativeTo(parent, path);
    return beside !== undefined && VALUES.test(beside) && isBeside(beside);
  });
}

/** In the parent's directory, or in one of it that holds values only. */
function isBeside(path: string): boolean {
  return (
    !path.includes('/') ||
    /^(values|env|envs|environments|config|configs)\//.test(path)
  );
}

function readOptional(tree: FileTree, path: string): Dict[] {
  const file = tree.read(path);
  if (!file) return [];
  try {
    return [readValues(file)];
  } catch (error) {
    // One that a tool fills in first; the chart's defaults still hold.
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}
