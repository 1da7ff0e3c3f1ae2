import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join, relativeTo } from '../../files/paths';
import { resolvePath } from '../../images/paths';
import { Located, locateIn, parseYaml } from '../yaml';
import { Chart, ChartDependency } from './Chart';
import { readValues } from './parseValues';

const MAX_DEPTH = 5;
const TEMPLATE = /^templates\/.+\.(ya?ml|tpl|txt|json)$/;
/** What Helm runs by itself after an install, or prints for people. */
const NOT_RENDERED = /^templates\/(tests?\/|.*NOTES\.txt$)/;

/**
 * Loads a chart and the charts that it brings along: those in its `charts`
 * directory, and those that it names by their path.
 *
 * @param folder - holds a `Chart.yaml`
 * @throws UnreadableFileError
 */
export function loadChart(tree: FileTree, folder: string): Chart | undefined {
  return load(tree, folder, 0);
}

function load(
  tree: FileTree,
  folder: string,
  depth: number,
): Chart | undefined {
  const file = tree.read(join(folder, 'Chart.yaml'));
  const [root] = file ? parseYaml(file) : [];
  if (!file || !root) return undefined;
  const chart = locateIn(file.path, root);
  const values = tree.read(join(folder, 'values.yaml'));
  const dependencies = dependenciesOf(tree, folder, chart);
  return {
    folder,
    name: chart.get('name')?.text ?? folder.slice(folder.lastIndexOf('/') + 1),
    version: chart.get('version')?.text ?? '',
    appVersion: chart.get('appVersion')?.text ?? '',
    isLibrary: chart.get('type')?.text === 'library',
    at: { path: file.path, line: chart.get('name')?.at.line ?? 1 },
    values: values ? readValues(values) : new Map(),
    templates: templatesOf(tree, folder),
    dependencies,
    subcharts:
      depth < MAX_DEPTH
        ? subchartFolders(tree, folder, dependencies).flatMap(
            inner => load(tree, inner, depth + 1) ?? [],
          )
        : [],
  };
}

function templatesOf(tree: FileTree, folder: string): SourceFile[] {
  return tree.paths.flatMap(path => {
    const inside = relativeTo(folder, path);
    if (!inside || !TEMPLATE.test(inside) || NOT_RENDERED.test(inside))
      return [];
    return tree.read(path) ?? [];
  });
}

/** Helm 2 lists them in a file of their own. */
function dependenciesOf(
  tree: FileTree,
  folder: string,
  chart: Located,
): ChartDependency[] {
  const file = tree.read(join(folder, 'requirements.yaml'));
  const [root] = file ? parseYaml(file) : [];
  const lists = [
    chart.get('dependencies'),
    file && root ? locateIn(file.path, root).get('dependencies') : undefined,
  ];
  return lists
    .flatMap(list => list?.items ?? [])
    .flatMap(item => {
      const name = item.get('name')?.text;
      if (!name) return [];
      return [
        {
          name,
          version: item.get('version')?.text ?? '',
          repository: item.get('repository')?.text ?? '',
          key: item.get('alias')?.text ?? name,
          condition: item.get('condition')?.text,
          tags: (item.get('tags')?.items ?? []).flatMap(tag => tag.text ?? []),
          at: item.at,
        },
      ];
    });
}

function subchartFolders(
  tree: FileTree,
  folder: string,
  dependencies: readonly ChartDependency[],
): string[] {
  const vendored = tree.paths
    .filter(path =>
      /^charts\/[^/]+\/Chart\.yaml$/.test(relativeTo(folder, path) ?? ''),
    )
    .map(folderOf);
  const named = dependencies.flatMap(({ repository }) => {
    const path = /^file:\/\/(.+)$/.exec(repository)?.[1];
    return path === undefined ? [] : resolvePath(folder, path) ?? [];
  });
  return [...new Set([...vendored, ...named])].sort();
}
