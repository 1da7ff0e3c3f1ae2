import {
  Func,
  Value,
  isDict,
  isEqual,
  isList,
  isTrue,
  print,
  toNumber,
} from '../template/Value';

/** Comparisons, defaults and questions about types. */
export const LOGIC: Readonly<Record<string, Func>> = {
  all: (...values) => values.every(isTrue),
  any: (...values) => values.some(isTrue),
  call: (called, ...values) =>
    typeof called === 'function' ? called(...values) : undefined,
  coalesce: (...values) => values.find(isTrue),
  deepEqual: (left, right) => isEqual(left, right),
  default: (fallback, value) => (isTrue(value) ? value : fallback),
  empty: value => !isTrue(value),
  eq: (left, ...rights) => rights.some(right => isSame(left, right)),
  ge: (left, right) => compare(left, right) >= 0,
  gt: (left, right) => compare(left, right) > 0,
  index: (value, ...keys) => keys.reduce(memberOf, value),
  kindIs: (kind, value) =>
    kindOf(value) === kind || (kind === 'int' && Number.isInteger(value)),
  kindOf: value => kindOf(value),
  le: (left, right) => compare(left, right) <= 0,
  lt: (left, right) => compare(left, right) < 0,
  ne: (left, right) => !isSame(left, right),
  not: value => !isTrue(value),
  ternary: (yes, no, condition) => (isTrue(condition) ? yes : no),
  typeIs: (type, value) => typeOf(value) === type || kindOf(value) === type,
  typeIsLike: (type, value) => typeOf(value) === type || kindOf(value) === type,
  typeOf: value => typeOf(value),
  toBool: value => print(value) === 'true',
};

/** Numbers are compared by value, whatever they were read as. */
function isSame(left: Value, right: Value): boolean {
  if (isDict(left) || isList(left)) return isEqual(left, right);
  return (left ?? null) === (right ?? null);
}

function compare(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') {
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }
  return toNumber(left) - toNumber(right);
}

function memberOf(value: Value, key: Value): Value {
  if (isDict(value)) return value.get(print(key));
  return isList(value) ? value[toNumber(key)] : undefined;
}

function kindOf(value: Value): string {
  if (value === undefined || value === null) return 'invalid';
  if (isDict(value)) return 'map';
  if (isList(value)) return 'slice';
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'function':
      return 'func';
    default:
      return 'float64';
  }
}

function typeOf(value: Value): string {
  switch (kindOf(value)) {
    case 'map':
      return 'map[string]interface {}';
    case 'slice':
      return '[]interface {}';
    case 'invalid':
      return '<nil>';
    default:
      return kindOf(value);
  }
}
