import { Located, LocatedValue } from '../yaml';

/** What identifies a member of a list that Kubernetes merges by a key. */
const MERGE_KEYS: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  ephemeralContainers: ['name'],
  volumes: ['name'],
  env: ['name'],
  imagePullSecrets: ['name'],
  volumeMounts: ['mountPath'],
  volumeDevices: ['devicePath'],
  ports: ['containerPort', 'port'],
  hostAliases: ['ip'],
};

/** Merges a strategic-merge patch into a resource. */
export function mergePatch(target: Located, patch: Located): Located {
  const merged = merge('', target, patch);
  return merged ?? new Located(new Map(), target.at);
}

function merge(
  key: string,
  target: Located | undefined,
  patch: Located,
): Located | undefined {
  if (patch.value === null) return undefined;
  const directive = patch.get('$patch')?.text;
  if (directive === 'delete') return undefined;
  if (patch.map) {
    const base = directive === 'replace' ? undefined : target?.map;
    const at = target?.map ? target.at : patch.at;
    return new Located(mergeMaps(base ?? new Map(), patch.map), at);
  }
  const mergeKey =
    patch.list && mergeKeyOf(key, [...(target?.items ?? []), ...patch.items]);
  return mergeKey && target?.list
    ? new Located(mergeLists(target.list, patch.items, mergeKey), target.at)
    : patch;
}

function mergeMaps(
  target: ReadonlyMap<string, Located>,
  patch: ReadonlyMap<string, Located>,
): LocatedValue {
  const merged = new Map(target);
  for (const [key, value] of patch) {
    if (key.startsWith('$')) continue;
    const result = merge(key, target.get(key), value);
    if (result) merged.set(key, result);
    else merged.delete(key);
  }
  return merged;
}

function mergeLists(
  target: readonly Located[],
  patch: readonly Located[],
  key: string,
): LocatedValue {
  const merged: (Located | undefined)[] = [...target];
  for (const item of patch) {
    const name = item.get(key)?.text;
    const at = merged.findIndex(other => other?.get(key)?.text === name);
    if (at < 0) merged.push(merge('', undefined, item));
    else merged[at] = merge('', merged[at], item);
  }
  return merged.filter((item): item is Located => item !== undefined);
}

function mergeKeyOf(
  key: string,
  items: readonly Located[],
): string | undefined {
  return (Object.hasOwn(MERGE_KEYS, key) ? MERGE_KEYS[key] : []).find(name =>
    items.every(item => item.get(name) !== undefined),
  );
}
