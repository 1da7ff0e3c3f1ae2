import { Evidence } from 'backstage-plugin-production-checklist-common';

/** A value of the program's configuration. */
export interface ConfigEntry {
  /** With dots between its parts, as written: `spring.datasource.url`. */
  key: string;
  value: string;
  at: Evidence;
  /** The profile, or the expression of profiles, that it holds in. */
  profile?: string;
}

/** A key without what spellings differ in: `server.shutDown`, `SERVER_SHUTDOWN`. */
export function canonicalKey(key: string): string {
  return key.replace(/[^A-Za-z0-9[\]]/g, '').toLocaleLowerCase('en-US');
}

/** The values of a file by their canonical keys; the last of a key holds. */
export function valuesByKey(
  entries: readonly ConfigEntry[],
): ReadonlyMap<string, string> {
  return new Map(entries.map(({ key, value }) => [canonicalKey(key), value]));
}
