import { SourceFile } from '../files/SourceFile';

/**
 * The component's README, its ancestors' up to the root, and the documents of
 * the repository that they link to, in that order.
 *
 * @public
 */
export interface Documentation {
  readonly readmes: readonly SourceFile[];
  readonly linked: readonly SourceFile[];
}
