import { ScorecardResult } from 'backstage-plugin-production-checklist-common';
import { ResultRow } from '../rows';

/** A stored result as the wire carries it, without what people decided. */
export function toResult(row: ResultRow): ScorecardResult {
  return {
    check: row.check_id,
    status: row.status,
    standing: row.standing,
    since: row.since,
    ...JSON.parse(row.details),
  };
}
