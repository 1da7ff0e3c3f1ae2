import { Allowance } from './Allowance';

/**
 * A value of a template. What is missing is undefined: it prints as nothing,
 * and a field of it is missing too.
 */
export type Value =
  | undefined
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | Dict
  | Func;

/** A map, so that no key is ever a name of JavaScript's own. */
export type Dict = Map<string, Value>;

/** A method of an object that Helm gives, such as `.Files.Get`. */
export type Func = (...values: Value[]) => Value;

export function isDict(value: Value): value is Dict {
  return value instanceof Map;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether `if` takes it: neither nothing, false, zero nor empty. */
export function isTrue(value: Value): boolean {
  if (isDict(value)) return value.size > 0;
  if (isList(value)) return value.length > 0;
  return Boolean(value);
}

/** As `{{ }}` prints it. */
export function print(value: Value): string {
  return printWithin(value, new Allowance());
}

function printWithin(value: Value, allowance: Allowance): string {
  return allowance.visit(() => {
    if (value === undefined || value === null || typeof value === 'function')
      return '';
    if (isList(value)) {
      return `[${value.map(item => printWithin(item, allowance)).join(' ')}]`;
    }
    if (isDict(value)) {
      const entries = sortedKeys(value).map(
        key => `${key}:${printWithin(value.get(key), allowance)}`,
      );
      return `map[${entries.join(' ')}]`;
    }
    return String(value);
  });
}

/** Maps are walked in the order of their keys. */
export function sortedKeys(dict: Dict): string[] {
  return [...dict.keys()].sort();
}

/** A number, also where it is written as text; 0 for anything else. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string' || value.trim() === '') return 0;
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
}

export function toList(value: Value): readonly Value[] {
  if (isList(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function isEqual(left: Value, right: Value): boolean {
  return isEqualWithin(left, right, new Allowance());
}

function isEqualWithin(
  left: Value,
  right: Value,
  allowance: Allowance,
): boolean {
  return allowance.visit(() => {
    if (isList(left) && isList(right)) {
      return (
        left.length === right.length &&
        left.every((item, at) => isEqualWithin(item, right[at], allowance))
      );
    }
    if (isDict(left) && isDict(right)) {
      return (
        left.size === right.size &&
        [...left].every(
          ([key, item]) =>
            right.has(key) && isEqualWithin(item, right.get(key), allowance),
        )
      );
    }
    return (left ?? null) === (right ?? null);
  });
}
