import { Level } from './score';

/**
 * The sections of the checklist, in their order. A section's id is stable.
 *
 * @public
 */
export const SECTIONS = [
  { id: 'docker-image', title: 'Docker image' },
  { id: 'logs', title: 'Logs' },
  { id: 'environment-variables', title: 'Environment variables' },
  { id: 'dependencies', title: 'Dependencies' },
  { id: 'readme', title: 'README' },
  { id: 'graceful-shutdown', title: 'Graceful shutdown' },
  { id: 'health-probes', title: 'Readiness and liveness probes' },
  { id: 'monitoring', title: 'Monitoring' },
] as const;

/**
 * The id of one of the checklist's own sections.
 *
 * @public
 */
export type SectionId = (typeof SECTIONS)[number]['id'];

/**
 * How much a check counts in the score: 3 is critical, 2 is major, 1 is minor.
 *
 * @public
 */
export type CheckWeight = 1 | 2 | 3;

/**
 * What a check found.
 *
 * @remarks
 *
 * - `pass`: the repository shows it.
 * - `fail`: the repository shows the opposite, or lacks what must be in it.
 * - `not-applicable`: the question does not arise for this component.
 * - `unknown`: the repository cannot tell; a person must look.
 * - `error`: the check itself broke.
 *
 * @public
 */
export type CheckStatus =
  | 'pass'
  | 'fail'
  | 'not-applicable'
  | 'unknown'
  | 'error';

/**
 * What is known of a check before anything is scanned.
 *
 * @public
 */
export interface CheckMetadata {
  /** `<section>/<name>`, stable, for example `docker-image/non-root`. */
  id: string;
  /** The id of the section that shows the check. */
  section: string;
  /** A short noun phrase, for example `Runs as non-root`. */
  title: string;
  weight: CheckWeight;
  /** What the check asks of a component, in one sentence. */
  question: string;
  /** Why it matters in production, in one or two sentences. */
  why: string;
  /** How to fix a failure in general; a result may carry a more exact fix. */
  remediation: string;
}

/**
 * A checklist as the wire carries it: its sections and checks, in their order.
 *
 * @public
 */
export interface ChecklistMetadata {
  sections: { id: string; title: string }[];
  checks: CheckMetadata[];
  /** From the lowest to the highest, where they are not the default ones. */
  levels?: Level[];
}
