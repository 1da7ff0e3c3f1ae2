export type { Chart, ChartDependency } from './Chart';
export { loadChart } from './loadChart';
export { readValues, toValue } from './parseValues';
export { renderChart } from './renderChart';
export type {
  RenderedChart,
  RenderedResource,
  TemplateFailure,
} from './renderChart';
export type { Dict } from './template/Value';
