import {
  Func,
  Value,
  isEqual,
  isTrue,
  print,
  toList,
  toNumber,
} from '../template/Value';
import { originOf, setOrigin } from '../template/origins';

const MAX_LENGTH = 100_000;

/** Functions on lists. */
export const LISTS: Readonly<Record<string, Func>> = {
  append: (list, item) => [...toList(list), item],
  chunk: (size, list) => {
    const length = Math.max(1, toNumber(size));
    const items = toList(list);
    return Array.from({ length: Math.ceil(items.length / length) }, (_, at) =>
      items.slice(at * length, (at + 1) * length),
    );
  },
  compact: list => toList(list).filter(isTrue),
  concat: (...lists) => concat(lists),
  first: list => toList(list)[0],
  has: (item, list) => toList(list).some(other => isEqual(item, other)),
  initial: list => toList(list).slice(0, -1),
  last: list => toList(list)[toList(list).length - 1],
  list: (...items) => items,
  prepend: (list, item) => [item, ...toList(list)],
  rest: list => toList(list).slice(1),
  reverse: list => [...toList(list)].reverse(),
  seq: (...bounds) => sequence(bounds.map(toNumber)).join(' '),
  slice: (list, start, end) =>
    toList(list).slice(
      toNumber(start),
      end === undefined ? undefined : toNumber(end),
    ),
  sortAlpha: list => toList(list).map(print).sort(),
  tuple: (...items) => items,
  uniq: list =>
    toList(list).filter(
      (item, at, all) => all.findIndex(other => isEqual(item, other)) === at,
    ),
  until: count => range(0, toNumber(count), 1),
  untilStep: (start, stop, step) =>
    range(toNumber(start), toNumber(stop), toNumber(step)),
  without: (list, ...items) =>
    toList(list).filter(item => !items.some(other => isEqual(item, other))),
};

/** Keeps where the members were written. */
function concat(lists: readonly Value[]): Value[] {
  const whole: Value[] = [];
  for (const list of lists.map(toList)) {
    list.forEach((item, at) => {
      setOrigin(whole, whole.length, originOf(list, at));
      whole.push(item);
    });
  }
  return whole;
}

function sequence([first = 0, second, third]: number[]): number[] {
  if (second === undefined) return range(1, first + 1, 1);
  const [step, end] = third === undefined ? [1, second] : [second, third];
  return range(first, end + Math.sign(step), step);
}

function range(start: number, stop: number, step: number): number[] {
  const length = step === 0 ? 0 : Math.ceil((stop - start) / step);
  return Array.from(
    { length: Math.max(0, Math.min(MAX_LENGTH, length)) },
    (_, at) => start + at * step,
  );
}
