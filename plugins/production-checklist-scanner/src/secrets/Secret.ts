import { Evidence } from 'backstage-plugin-production-checklist-common';

/** A credential that stands in a file. Its value is not kept. */
export interface Secret {
  /** What it is, as people write it: `GitHub token`, `password`. */
  kind: string;
  at: Evidence;
  /** Where the value stands in the file's text. */
  start: number;
  end: number;
  /**
   * A weak value is a word that somebody could have meant as an example. It
   * counts only where production would use it.
   */
  strength: 'strong' | 'weak';
}
