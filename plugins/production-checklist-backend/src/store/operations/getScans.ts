import { Knex } from 'knex';
import {
  Scan,
  ScansPage,
  ScansQuery,
} from 'backstage-plugin-production-checklist-common';
import { cutPage, readCursor } from '../cursor';
import { ScanRow } from '../rows';

const DEFAULT_LIMIT = 25;

/** An entity's scans, the newest first. */
export async function getScans(
  knex: Knex,
  entityRef: string,
  { cursor, limit = DEFAULT_LIMIT }: ScansQuery,
): Promise<ScansPage> {
  const scans = knex<ScanRow & { id: number | string }>('scans')
    .where({ entity_ref: entityRef })
    .orderBy('id', 'desc')
    .limit(limit + 1);
  const place = readCursor(cursor, 1);
  if (place) scans.andWhere('id', '<', place[0] as number);
  const { rows, nextCursor } = cutPage(await scans, limit, ({ id }) => [
    Number(id),
  ]);
  return { items: rows.map(toScan), nextCursor };
}

function toScan({ at, outcome, revision, score, problem }: ScanRow): Scan {
  return {
    at,
    outcome,
    revision: revision ?? undefined,
    score: score ?? undefined,
    problem: problem === null ? undefined : JSON.parse(problem),
  };
}
