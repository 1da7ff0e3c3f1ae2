import { Func, Value, toList, toNumber } from '../template/Value';

/** Functions on numbers. */
export const MATH: Readonly<Record<string, Func>> = {
  add: (...values) => whole(values).reduce((sum, value) => sum + value, 0),
  add1: value => whole([value])[0] + 1,
  add1f: value => toNumber(value) + 1,
  addf: (...values) =>
    values.map(toNumber).reduce((sum, value) => sum + value, 0),
  biggest: (...values) => Math.max(...whole(values)),
  ceil: value => Math.ceil(toNumber(value)),
  div: (left, right) => quotient(whole([left])[0], whole([right])[0]),
  divf: (left, right) => toNumber(left) / (toNumber(right) || 1),
  float64: value => toNumber(value),
  floor: value => Math.floor(toNumber(value)),
  int: value => Math.trunc(toNumber(value)),
  int64: value => Math.trunc(toNumber(value)),
  atoi: value => Math.trunc(toNumber(value)),
  len: value => size(value),
  max: (...values) => Math.max(...whole(values)),
  maxf: (...values) => Math.max(...values.map(toNumber)),
  min: (...values) => Math.min(...whole(values)),
  minf: (...values) => Math.min(...values.map(toNumber)),
  mod: (left, right) => {
    const by = whole([right])[0];
    return by === 0 ? 0 : whole([left])[0] % by;
  },
  mul: (...values) =>
    whole(values).reduce((product, value) => product * value, 1),
  mulf: (...values) =>
    values.map(toNumber).reduce((product, value) => product * value, 1),
  round: (value, places) =>
    Number(
      toNumber(value).toFixed(Math.min(20, Math.max(0, toNumber(places)))),
    ),
  sub: (left, right) => whole([left])[0] - whole([right])[0],
  subf: (left, ...rest) =>
    rest.map(toNumber).reduce((value, by) => value - by, toNumber(left)),
  toDecimal: value => parseInt(String(value), 8) || 0,
};

function whole(values: readonly Value[]): number[] {
  return values.map(value => Math.trunc(toNumber(value)));
}

function quotient(left: number, right: number): number {
  return right === 0 ? 0 : Math.trunc(left / right);
}

function size(value: Value): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  return value instanceof Map ? value.size : toList(value).length;
}
