import { CheckResult } from './schema.generated';

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
