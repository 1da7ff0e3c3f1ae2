import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';
import { Dict } from './template/Value';

/** A Helm chart of the repository, with the charts that it brings along. */
export interface Chart {
  /** Its directory in the repository. */
  folder: string;
  name: string;
  version: string;
  appVersion: string;
  /** A library has templates for others and none of its own. */
  isLibrary: boolean;
  at: Evidence;
  /** Its own default values. */
  values: Dict;
  templates: readonly SourceFile[];
  dependencies: readonly ChartDependency[];
  subcharts: readonly Chart[];
}

/** A chart that another one asks for. */
export interface ChartDependency {
  name: string;
  /** As written, a range as often as not. */
  version: string;
  repository: string;
  /** What its values are found under: its alias, or its name. */
  key: string;
  condition?: string;
  tags: readonly string[];
  at: Evidence;
}
