import { Allowance } from './template/Allowance';
import { originOf, setOrigin } from './template/origins';
import { Dict, Value, isDict } from './template/Value';

/**
 * A new map of two: where both have a key the second one's value counts, maps
 * are merged in turn, and a null takes the key away.
 */
export function mergeDicts(base: Dict, over: Dict): Dict {
  return merge(base, over, new Allowance());
}

function merge(base: Dict, over: Dict, allowance: Allowance): Dict {
  const merged: Dict = new Map();
  for (const key of new Set([...base.keys(), ...over.keys()])) {
    const source = over.has(key) ? over : base;
    const value = allowance.visit(() =>
      valueOf(base.get(key), over.get(key), over.has(key), allowance),
    );
    if (value === null && over.has(key) && base.has(key)) continue;
    merged.set(key, value);
    setOrigin(merged, key, originOf(source, key) ?? originOf(base, key));
  }
  return merged;
}

function valueOf(
  base: Value,
  over: Value,
  isOver: boolean,
  allowance: Allowance,
): Value {
  const value = isOver ? over : base;
  if (!isDict(value)) return value;
  return isOver && isDict(base)
    ? merge(base, value, allowance)
    : merge(value, new Map(), allowance);
}
