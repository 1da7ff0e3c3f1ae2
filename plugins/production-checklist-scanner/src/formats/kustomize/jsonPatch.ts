import { Located } from '../yaml';

/**
 * Applies a JSON 6902 patch. An operation whose path is not there changes
 * nothing.
 */
export function jsonPatch(
  target: Located,
  operations: readonly Located[],
): Located {
  return operations.reduce(apply, target);
}

function apply(target: Located, operation: Located): Located {
  const path = pointer(operation.get('path')?.text);
  const from = pointer(operation.get('from')?.text);
  const value = operation.get('value');
  if (!path) return target;
  switch (operation.get('op')?.text) {
    case 'add':
      return value ? change(target, path, () => value, 'insert') : target;
    case 'replace':
      return value ? change(target, path, () => value, 'replace') : target;
    case 'remove':
      return change(target, path, () => undefined, 'replace');
    case 'copy':
    case 'move': {
      const moved = from && find(target, from);
      if (!from || !moved) return target;
      const rest =
        operation.get('op')?.text === 'move'
          ? change(target, from, () => undefined, 'replace')
          : target;
      return change(rest, path, () => moved, 'insert');
    }
    default:
      return target;
  }
}

function pointer(path: string | undefined): string[] | undefined {
  return path
    ?.split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function find(target: Located, path: readonly string[]): Located | undefined {
  let at: Located | undefined = target;
  for (const part of path)
    at = at?.map ? at.get(part) : at?.items[Number(part)];
  return at;
}

function change(
  target: Located,
  [key, ...rest]: readonly string[],
  make: (old: Located | undefined) => Located | undefined,
  mode: 'insert' | 'replace',
): Located {
  if (key === undefined) return make(target) ?? target;
  const { map, list } = target;
  if (map) {
    const old = map.get(key);
    const changed = new Map(map);
    const value =
      rest.length === 0 ? make(old) : old && change(old, rest, make, mode);
    if (value) changed.set(key, value);
    else if (rest.length === 0) changed.delete(key);
    return new Located(changed, target.at);
  }
  if (list)
    return new Located(changeList(list, key, rest, make, mode), target.at);
  return target;
}

function changeList(
  list: readonly Located[],
  key: string,
  rest: readonly string[],
  make: (old: Located | undefined) => Located | undefined,
  mode: 'insert' | 'replace',
): Located[] {
  const index = key === '-' ? list.length : Number(key);
  if (!Number.isInteger(index) || index < 0 || index > list.length)
    return [...list];
  const old = list[index];
  if (rest.length > 0) {
    return list.map((item, at) =>
      at === index ? change(item, rest, make, mode) : item,
    );
  }
  const value = make(old);
  const replaced = mode === 'insert' && value ? 0 : 1;
  return [
    ...list.slice(0, index),
    ...(value ? [value] : []),
    ...list.slice(index + replaced),
  ];
}
