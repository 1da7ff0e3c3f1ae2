import { Knex } from 'knex';
import {
  CheckResult,
  Report,
} from 'backstage-plugin-production-checklist-common';
import { TargetRow } from '../rows';
import { Scoring } from '../Scoring';
import { dueUnlessRequested } from './dueUnlessRequested';
import {
  HonouredDeclarations,
  saveDeclarations,
} from './exemptions/saveDeclarations';
import { recordScan } from './recordScan';
import { StandingChange, saveStandings } from './saveStandings';
import { scoreColumns } from './scoreOfRow';

export interface FinishedScan {
  entityRef: string;
  /** The lane's run that took the target. */
  token: string;
  report: Report;
  /** Absent where nobody looked for them. */
  declarations?: HonouredDeclarations;
  scoring: Scoring;
  revision?: string;
  manifestsRevision?: string;
  /** What the report was made of: the same key makes the same report. */
  reportKey: string;
  /** When it is to be looked at again. */
  dueAt: Date;
}

/**
 * Stores a report: what the repository declares, the results, and the score.
 *
 * @returns how the entity came to stand otherwise; undefined where the target is gone, or is another run's by now
 */
export async function saveReport(
  knex: Knex,
  {
    entityRef,
    token,
    report,
    declarations,
    scoring,
    revision,
    manifestsRevision,
    reportKey,
    dueAt,
  }: FinishedScan,
): Promise<StandingChange[] | undefined> {
  const now = new Date().toISOString();
  return knex.transaction(async tx => {
    // The row is locked by it: nobody takes the target until this is stored.
    const isOwn = await tx<TargetRow>('targets')
      .where({ entity_ref: entityRef, state: 'scanning', lane_token: token })
      .update({ phase: 'storing' });
    if (!isOwn) return undefined;
    const notes = declarations
      ? await saveDeclarations(tx, entityRef, declarations, now)
      : [];
    const { changes, score } = await saveStandings(
      tx,
      entityRef,
      report.results.map(result => ({
        check_id: result.check,
        status: result.status,
        details: detailsOf(result),
      })),
      { revision, scoring, now },
    );
    await tx<TargetRow>('targets')
      .where({ entity_ref: entityRef })
      .update({
        state: 'done',
        phase: null,
        problem: null,
        failures: 0,
        due_at: dueUnlessRequested(tx, dueAt),
        finished_at: now,
        scanned_at: now,
        lane_token: null,
        revision: revision ?? null,
        manifests_revision: manifestsRevision ?? null,
        report_key: reportKey,
        notes: notes.length ? JSON.stringify(notes) : null,
        ...scoreColumns(score),
        score_key: scoring.key ?? null,
      });
    await recordScan(tx, {
      entity_ref: entityRef,
      at: now,
      outcome: 'done',
      revision,
      score: score.score,
    });
    return changes;
  });
}

function detailsOf({ reason, evidence, remediation }: CheckResult): string {
  return JSON.stringify({ reason, evidence, remediation });
}
