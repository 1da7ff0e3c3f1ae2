import { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * A service that fails checks, as search knows it.
 *
 * @public
 */
export interface FailingServiceDocument extends IndexableDocument {
  entityRef: string;
  /** Entity ref of the owner; empty where there is none. */
  owner: string;
  /** Ids of the checks that fail. */
  checks: string[];
  /** In percent. */
  score?: number;
}
