import { makeBadge } from 'badge-maker';
import { Score } from 'backstage-plugin-production-checklist-common';

const LABEL = 'production ready';

/** The score as a picture for a README; `not scanned` where there is none. */
export function badgeOf(score: Score | undefined): string {
  return makeBadge({
    label: LABEL,
    message: score?.score === undefined ? 'not scanned' : `${score.score}%`,
    color: colorOf(score),
  });
}

function colorOf(score: Score | undefined): string {
  if (score?.score === undefined) return 'lightgrey';
  if (score.criticalFailures > 0) return 'red';
  return score.score >= 90 ? 'brightgreen' : 'yellow';
}
