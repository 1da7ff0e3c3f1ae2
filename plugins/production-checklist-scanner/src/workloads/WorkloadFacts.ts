import { Evidence } from 'backstage-plugin-production-checklist-common';

/**
 * The long-running pods that run the component, as production would have
 * them.
 */
export interface WorkloadFacts {
  readonly workloads: readonly Workload[];
  /**
   * What runs it and cannot be read here: a chart from outside the
   * repository, a template that does not render.
   */
  readonly unresolved: readonly UnresolvedWorkload[];
}

export interface UnresolvedWorkload {
  at: Evidence;
  /** As a phrase: "the chart `generic-service` 3.17.5, which is not in this repository". */
  what: string;
}

export interface Workload {
  kind: string;
  name: string;
  at: Evidence;
  containers: readonly Container[];
  /** The container that is the component; the others stand beside it. */
  main: Container;
  terminationGracePeriodSeconds?: { seconds: number; at: Evidence };
  /** What the pod's own security context says of its user. */
  user?: UserSetting;
  volumes: readonly Volume[];
}

export interface Container {
  name: string;
  /** As written, empty where a template leaves it so. */
  image: string;
  at: Evidence;
  command?: readonly string[];
  args?: readonly string[];
  /** The ports that it declares. */
  ports?: readonly { name?: string; number: string }[];
  env: readonly EnvironmentVariable[];
  readiness?: Probe;
  liveness?: Probe;
  startup?: Probe;
  preStop?: { seconds?: number; at: Evidence };
  user?: UserSetting;
  mounts: readonly { volume: string; path: string; at: Evidence }[];
}

export interface UserSetting {
  runAsNonRoot?: boolean;
  runAsUser?: number;
  at: Evidence;
}

export interface Volume {
  name: string;
  at: Evidence;
}

export interface EnvironmentVariable {
  name: string;
  /** A literal; absent where it refers to something. */
  value?: string;
  /** What it refers to. */
  from?: 'secret' | 'config-map' | 'field' | 'other';
  at: Evidence;
}

export type Probe = { at: Evidence } & (
  | { type: 'http'; path: string; port: string }
  | { type: 'tcp'; port: string }
  | { type: 'grpc'; port: string; service: string }
  | { type: 'exec'; command: readonly string[] }
  /** A platform's manifest says that there is one and not of what kind. */
  | { type: 'other'; description: string }
);
