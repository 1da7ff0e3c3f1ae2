import {
  Evidence,
  ScorecardResult,
} from 'backstage-plugin-production-checklist-common';

/** A result whose places have links to their host. */
export function withLinks(
  result: ScorecardResult,
  linkTo: (evidence: Evidence) => string | undefined,
): ScorecardResult {
  return {
    ...result,
    evidence: result.evidence.map(each => ({ ...each, url: linkTo(each) })),
  };
}
