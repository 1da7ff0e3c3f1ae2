import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import {
  ReportNote,
  formatMessage,
} from 'backstage-plugin-production-checklist-common';
import {
  Declaration,
  Declarations,
} from 'backstage-plugin-production-checklist-scanner';
import { ExemptionRow } from '../../rows';

/** What a repository declares, as far as configuration honours it. */
export interface HonouredDeclarations extends Declarations {
  /**
   * When one that was first seen at a time expires; undefined where it does
   * not.
   */
  expiryOf: (declaration: Declaration, seenAt: string) => string | undefined;
}

const NOTES = {
  expired:
    'The declaration for `{check}` expired on {date} and does not count any more.',
  capped:
    'The declaration for `{check}` expires on {date}: configuration allows no longer one.',
};

/**
 * Puts what a repository declares in force, and takes out what it no longer
 * declares.
 *
 * @returns what is to be noted beside the report
 */
export async function saveDeclarations(
  tx: Knex,
  entityRef: string,
  { declared, notes, expiryOf }: HonouredDeclarations,
  now: string,
): Promise<ReportNote[]> {
  const known = await tx<ExemptionRow>('exemptions')
    .where({ entity_ref: entityRef })
    .whereNotNull('declared_at')
    .whereIn('state', ['approved', 'expired'])
    .orderBy('requested_at', 'desc');
  const all = [...notes];
  const kept = new Set<string>();
  for (const declaration of declared) {
    const { kind, check, at } = declaration;
    const before = latestOf(known, declaration);
    const isSame =
      before !== undefined &&
      before.reason === declaration.reason &&
      before.expires_at ===
        (expiryOf(declaration, before.requested_at) ?? null);
    const seenAt = isSame ? before.requested_at : now;
    const expiresAt = expiryOf(declaration, seenAt);
    const note = (code: keyof typeof NOTES) =>
      all.push(noteOf(code, declaration, expiresAt?.slice(0, 10) ?? ''));
    if (expiresAt !== undefined && expiresAt <= now) {
      note('expired');
      continue;
    }
    if (expiresAt !== (declaration.expiresAt ?? expiresAt)) note('capped');
    const row = {
      state: 'approved' as const,
      reason: declaration.reason,
      requested_at: seenAt,
      decided_at: seenAt,
      expires_at: expiresAt ?? null,
      declared_at: JSON.stringify(at),
    };
    if (before?.state === 'approved') {
      kept.add(before.id);
      await tx<ExemptionRow>('exemptions').where({ id: before.id }).update(row);
    } else {
      await tx<ExemptionRow>('exemptions').insert({
        id: randomUUID(),
        entity_ref: entityRef,
        check_id: check,
        kind,
        ...row,
      });
    }
  }
  await takeOut(
    tx,
    known.filter(row => row.state === 'approved' && !kept.has(row.id)),
    now,
  );
  return all;
}

/** The one in force, else the one that expired last. */
function latestOf(
  known: ExemptionRow[],
  { kind, check }: Declaration,
): ExemptionRow | undefined {
  const same = known.filter(row => row.kind === kind && row.check_id === check);
  return same.find(row => row.state === 'approved') ?? same[0];
}

async function takeOut(
  tx: Knex,
  rows: ExemptionRow[],
  now: string,
): Promise<void> {
  for (const { id, expires_at } of rows) {
    const isExpired = expires_at !== null && expires_at <= now;
    await tx<ExemptionRow>('exemptions')
      .where({ id })
      .update(
        isExpired
          ? { state: 'expired' }
          : { state: 'revoked', decided_at: now },
      );
  }
}

function noteOf(
  code: keyof typeof NOTES,
  { check, at }: Declaration,
  date: string,
): ReportNote {
  const params = { check, date };
  const text = formatMessage(NOTES[code], params);
  return {
    message: { id: `declaration:${code}`, params, text },
    evidence: [at],
  };
}
