import { RE2JS } from 're2js';
import { Func, Value, print, toNumber } from '../template/Value';

/**
 * Regular expressions. They are the chart's own, so they run on an engine
 * that takes linear time.
 */
export const EXPRESSIONS: Readonly<Record<string, Func>> = {
  regexFind: (pattern, text) => firstMatch(pattern, text),
  regexFindAll: (pattern, text, limit) => allMatches(pattern, text, limit),
  regexMatch: (pattern, text) => compile(pattern).matcher(print(text)).find(),
  regexReplaceAll: (pattern, text, by) =>
    compile(pattern)
      .matcher(print(text))
      .replaceAll(groupNames(print(by))),
  regexReplaceAllLiteral: (pattern, text, by) =>
    compile(pattern)
      .matcher(print(text))
      .replaceAll(RE2JS.quoteReplacement(print(by))),
  regexSplit: (pattern, text, limit) => {
    const most = toNumber(limit);
    return compile(pattern).split(print(text), most > 0 ? most : 0);
  },
  regexQuoteMeta: text => RE2JS.quote(print(text)),
};

function compile(pattern: Value): RE2JS {
  return RE2JS.compile(print(pattern));
}

function firstMatch(pattern: Value, text: Value): string {
  const matcher = compile(pattern).matcher(print(text));
  return matcher.find() ? matcher.group() ?? '' : '';
}

function allMatches(pattern: Value, text: Value, limit: Value): string[] {
  const most = toNumber(limit);
  const matcher = compile(pattern).matcher(print(text));
  const found: string[] = [];
  while ((most < 0 || found.length < most) && matcher.find())
    found.push(matcher.group() ?? '');
  return found;
}

/** Go writes `${1}` where the engine here writes `$1`. */
function groupNames(replacement: string): string {
  return replacement.replace(/\$\{(\d+)\}/g, '$$$1');
}
