import { Evidence } from 'backstage-plugin-production-checklist-common';

/**
 * The long-running pods that run the component, as production would have
 * them.
 *
 * @public
 */
export interface WorkloadFacts {
  readonly workloads: readonly Workload[];
  /**
   * What runs it and cannot be read here: a chart from outside the
   * repository, a template that does not render.
   */
  readonly unresolved: readonly UnresolvedWorkload[];
}

/**
 * What runs the component and cannot be read from its repository.
 *
 * @public
 */
export interface UnresolvedWorkload {
  at: Evidence;
  /** As a phrase: "the chart `generic-service` 3.17.5, which is not in this repository". */
  what: string;
}

/**
 * A Deployment, a StatefulSet, or what a platform has in their place.
 *
 * @public
 */
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

/**
 * A container of a workload.
 *
 * @public
 */
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

/**
 * What a security context says of the user that a process runs as.
 *
 * @public
 */
export interface UserSetting {
  runAsNonRoot?: boolean;
  runAsUser?: number;
  at: Evidence;
}

/**
 * A volume of a pod.
 *
 * @public
 */
export interface Volume {
  name: string;
  at: Evidence;
}

/**
 * A variable that a container is given.
 *
 * @public
 */
export interface EnvironmentVariable {
  name: string;
  /** A literal; absent where it refers to something. */
  value?: string;
  /** What it refers to. */
  from?: 'secret' | 'config-map' | 'field' | 'other';
  at: Evidence;
}

/**
 * How a platform asks a container whether it is well.
 *
 * @public
 */
export type Probe = { at: Evidence } & (
  | { type: 'http'; path: string; port: string }
  | { type: 'tcp'; port: string }
  | { type: 'grpc'; port: string; service: string }
  | { type: 'exec'; command: readonly string[] }
  /** A platform's manifest says that there is one and not of what kind. */
  | { type: 'other'; description: string }
);
