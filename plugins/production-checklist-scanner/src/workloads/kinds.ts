/** Kinds whose pods run until they are told to stop. */
export const LONG_RUNNING = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  // Argo Rollouts, OpenShift.
  'Rollout',
  'DeploymentConfig',
]);

/**
 * Text that a file must have for it to run anything: a long-running kind, one
 * that platforms compile to pods, or a list of resources.
 */
export const RUNS_SOMETHING =
  /kind["']?:[ \t]*["']?(Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Rollout|DeploymentConfig|List|Template|Application)\b|serving\.knative\.dev|score\.dev\/|core\.oam\.dev|nais\.io\//;
