import { Allowance } from './template/Allowance';
import { Dict, Value, isDict, isList } from './template/Value';

/** A template's value as JSON has it. */
export function toPlain(value: Value, allowance = new Allowance()): unknown {
  return allowance.visit(() => {
    if (isList(value)) return value.map(item => toPlain(item, allowance));
    if (isDict(value)) {
      return Object.fromEntries(
        [...value].map(([key, item]) => [key, toPlain(item, allowance)]),
      );
    }
    return typeof value === 'function' ? undefined : value;
  });
}

/** What JSON gives, as a template has it. */
export function fromPlain(value: unknown): Value {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value === 'object' && value !== null) {
    const dict: Dict = new Map();
    for (const [key, item] of Object.entries(value))
      dict.set(key, fromPlain(item));
    return dict;
  }
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
    ? value
    : null;
}
