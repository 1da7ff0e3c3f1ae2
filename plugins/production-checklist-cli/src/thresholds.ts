import { ReportSummary } from 'backstage-plugin-production-checklist-scanner';
import { ScanArguments } from './parseArguments';

/** What a report misses of what was asked of it, in sentences. */
export function missedThresholds(
  { report: { results }, checks, score: { score } }: ReportSummary,
  { failOn, minScore }: Pick<ScanArguments, 'failOn' | 'minScore'>,
): string[] {
  const missed: string[] = [];
  const failing = results
    .filter(({ status }) => status === 'fail')
    .map(({ check }) => checks.find(({ id }) => id === check))
    .filter(check => failOn !== undefined && (check?.weight ?? 1) >= failOn);
  if (failing.length) {
    const ids = failing.map(check => check?.id).join(', ');
    missed.push(`--fail-on is missed: ${ids}.`);
  }
  if (minScore !== undefined && (score ?? 0) < minScore) {
    const reached = score === undefined ? 'there is no score' : `${score} %`;
    missed.push(`--min-score ${minScore} is missed: ${reached}.`);
  }
  return missed;
}
