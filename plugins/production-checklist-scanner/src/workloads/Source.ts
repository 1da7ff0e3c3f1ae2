import { NamedWorkload } from './readWorkload';
import { UnresolvedWorkload } from './WorkloadFacts';

/** One thing that can be deployed, and what it runs. */
export interface Source {
  type: 'chart' | 'kustomization' | 'manifest';
  /** What it is deployed by: the chart's or kustomization's directory, the file. */
  path: string;
  /** What is read to tell its environment. */
  environment: string;
  /** What it is called: the chart, the release. */
  names: readonly string[];
  workloads: readonly NamedWorkload[];
  unresolved: readonly UnresolvedWorkload[];
}
