import { Exemption } from 'backstage-plugin-production-checklist-common';
import { ExemptionRow, TargetRow } from '../../rows';

/** A stored exemption as the wire carries it. */
export function toExemption(
  row: ExemptionRow & Partial<Pick<TargetRow, 'title'>>,
): Exemption {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    entityRef: row.entity_ref,
    title: row.title,
    check: row.check_id,
    reason: row.reason,
    requestedBy: row.requested_by ?? undefined,
    requestedAt: row.requested_at,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    comment: row.comment ?? undefined,
    expiresAt: row.expires_at ?? undefined,
    declaredAt: row.declared_at ? JSON.parse(row.declared_at) : undefined,
  };
}
