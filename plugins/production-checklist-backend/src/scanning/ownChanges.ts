import { StandingChange } from '../store/operations/saveStandings';
import { DueTarget } from '../store/operations/takeDue';

/** The commits that a report was made of. */
export type ReadRevisions = Pick<DueTarget, 'revision' | 'manifestsRevision'>;

/**
 * The changes that are the entity's own. What a new version of the checklist
 * makes of the commit that was judged before is none: it would be news of all
 * entities at once. An exemption that ran out is one at any commit.
 */
export function ownChanges(
  changes: StandingChange[],
  before: ReadRevisions,
  read: ReadRevisions,
): StandingChange[] {
  const isSameCommit =
    read.revision !== undefined &&
    read.revision === before.revision &&
    read.manifestsRevision === before.manifestsRevision;
  return isSameCommit
    ? changes.filter(({ from }) => from === 'exempted')
    : changes;
}
