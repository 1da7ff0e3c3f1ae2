import {
  CheckResult,
  ExemptionKind,
  ExemptionState,
  ScanPhase,
  ScanState,
  Standing,
} from 'backstage-plugin-production-checklist-common';

/** A row of `targets`; see the migration for what the columns mean. */
export interface TargetRow {
  entity_ref: string;
  title: string;
  sort_title: string;
  owner: string | null;
  system: string | null;
  domain: string | null;
  type: string | null;
  lifecycle: string | null;
  tags: string | null;
  location: string | null;
  repository: string | null;
  path: string | null;
  hints: string | null;
  lane: number;
  state: ScanState;
  phase: ScanPhase | null;
  problem: string | null;
  failures: number;
  due_at: string | null;
  requested_at: string | null;
  started_at: string | null;
  finished_at: string | null;
  synced_at: string;
  revision: string | null;
  host: string | null;
  waiting_until: string | null;
  lane_token: string | null;
  repository_id: string | null;
  branch: string | null;
  manifests_id: string | null;
  manifests_branch: string | null;
  manifests_revision: string | null;
  report_key: string | null;
  scanned_at: string | null;
  score: number | null;
  coverage: number | null;
  level: number | null;
  critical_failures: number | null;
  score_key: string | null;
  notes: string | null;
}

/** A row of `results`. */
export interface ResultRow {
  entity_ref: string;
  check_id: string;
  status: CheckResult['status'];
  standing: Standing;
  weight: number | null;
  details: string;
  since: string;
}

/** A row of `transitions`, as it is written; it tells of standings. */
export interface TransitionRow {
  entity_ref: string;
  check_id: string;
  from_status: Standing | null;
  to_status: Standing;
  revision: string | null;
  at: string;
}

/** A row of `scans`, as it is written. */
export interface ScanRow {
  entity_ref: string;
  at: string;
  outcome: 'done' | 'failed';
  revision: string | null;
  score: number | null;
  problem: string | null;
}

/** A row of `hosts`. */
export interface HostRow {
  host: string;
  waiting_until: string;
  problem: string;
  failures: number;
}

/** A row of `exemptions`. */
export interface ExemptionRow {
  id: string;
  entity_ref: string;
  check_id: string;
  kind: ExemptionKind;
  state: ExemptionState;
  reason: string;
  requested_by: string | null;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  comment: string | null;
  expires_at: string | null;
  declared_at: string | null;
}
