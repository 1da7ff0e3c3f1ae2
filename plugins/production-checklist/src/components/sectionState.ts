import {
  CheckStatus,
  SectionTally,
} from 'backstage-plugin-production-checklist-common';

/** The one status that stands for a section's checks: the worst of them. */
export function sectionState(
  tally: SectionTally,
): Exclude<CheckStatus, 'error'> {
  if (tally.fail > 0) return 'fail';
  if (tally.unknown > 0) return 'unknown';
  return tally.pass + tally.exempted > 0 ? 'pass' : 'not-applicable';
}
