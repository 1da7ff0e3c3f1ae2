import { Evidence } from 'backstage-plugin-production-checklist-common';

/** A credential that stands in a file. Its value is not kept. */
export interface Secret {
  /** What it is, as people write it: `GitHub token`, `password`. */
  kind: string;
  at: Evidence;
  /** What it is assigned to. */
  name?: string;
  /** A key that signs: a word for one is as usable as a random one. */
  signs?: boolean;
  /** Where the value stands in the file's text. */
  start: number;
  end: number;
  /**
   * A weak value is a word that somebody could have meant as an example. It
   * counts only where production would use it. A harmless one looks like a
   * credential and opens nothing: it is kept out of reports, and no more.
   */
  strength: 'strong' | 'weak' | 'harmless';
}
