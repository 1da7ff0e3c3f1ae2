import { CheckStatus } from './checklist';
import { Message } from './message';

/**
 * A place in the scanned files that shows a verdict.
 *
 * @public
 */
export interface Evidence {
  /** Relative to the repository's root, with forward slashes. */
  path: string;
  /** The first line of the place, counted from 1. */
  line?: number;
  /** The last line of the place, where it spans several. */
  endLine?: number;
  /**
   * The lines around the place as they stand in the file, for showing. Never
   * holds a secret: an excerpt of a line with one is masked.
   */
  excerpt?: Excerpt;
  /** What is to be seen there, where the reason does not say it. */
  note?: string;
  /**
   * The place on the source host, at the scanned revision. Added by the
   * backend; absent where files were read from a local directory.
   */
  url?: string;
}

/**
 * Some consecutive lines of a file.
 *
 * @public
 */
export interface Excerpt {
  /** The number of the first line, counted from 1. */
  firstLine: number;
  lines: string[];
}

/**
 * What to do about a failure.
 *
 * @public
 */
export interface Remediation {
  message: Message;
  /** Code to copy, written for the component's own ecosystem. */
  snippet?: Snippet;
}

/**
 * Code to copy.
 *
 * @public
 */
export interface Snippet {
  /** For highlighting, for example `dockerfile`, `typescript`, `yaml`. */
  language: string;
  code: string;
}

/**
 * What one check found in one component.
 *
 * @public
 */
export interface CheckResult {
  /** The check's id. */
  check: string;
  status: CheckStatus;
  /** Why, in one sentence about this very case. */
  reason: Message;
  evidence: Evidence[];
  /** Present on a failure. */
  remediation?: Remediation;
}

/**
 * What the checklist found in one component. The same files give the same
 * report, byte for byte.
 *
 * @public
 */
export interface Report {
  /** The component's directory in the repository, empty for the root. */
  component: string;
  /** In the checklist's order. */
  results: CheckResult[];
}
