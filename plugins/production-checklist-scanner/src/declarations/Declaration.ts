import {
  Evidence,
  ExemptionKind,
  ReportNote,
} from 'backstage-plugin-production-checklist-common';

/**
 * A decision about a check that a repository declares itself.
 *
 * @public
 */
export interface Declaration {
  kind: ExemptionKind;
  /** The check's id. */
  check: string;
  reason: string;
  /** ISO 8601 in UTC; absent where none is stated. */
  expiresAt?: string;
  /** Where it is declared. */
  at: Evidence;
}

/**
 * What a repository declares, and what is wrong with it.
 *
 * @public
 */
export interface Declarations {
  declared: Declaration[];
  notes: ReportNote[];
}
