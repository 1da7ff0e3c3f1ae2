import { Located } from '../formats/yaml';
import {
  Container,
  EnvironmentVariable,
  Probe,
  UserSetting,
} from './WorkloadFacts';

/** Reads a container of a pod. */
export function readContainer(container: Located): Container {
  return {
    name: container.get('name')?.text ?? '',
    image: imageOf(container.get('image')?.text ?? ''),
    at: container.at,
    command: wordsOf(container.get('command')),
    args: wordsOf(container.get('args')),
    ports: portsOf(container),
    env: (container.get('env')?.items ?? []).flatMap(readVariable),
    readiness: readProbe(container.get('readinessProbe')),
    liveness: readProbe(container.get('livenessProbe')),
    startup: readProbe(container.get('startupProbe')),
    preStop: readPreStop(container.get('lifecycle', 'preStop')),
    user: readUser(container.get('securityContext')),
    mounts: (container.get('volumeMounts')?.items ?? []).flatMap(mount => {
      const volume = mount.get('name')?.text;
      const path = mount.get('mountPath')?.text;
      return volume && path ? [{ volume, path, at: mount.at }] : [];
    }),
  };
}

/** Longer than any image's name may be. */
const MAX_IMAGE = 500;

/** Empty where a chart's values leave it so. */
function imageOf(image: string): string {
  return /^[:@]|^$/.test(image) ? '' : image.slice(0, MAX_IMAGE);
}

function portsOf(container: Located): Container['ports'] {
  return (container.get('ports')?.items ?? []).flatMap(port => {
    const number = port.get('containerPort')?.text;
    const name = port.get('name')?.text;
    return number ? [{ ...(name && { name }), number }] : [];
  });
}

export function readProbe(probe: Located | undefined): Probe | undefined {
  if (!probe?.map || probe.map.size === 0) return undefined;
  const { at } = probe;
  const text = (...keys: string[]) => probe.get(...keys)?.text ?? '';
  if (probe.get('httpGet')) {
    return {
      type: 'http',
      path: text('httpGet', 'path') || '/',
      port: text('httpGet', 'port'),
      at,
    };
  }
  if (probe.get('tcpSocket'))
    return { type: 'tcp', port: text('tcpSocket', 'port'), at };
  if (probe.get('grpc')) {
    return {
      type: 'grpc',
      port: text('grpc', 'port'),
      service: text('grpc', 'service'),
      at,
    };
  }
  const command = wordsOf(probe.get('exec', 'command'));
  return command
    ? { type: 'exec', command, at }
    : {
        type: 'other',
        description: 'a probe without a handler of its own',
        at,
      };
}

export function readUser(
  context: Located | undefined,
): UserSetting | undefined {
  const runAsNonRoot = context?.get('runAsNonRoot');
  const runAsUser = context?.get('runAsUser');
  const setting = runAsUser ?? runAsNonRoot;
  if (!setting) return undefined;
  return {
    ...(runAsNonRoot?.boolean !== undefined && {
      runAsNonRoot: runAsNonRoot.boolean,
    }),
    ...(runAsUser?.integer !== undefined && { runAsUser: runAsUser.integer }),
    at: setting.at,
  };
}

/** A list of words, or one word. */
export function wordsOf(words: Located | undefined): string[] | undefined {
  if (words?.list) return words.list.map(({ text }) => text ?? '');
  return words?.text === undefined ? undefined : [words.text];
}

export function readVariable(variable: Located): EnvironmentVariable[] {
  const name = variable.get('name')?.text;
  if (!name) return [];
  const value = variable.get('value')?.text;
  const source = variable.get('valueFrom');
  return [
    {
      name,
      ...(value !== undefined && { value }),
      ...(source && { from: sourceOf(source) }),
      at: variable.at,
    },
  ];
}

function sourceOf(source: Located): EnvironmentVariable['from'] {
  if (source.get('secretKeyRef')) return 'secret';
  if (source.get('configMapKeyRef')) return 'config-map';
  return source.get('fieldRef') || source.get('resourceFieldRef')
    ? 'field'
    : 'other';
}

function readPreStop(hook: Located | undefined): Container['preStop'] {
  if (!hook?.map || hook.map.size === 0) return undefined;
  const seconds = hook.get('sleep', 'seconds')?.integer ?? secondsOfSleep(hook);
  return { ...(seconds !== undefined && { seconds }), at: hook.at };
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** `sleep 10` in a command, however it is wrapped. */
function secondsOfSleep(hook: Located): number | undefined {
  const command = wordsOf(hook.get('exec', 'command'))?.join(' ') ?? '';
  const [, amount, unit] =
    /\bsleep[ \t]+(\d{1,6}(?:\.\d{1,3})?)([smh])?\b/.exec(command) ?? [];
  return amount === undefined ? undefined : Number(amount) * (UNITS[unit] ?? 1);
}
