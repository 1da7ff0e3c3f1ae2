import { Located } from '../formats/yaml';
import { LONG_RUNNING } from './kinds';
import { readContainer, readUser } from './readContainer';
import { readPlatformWorkloads } from './platforms';
import { isSidecar } from './sidecars';
import { Container, Workload } from './WorkloadFacts';

/** A workload, and what others may call it by. */
export interface NamedWorkload {
  workload: Workload;
  /** Its labels that name a program, lower-cased. */
  labels: readonly string[];
  /** It names containers and has nothing to run in them. */
  isPatch: boolean;
}

const NAMING_LABELS = [
  'app',
  'app.kubernetes.io/name',
  'app.kubernetes.io/component',
  'backstage.io/kubernetes-id',
  'component',
  'k8s-app',
  'name',
  'service',
];

/** More in one list than this is generated. */
const MAX_LISTED = 1_000;

/** The long-running workloads that a resource is, or lists. */
export function readWorkloads(resource: Located, depth = 0): NamedWorkload[] {
  const kind = resource.get('kind')?.text ?? '';
  if (kind === 'List' || kind === 'Template') {
    const listed = resource.get('items') ?? resource.get('objects');
    return depth > 1
      ? []
      : (listed?.items ?? [])
          .slice(0, MAX_LISTED)
          .flatMap(item => readWorkloads(item, depth + 1));
  }
  if (isHook(resource)) return [];
  const pod = resource.get('spec', 'template');
  if (LONG_RUNNING.has(kind) || isKnative(resource, kind)) {
    return pod ? readPod(resource, kind, pod) : [];
  }
  return readPlatformWorkloads(resource);
}

/** Helm runs it once, at an install or a test. */
function isHook(resource: Located): boolean {
  return resource.get('metadata', 'annotations', 'helm.sh/hook') !== undefined;
}

function isKnative(resource: Located, kind: string): boolean {
  return (
    kind === 'Service' &&
    (resource.get('apiVersion')?.text ?? '').startsWith('serving.knative.dev/')
  );
}

function readPod(
  resource: Located,
  kind: string,
  pod: Located,
): NamedWorkload[] {
  const spec = pod.get('spec');
  const containers = (spec?.get('containers')?.items ?? []).filter(
    ({ map }) => map,
  );
  const [first] = containers;
  if (!spec || !first) return [];
  // An init container that restarts stays beside the others.
  const companions = (spec.get('initContainers')?.items ?? []).filter(
    container => container.get('restartPolicy')?.text === 'Always',
  );
  const own = containers.map(readContainer);
  const grace = spec.get('terminationGracePeriodSeconds');
  const seconds = grace?.integer;
  return [
    {
      workload: {
        kind,
        name: resource.get('metadata', 'name')?.text ?? '',
        at: resource.get('metadata', 'name')?.at ?? resource.at,
        containers: [...own, ...companions.map(readContainer)],
        main: mainOf(own),
        ...(grace &&
          seconds !== undefined && {
            terminationGracePeriodSeconds: { seconds, at: grace.at },
          }),
        user: readUser(spec.get('securityContext')),
        volumes: (spec.get('volumes')?.items ?? []).flatMap(volume => {
          const name = volume.get('name')?.text;
          return name ? [{ name, at: volume.at }] : [];
        }),
      },
      labels: labelsOf(resource, pod),
      isPatch: containers.every(
        container => container.get('image') === undefined,
      ),
    },
  ];
}

/** The first that is no known companion. */
export function mainOf(containers: readonly Container[]): Container {
  return containers.find(container => !isSidecar(container)) ?? containers[0];
}

function labelsOf(resource: Located, pod: Located): string[] {
  const labels = [pod, resource].flatMap(each =>
    NAMING_LABELS.flatMap(
      label => each.get('metadata', 'labels', label)?.text ?? [],
    ),
  );
  return [...new Set(labels.map(label => label.toLowerCase()))];
}
