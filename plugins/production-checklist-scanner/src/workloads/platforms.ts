import { Located } from '../formats/yaml';
import { readContainer, readProbe, wordsOf } from './readContainer';
import type { NamedWorkload } from './readWorkload';
import { Container, EnvironmentVariable, Probe } from './WorkloadFacts';

/** Manifests of platforms that make pods of them, by their API group. */
const PLATFORMS: readonly [RegExp, (resource: Located) => NamedWorkload[]][] = [
  [/^nais\.io\//, readNais],
  [/^score\.dev\//, readScore],
  [/^core\.oam\.dev\//, readKubeVela],
];

/** The workloads that a platform makes of its own manifest. */
export function readPlatformWorkloads(resource: Located): NamedWorkload[] {
  const api = resource.get('apiVersion')?.text ?? '';
  const platform = PLATFORMS.find(([group]) => group.test(api));
  return platform ? platform[1](resource) : [];
}

/** An application of NAIS: one container, its probes by path. */
function readNais(resource: Located): NamedWorkload[] {
  const spec = resource.get('spec');
  if (resource.get('kind')?.text !== 'Application' || !spec) return [];
  const port = spec.get('port')?.text ?? '8080';
  const name = nameOf(resource);
  const container: Container = {
    ...readContainer(spec),
    name,
    at: spec.at,
    env: (spec.get('env')?.items ?? []).flatMap(variable => {
      const key = variable.get('name')?.text;
      const value = variable.get('value')?.text;
      return key
        ? [
            {
              name: key,
              ...(value !== undefined && { value }),
              at: variable.at,
            },
          ]
        : [];
    }),
    readiness: naisProbe(spec.get('readiness'), port),
    liveness: naisProbe(spec.get('liveness'), port),
    startup: naisProbe(spec.get('startup'), port),
  };
  const grace = spec.get('terminationGracePeriodSeconds');
  const containers = [container, ...secureLogs(spec)];
  return [workload('Application', resource, name, containers, grace)];
}

/** The platform puts a log shipper beside a program that asks for secure logs. */
function secureLogs(spec: Located): Container[] {
  const setting = spec.get('secureLogs');
  return setting?.get('enabled')?.boolean
    ? [
        {
          name: 'secure-logs-fluentbit',
          image: 'fluent-bit',
          at: setting.at,
          env: [],
          mounts: [],
        },
      ]
    : [];
}

function naisProbe(
  probe: Located | undefined,
  port: string,
): Probe | undefined {
  const path = probe?.get('path')?.text;
  if (!probe || path === undefined) return undefined;
  const target = path.startsWith('/') ? path : `/${path}`;
  return {
    type: 'http',
    path: target,
    port: probe.get('port')?.text ?? port,
    at: probe.at,
  };
}

/** Score names containers by their keys. */
function readScore(resource: Located): NamedWorkload[] {
  const name = nameOf(resource);
  const containers = [...(resource.get('containers')?.map ?? [])].map(
    ([key, container]): Container => ({
      ...readContainer(container),
      name: key,
      env: variablesOf(container.get('variables')),
    }),
  );
  return containers.length > 0
    ? [workload('Workload', resource, name, containers)]
    : [];
}

/** Components of KubeVela that run for long carry their probes themselves. */
function readKubeVela(resource: Located): NamedWorkload[] {
  return (resource.get('spec', 'components')?.items ?? []).flatMap(
    component => {
      const properties = component.get('properties');
      const type = component.get('type')?.text ?? '';
      if (!properties || !/^(webservice|worker|daemon|statefulset)$/.test(type))
        return [];
      const name = component.get('name')?.text ?? '';
      const command = wordsOf(properties.get('cmd'));
      const container: Container = {
        ...readContainer(properties),
        name,
        at: component.at,
        ...(command && { command }),
        readiness: readProbe(properties.get('readinessProbe')),
        liveness: readProbe(properties.get('livenessProbe')),
      };
      return [workload(`${type} component`, component, name, [container])];
    },
  );
}

function workload(
  kind: string,
  resource: Located,
  name: string,
  containers: readonly Container[],
  grace?: Located,
): NamedWorkload {
  const seconds = grace?.integer;
  return {
    workload: {
      kind,
      name,
      at: resource.get('metadata', 'name')?.at ?? resource.at,
      containers,
      main: containers[0],
      ...(grace &&
        seconds !== undefined && {
          terminationGracePeriodSeconds: { seconds, at: grace.at },
        }),
      volumes: [],
    },
    labels: [],
    isPatch: false,
  };
}

function nameOf(resource: Located): string {
  return resource.get('metadata', 'name')?.text ?? '';
}

function variablesOf(variables: Located | undefined): EnvironmentVariable[] {
  return [...(variables?.map ?? [])].map(([name, value]) => ({
    name,
    ...(value.text !== undefined &&
      !value.text.includes('${') && { value: value.text }),
    at: value.at,
  }));
}
