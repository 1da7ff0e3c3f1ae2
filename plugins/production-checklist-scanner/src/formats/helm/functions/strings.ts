import { Func, Value, print, toList, toNumber } from '../template/Value';

const MAX_REPEAT = 100_000;

/** Functions on text. */
export const STRINGS: Readonly<Record<string, Func>> = {
  abbrev: (width, text) => {
    const whole = print(text);
    const length = toNumber(width);
    return whole.length > length && length > 3
      ? `${whole.slice(0, length - 3)}...`
      : whole;
  },
  camelcase: text => words(text).map(capitalise).join(''),
  cat: (...values) => values.map(print).filter(Boolean).join(' '),
  contains: (part, text) => print(text).includes(print(part)),
  hasPrefix: (part, text) => print(text).startsWith(print(part)),
  hasSuffix: (part, text) => print(text).endsWith(print(part)),
  indent: (width, text) => indent(width, text),
  initials: text =>
    words(text)
      .map(word => word[0])
      .join(''),
  join: (separator, list) => toList(list).map(print).join(print(separator)),
  kebabcase: text => words(text).join('-').toLowerCase(),
  lower: text => print(text).toLowerCase(),
  nindent: (width, text) => `\n${indent(width, text)}`,
  nospace: text => print(text).replace(/\s/g, ''),
  plural: (one, many, count) => (toNumber(count) === 1 ? one : many),
  print: (...values) => values.map(print).join(''),
  printf: (format, ...values) => printf(print(format), values),
  println: (...values) => `${values.map(print).join(' ')}\n`,
  quote: (...values) =>
    values
      .filter(value => value !== undefined && value !== null)
      .map(value => JSON.stringify(print(value)))
      .join(' '),
  repeat: (count, text) =>
    print(text).repeat(Math.max(0, Math.min(MAX_REPEAT, toNumber(count)))),
  replace: (from, to, text) => print(text).split(print(from)).join(print(to)),
  snakecase: text => words(text).join('_').toLowerCase(),
  split: (separator, text) =>
    new Map(
      print(text)
        .split(print(separator))
        .map((part, at) => [`_${at}`, part]),
    ),
  splitList: (separator, text) => print(text).split(print(separator)),
  splitn: (separator, count, text) =>
    splitAtMost(print(separator), toNumber(count), print(text)),
  squote: (...values) =>
    values
      .filter(value => value !== undefined && value !== null)
      .map(value => `'${print(value)}'`)
      .join(' '),
  substr: (start, end, text) => {
    const to = toNumber(end);
    return print(text).slice(
      Math.max(0, toNumber(start)),
      to < 0 ? undefined : to,
    );
  },
  swapcase: text =>
    print(text).replace(/\p{L}/gu, letter =>
      letter === letter.toLowerCase()
        ? letter.toUpperCase()
        : letter.toLowerCase(),
    ),
  title: text =>
    print(text).replace(/(^|\s)\S/g, letter => letter.toUpperCase()),
  toString: (text: Value) => print(text),
  toStrings: list => toList(list).map(print),
  trim: text => print(text).trim(),
  trimAll: (characters, text) =>
    trimStart(characters, trimEnd(characters, text)),
  trimPrefix: (part, text) => {
    const prefix = print(part);
    const whole = print(text);
    return whole.startsWith(prefix) ? whole.slice(prefix.length) : whole;
  },
  trimSuffix: (part, text) => {
    const suffix = print(part);
    const whole = print(text);
    return suffix && whole.endsWith(suffix)
      ? whole.slice(0, -suffix.length)
      : whole;
  },
  trunc: (length, text) => {
    const count = toNumber(length);
    return count < 0 ? print(text).slice(count) : print(text).slice(0, count);
  },
  untitle: text =>
    print(text).replace(/(^|\s)\S/g, letter => letter.toLowerCase()),
  upper: text => print(text).toUpperCase(),
  wrap: (_width, text) => print(text),
  wrapWith: (_width, _newline, text) => print(text),
};

function indent(width: Value, text: Value): string {
  const space = ' '.repeat(Math.max(0, Math.min(1000, toNumber(width))));
  return space + print(text).split('\n').join(`\n${space}`);
}

function words(text: Value): string[] {
  return print(text)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean);
}

function capitalise(word: string): string {
  return word[0].toUpperCase() + word.slice(1).toLowerCase();
}

function trimStart(characters: Value, text: Value): string {
  const set = print(characters);
  const whole = print(text);
  let start = 0;
  while (start < whole.length && set.includes(whole[start])) start += 1;
  return whole.slice(start);
}

function trimEnd(characters: Value, text: Value): string {
  const set = print(characters);
  const whole = print(text);
  let end = whole.length;
  while (end > 0 && set.includes(whole[end - 1])) end -= 1;
  return whole.slice(0, end);
}

function splitAtMost(separator: string, count: number, text: string) {
  const parts = text.split(separator);
  const head = parts.slice(0, Math.max(0, count - 1));
  const tail = parts.slice(head.length).join(separator);
  return new Map([...head, tail].map((part, at) => [`_${at}`, part]));
}

/** The verbs that charts use. */
function printf(format: string, values: readonly Value[]): string {
  let next = 0;
  return format.replace(
    /%([-+# 0]*)(\d{0,3})(?:\.(\d{1,3}))?([a-zA-Z%])/g,
    (
      whole,
      flags: string,
      width: string,
      precision: string | undefined,
      verb: string,
    ) => {
      if (verb === '%') return '%';
      if (next >= values.length) return whole;
      const value = values[next];
      next += 1;
      const text = formatted(verb, value, precision);
      const pad = flags.includes('0') ? '0' : ' ';
      return flags.includes('-')
        ? text.padEnd(Number(width))
        : text.padStart(Number(width), pad);
    },
  );
}

function formatted(
  verb: string,
  value: Value,
  precision: string | undefined,
): string {
  switch (verb) {
    case 'q':
      return JSON.stringify(print(value));
    case 'd':
      return String(Math.trunc(toNumber(value)));
    case 'f':
      return toNumber(value).toFixed(
        precision === undefined ? 6 : Number(precision),
      );
    case 'x':
      return toNumber(value).toString(16);
    case 't':
      return String(Boolean(value));
    default: {
      const text = print(value);
      return precision === undefined ? text : text.slice(0, Number(precision));
    }
  }
}
