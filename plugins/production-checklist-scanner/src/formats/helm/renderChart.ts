import { Evidence } from 'backstage-plugin-production-checklist-common';
import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { relativeTo } from '../../files/paths';
import { UnreadableFileError } from '../UnreadableFileError';
import { Located, locate, parseYaml } from '../yaml';
import { Chart, ChartDependency } from './Chart';
import { EnabledChart, enabledCharts } from './enabledCharts';
import { functionsFor } from './functions/functionsFor';
import { templateData } from './templateData';
import { parseTemplate } from './template/parseTemplate';
import { NamedTemplate, TemplateEngine } from './template/TemplateEngine';
import { TemplateError } from './template/TemplateError';
import { Output } from './template/Output';
import { Dict } from './template/Value';
import { WELL_KNOWN } from './wellKnownTemplates';

export interface RenderOptions {
  /** What the chart is installed as. */
  release: string;
  /** Values over the chart's own, the last one wins. */
  values: readonly Dict[];
  /** Templates that are wanted; the others are only there to be included. */
  wants?: (template: SourceFile) => boolean;
}

export interface RenderedChart {
  resources: RenderedResource[];
  /** Charts that it asks for and that are not in the repository. */
  missing: readonly ChartDependency[];
  failures: TemplateFailure[];
}

export interface RenderedResource {
  resource: Located;
  /** The chart that the template belongs to. */
  chart: Chart;
  template: string;
}

/** A template that does not render. */
export interface TemplateFailure {
  at: Evidence;
  problem: string;
  chart: Chart;
}

/**
 * Renders a chart as `helm template` does, without a cluster, a clock or a
 * network.
 */
export function renderChart(
  tree: FileTree,
  chart: Chart,
  options: RenderOptions,
): RenderedChart {
  const { charts, missing } = enabledCharts(chart, options.values);
  const failures: TemplateFailure[] = [];
  const engine = new TemplateEngine(
    defineTemplates(charts, failures),
    functionsFor,
  );
  const resources: RenderedResource[] = [];
  for (const enabled of charts.filter(each => !each.chart.isLibrary)) {
    const data = templateData(tree, enabled, options.release);
    for (const file of enabled.chart.templates) {
      const name = nameOf(enabled, file);
      if (
        isPartial(file) ||
        !engine.templates.has(name) ||
        !(options.wants?.(file) ?? true)
      ) {
        continue;
      }
      try {
        const current = new Map([
          ['Name', name],
          ['BasePath', `${enabled.path}/templates`],
        ]);
        const output = engine.run(
          name,
          new Map([...data, ['Template', current]]),
        );
        for (const resource of documentsOf(file, output)) {
          resources.push({
            resource,
            chart: enabled.chart,
            template: file.path,
          });
        }
      } catch (error) {
        failures.push(failureOf(error, file, enabled.chart));
      }
    }
  }
  return { resources, missing, failures };
}

/**
 * All charts share one set of names. A parent's templates come last, so that
 * its definitions win.
 */
function defineTemplates(
  charts: readonly EnabledChart[],
  failures: TemplateFailure[],
): Map<string, NamedTemplate> {
  const templates = new Map<string, NamedTemplate>(
    [...WELL_KNOWN].map(([name, body]) => [
      name,
      { body, placeOf: () => charts[0].chart.at },
    ]),
  );
  for (const enabled of [...charts].reverse()) {
    for (const file of enabled.chart.templates) {
      try {
        const { body, defines } = parseTemplate(file.text);
        const placeOf = (offset: number) => file.at(offset);
        templates.set(nameOf(enabled, file), { body, placeOf });
        for (const [name, defined] of defines)
          templates.set(name, { body: defined, placeOf });
      } catch (error) {
        failures.push(failureOf(error, file, enabled.chart));
      }
    }
  }
  return templates;
}

function nameOf({ chart, path }: EnabledChart, file: SourceFile): string {
  return `${path}/${relativeTo(chart.folder, file.path)}`;
}

/** Partials are there to be included. */
function isPartial({ path }: SourceFile): boolean {
  return /(^|\/)_[^/]*$|\.(tpl|txt)$/.test(path);
}

/** The documents that a template printed, with the places they come from. */
function documentsOf(file: SourceFile, output: Output): Located[] {
  const { text } = output;
  if (!/\S/.test(text)) return [];
  const placeOf = (line: number): Evidence => {
    const at = output.placeOf(line);
    return at?.path ? at : { path: file.path };
  };
  try {
    return parseYaml(new SourceFile(file.path, text)).map(root =>
      locate(root, placeOf),
    );
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const { line } = placeOf(error.line ?? 1);
    throw new TemplateError(`it renders to no YAML: ${error.message}`, line);
  }
}

function failureOf(
  error: unknown,
  { path }: SourceFile,
  chart: Chart,
): TemplateFailure {
  const line = error instanceof TemplateError ? error.line : undefined;
  return {
    at: { path, ...(line !== undefined && { line }) },
    problem: error instanceof Error ? error.message : String(error),
    chart,
  };
}
