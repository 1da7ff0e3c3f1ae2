import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Allowance } from './template/Allowance';
import { originOf } from './template/origins';
import { PrintedLine } from './template/Output';
import { Value, isDict, isList, print, sortedKeys } from './template/Value';

interface DumpedLine {
  text: string;
  at?: Evidence;
}

/** Text that YAML reads as text without quotes. */
const PLAIN = /^[A-Za-z/][\w./-]*(?: [\w./-]+)*$/;
const RESERVED = /^(true|false|yes|no|on|off|y|n|null|~)$/i;

/** A value as YAML, and the lines of it whose place in the values is known. */
export function dump(value: Value): { text: string; lines: PrintedLine[] } {
  const lines = linesOf(value, undefined, new Allowance());
  return {
    text: lines.map(({ text }) => text).join('\n'),
    lines: lines.flatMap(({ text, at }) =>
      at ? [{ text: text.trim(), at }] : [],
    ),
  };
}

function linesOf(
  value: Value,
  at: Evidence | undefined,
  allowance: Allowance,
): DumpedLine[] {
  return allowance.visit(() => {
    if (isDict(value) && value.size > 0) {
      return sortedKeys(value).flatMap(key =>
        entryLines(key, value.get(key), originOf(value, key) ?? at, allowance),
      );
    }
    if (isList(value) && value.length > 0) {
      return value.flatMap((item, index) => {
        const place = originOf(value, index) ?? at;
        const [first, ...rest] = linesOf(item, place, allowance);
        return [
          { text: `- ${first.text}`, at: first.at ?? place },
          ...indented(rest),
        ];
      });
    }
    return [{ text: scalar(value), at }];
  });
}

function entryLines(
  key: string,
  value: Value,
  at: Evidence | undefined,
  allowance: Allowance,
): DumpedLine[] {
  const name = scalar(key);
  const nested =
    (isDict(value) && value.size > 0) || (isList(value) && value.length > 0);
  const lines = linesOf(value, at, allowance);
  if (!nested) return [{ text: `${name}: ${lines[0].text}`, at }];
  return [
    { text: `${name}:`, at },
    ...(isList(value) ? lines : indented(lines)),
  ];
}

function indented(lines: readonly DumpedLine[]): DumpedLine[] {
  return lines.map(({ text, at }) => ({ text: `  ${text}`, at }));
}

function scalar(value: Value): string {
  if (value === undefined || value === null) return 'null';
  if (isDict(value)) return '{}';
  if (isList(value)) return '[]';
  if (typeof value !== 'string') return print(value);
  return PLAIN.test(value) && !RESERVED.test(value)
    ? value
    : JSON.stringify(value);
}
