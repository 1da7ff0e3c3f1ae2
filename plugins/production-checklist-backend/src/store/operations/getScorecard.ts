import { Knex } from 'knex';
import {
  ComponentSource,
  ScanStatus,
  Scorecard,
} from 'backstage-plugin-production-checklist-common';
import { TargetLocation, repositoryKey } from '../../catalog/Target';
import { ResultRow, TargetRow } from '../rows';
import { getScoreTrend } from './getHistory';
import { exemptionsOf } from './exemptions/exemptionsOf';
import { scoreOfRow } from './scoreOfRow';
import { toResult } from './toResult';

const TREND_DAYS = 30;

/** A scorecard as stored, with the location that links are made from. */
export interface StoredScorecard extends Scorecard {
  location?: TargetLocation;
}

/** All that is stored of an entity; undefined where it is no target. */
export async function getScorecard(
  knex: Knex,
  entityRef: string,
): Promise<StoredScorecard | undefined> {
  const target = await knex<TargetRow>('targets')
    .where({ entity_ref: entityRef })
    .first();
  if (!target) return undefined;
  const location: TargetLocation | undefined =
    target.location === null ? undefined : JSON.parse(target.location);
  const exemptionOf = await exemptionsOf(knex, [entityRef]);
  return {
    entityRef,
    location,
    source: location && sourceOf(location, target.path ?? ''),
    scan: scanOf(target),
    report:
      target.scanned_at === null
        ? undefined
        : {
            revision: target.revision ?? undefined,
            scannedAt: target.scanned_at,
            score: scoreOfRow(target),
            trend: await getScoreTrend(knex, entityRef, TREND_DAYS),
            results: (
              await knex<ResultRow>('results').where({ entity_ref: entityRef })
            )
              .map(toResult)
              .map(result => ({
                ...result,
                exemption: exemptionOf(entityRef, result),
              })),
            notes: target.notes === null ? undefined : JSON.parse(target.notes),
          },
  };
}

export function scanOf(
  row: Pick<
    TargetRow,
    | 'state'
    | 'phase'
    | 'started_at'
    | 'finished_at'
    | 'problem'
    | 'waiting_until'
  >,
): ScanStatus {
  const { state, problem, waiting_until } = row;
  const isHeld =
    state === 'waiting' &&
    waiting_until !== null &&
    waiting_until > new Date().toISOString();
  return {
    state,
    phase: row.phase ?? undefined,
    startedAt: row.started_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    waitingUntil: isHeld ? waiting_until : undefined,
    problem:
      problem && (state === 'failed' || isHeld)
        ? JSON.parse(problem)
        : undefined,
  };
}

function sourceOf(location: TargetLocation, path: string): ComponentSource {
  return location.type === 'scm'
    ? { type: 'scm', location: location.url, path }
    : { type: 'directory', location: repositoryKey(location), path };
}
