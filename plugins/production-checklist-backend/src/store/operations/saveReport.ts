import { Knex } from 'knex';
import {
  CheckResult,
  Report,
  Score,
} from 'backstage-plugin-production-checklist-common';
import { ResultRow, TargetRow, TransitionRow } from '../rows';
import { dueUnlessRequested } from './dueUnlessRequested';
import { savePeriod } from './savePeriod';

export interface FinishedScan {
  entityRef: string;
  /** The lane's run that took the target. */
  token: string;
  report: Report;
  score: Score;
  revision?: string;
  manifestsRevision?: string;
  /** What the report was made of: the same key makes the same report. */
  reportKey: string;
  /** When it is to be looked at again. */
  dueAt: Date;
}

/**
 * Stores a report: the results that are new or different, a transition for
 * each status that changed, and the scan itself.
 *
 * @returns false where the target is gone, or is another run's by now
 */
export async function saveReport(
  knex: Knex,
  {
    entityRef,
    token,
    report,
    score,
    revision,
    manifestsRevision,
    reportKey,
    dueAt,
  }: FinishedScan,
): Promise<boolean> {
  const now = new Date().toISOString();
  return knex.transaction(async tx => {
    // The row is locked by it: nobody takes the target until this is stored.
    const isOwn = await tx<TargetRow>('targets')
      .where({ entity_ref: entityRef, state: 'scanning', lane_token: token })
      .update({ phase: 'storing' });
    if (!isOwn) return false;
    const known = new Map(
      (await tx<ResultRow>('results').where({ entity_ref: entityRef })).map(
        row => [row.check_id, row],
      ),
    );
    const transitions: TransitionRow[] = [];
    const changed: ResultRow[] = [];
    for (const result of report.results) {
      const before = known.get(result.check);
      const details = detailsOf(result);
      known.delete(result.check);
      if (before?.status === result.status && before.details === details) {
        continue;
      }
      const isMoved = before?.status !== result.status;
      changed.push({
        entity_ref: entityRef,
        check_id: result.check,
        status: result.status,
        standing: result.status,
        details,
        since: isMoved || !before ? now : before.since,
      });
      if (isMoved) {
        transitions.push({
          entity_ref: entityRef,
          check_id: result.check,
          from_status: before?.status ?? null,
          to_status: result.status,
          revision: revision ?? null,
          at: now,
        });
      }
    }
    if (changed.length) {
      await tx<ResultRow>('results')
        .insert(changed)
        .onConflict(['entity_ref', 'check_id'])
        .merge();
    }
    if (transitions.length) await tx('transitions').insert(transitions);
    // A check that left the checklist has no latest result.
    await tx<ResultRow>('results')
      .where({ entity_ref: entityRef })
      .whereIn('check_id', [...known.keys()])
      .delete();
    await tx('scans').insert({
      entity_ref: entityRef,
      at: now,
      revision: revision ?? null,
      score: score.score ?? null,
      coverage: score.coverage ?? null,
      level: score.level,
    });
    await savePeriod(tx, entityRef, score, now);
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
        score: score.score ?? null,
        coverage: score.coverage ?? null,
        level: score.level,
        critical_failures: score.criticalFailures,
      });
    return true;
  });
}

function detailsOf({ reason, evidence, remediation }: CheckResult): string {
  return JSON.stringify({ reason, evidence, remediation });
}
