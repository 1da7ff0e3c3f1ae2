/** The groups that a value is in, by how it is written. */
const NAMES = ['value', 'single', 'bare'];

/** A match of a pattern, and the value in it that it is about. */
export interface ValueMatch {
  value: string;
  start: number;
  groups: Record<string, string | undefined>;
  match: RegExpMatchArray & { index: number };
}

/**
 * Every match of a pattern in a text with the place of its value.
 *
 * @param pattern - global and with indices (`dg`), the value in a group
 *   called `value`, `single` in single quotes, or `bare` in none
 */
export function matchesIn(text: string, pattern: RegExp): ValueMatch[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const { groups = {}, indices } = match;
    const name = NAMES.find(each => groups[each] !== undefined);
    const place = name && indices?.groups?.[name];
    const value = name && groups[name];
    return place && value ? [{ value, start: place[0], groups, match }] : [];
  });
}
