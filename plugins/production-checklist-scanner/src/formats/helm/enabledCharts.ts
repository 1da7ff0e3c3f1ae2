import { resolvePath } from '../../images/paths';
import { Chart, ChartDependency } from './Chart';
import { mergeDicts } from './mergeDicts';
import { setOrigin, originOf } from './template/origins';
import { Dict, Value, isDict } from './template/Value';

/** A chart as it is rendered: with its values, under its path of names. */
export interface EnabledChart {
  chart: Chart;
  /** As templates are named by: `shop/charts/orders`. */
  path: string;
  values: Dict;
}

export interface EnabledCharts {
  charts: EnabledChart[];
  /** What they ask for and is not in the repository. */
  missing: ChartDependency[];
}

/**
 * Decides which charts of a chart are installed, and with which values: a
 * parent's values override its subcharts' own, and globals reach them all.
 */
export function enabledCharts(
  chart: Chart,
  overrides: readonly Dict[],
): EnabledCharts {
  const found: EnabledCharts = { charts: [], missing: [] };
  enable(chart, chart.name, overrides.reduce(mergeDicts, chart.values), found);
  return found;
}

function enable(
  chart: Chart,
  path: string,
  values: Dict,
  found: EnabledCharts,
): void {
  const whole: Dict = mergeDicts(values, new Map());
  found.charts.push({ chart, path, values: whole });
  const asked = new Set<Chart>();
  for (const dependency of chart.dependencies) {
    const subchart = chart.subcharts.find(each =>
      answers(each, dependency, chart),
    );
    if (subchart) asked.add(subchart);
    if (!isEnabled(dependency, whole)) continue;
    if (subchart) descend(subchart, dependency.key, path, whole, found);
    else found.missing.push(dependency);
  }
  for (const subchart of chart.subcharts) {
    if (!asked.has(subchart))
      descend(subchart, subchart.name, path, whole, found);
  }
}

function answers(
  chart: Chart,
  { name, repository }: ChartDependency,
  parent: Chart,
): boolean {
  const path = /^file:\/\/(.+)$/.exec(repository)?.[1];
  return (
    chart.name === name ||
    chart.folder === `${parent.folder}/charts/${name}` ||
    (path !== undefined && chart.folder === resolvePath(parent.folder, path))
  );
}

function descend(
  chart: Chart,
  key: string,
  path: string,
  parent: Dict,
  found: EnabledCharts,
): void {
  const given = parent.get(key);
  const merged = mergeDicts(chart.values, isDict(given) ? given : new Map());
  const own = merged.get('global');
  const globals = parent.get('global');
  if (isDict(globals)) {
    merged.set('global', mergeDicts(isDict(own) ? own : new Map(), globals));
  }
  // A parent sees what its subcharts are installed with.
  parent.set(key, merged);
  setOrigin(parent, key, originOf(parent, key) ?? chart.at);
  enable(chart, `${path}/charts/${key}`, merged, found);
}

/** The first condition that is set decides, then the tags. */
function isEnabled(
  { condition, tags }: ChartDependency,
  values: Dict,
): boolean {
  for (const path of condition?.split(',') ?? []) {
    const value = valueAt(values, path.trim().split('.'));
    if (typeof value === 'boolean') return value;
  }
  const switches = tags
    .map(tag => valueAt(values, ['tags', tag]))
    .filter(value => typeof value === 'boolean');
  return switches.length === 0 || switches.includes(true);
}

function valueAt(values: Dict, path: readonly string[]): Value {
  let value: Value = values;
  for (const key of path) value = isDict(value) ? value.get(key) : undefined;
  return value;
}
