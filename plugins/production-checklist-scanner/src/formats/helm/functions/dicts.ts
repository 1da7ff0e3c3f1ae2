import { mergeDicts } from '../mergeDicts';
import {
  Dict,
  Func,
  Value,
  isDict,
  isTrue,
  print,
  toList,
} from '../template/Value';
import { originOf, setOrigin } from '../template/origins';

/** Functions on maps. */
export const DICTS: Readonly<Record<string, Func>> = {
  deepCopy: value => copy(value),
  dict: (...pairs) => {
    const made: Dict = new Map();
    for (let at = 0; at < pairs.length; at += 2)
      made.set(print(pairs[at]), pairs[at + 1]);
    return made;
  },
  dig: (...path) => {
    let value = path[path.length - 1];
    for (const key of path.slice(0, -2)) {
      if (!isDict(value) || !value.has(print(key)))
        return path[path.length - 2];
      value = value.get(print(key));
    }
    return value;
  },
  get: (dict, key) => {
    const value = isDict(dict) ? dict.get(print(key)) : undefined;
    return value ?? '';
  },
  hasKey: (dict, key) => isDict(dict) && dict.has(print(key)),
  keys: (...dicts) => dicts.filter(isDict).flatMap(dict => [...dict.keys()]),
  merge: (...dicts) =>
    merged(dicts, (target, source) => mergeDicts(source, target)),
  mergeOverwrite: (...dicts) =>
    merged(dicts, (target, source) => mergeDicts(target, source)),
  omit: (dict, ...keys) =>
    picked(dict, key => !keys.flatMap(toList).map(print).includes(key)),
  pick: (dict, ...keys) =>
    picked(dict, key => keys.flatMap(toList).map(print).includes(key)),
  pluck: (key, ...dicts) =>
    dicts
      .filter(isDict)
      .filter(dict => dict.has(print(key)))
      .map(dict => dict.get(print(key))),
  set: (dict, key, value) => {
    if (isDict(dict)) dict.set(print(key), value);
    return dict;
  },
  unset: (dict, key) => {
    if (isDict(dict)) dict.delete(print(key));
    return dict;
  },
  values: (...dicts) =>
    dicts.filter(isDict).flatMap(dict => [...dict.values()]),
};

/** The first map is changed, as in Sprig. */
function merged(
  values: readonly Value[],
  join: (target: Dict, source: Dict) => Dict,
): Value {
  const [target, ...sources] = values;
  if (!isDict(target)) return values.find(isTrue);
  for (const source of sources.filter(isDict)) {
    for (const [key, value] of join(target, source)) target.set(key, value);
  }
  return target;
}

function picked(dict: Value, keep: (key: string) => boolean): Value {
  if (!isDict(dict)) return dict;
  const part: Dict = new Map();
  for (const [key, value] of dict) {
    if (!keep(key)) continue;
    part.set(key, value);
    setOrigin(part, key, originOf(dict, key));
  }
  return part;
}

function copy(value: Value): Value {
  return isDict(value) ? mergeDicts(value, new Map()) : value;
}
