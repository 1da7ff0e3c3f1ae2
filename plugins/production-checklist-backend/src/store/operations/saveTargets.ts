import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { ScanProblem } from 'backstage-plugin-production-checklist-common';
import {
  Target,
  TargetLocation,
  hostOf,
  repositoryKey,
} from '../../catalog/Target';
import { TargetEntity } from '../../catalog/targetOf';
import { TargetRow } from '../rows';

/** Many more than there are lanes, and divisible by most numbers of them. */
const LANE_SLOTS = 240;

/** An entity as the catalog has it: with a source, or with why it has none. */
export type SyncedTarget =
  | { target: Target }
  | { entity: TargetEntity; problem: ScanProblem };

/** What of a row comes from the catalog alone. */
type Synced = Pick<
  TargetRow,
  | 'entity_ref'
  | 'title'
  | 'sort_title'
  | 'owner'
  | 'system'
  | 'type'
  | 'lifecycle'
  | 'tags'
  | 'location'
  | 'repository'
  | 'path'
  | 'hints'
  | 'lane'
  | 'host'
  | 'repository_id'
  | 'branch'
  | 'manifests_id'
  | 'manifests_branch'
>;

/**
 * Adds targets or brings them up to date; those that have not changed cost one
 * query for all.
 *
 * @param dueAt - when a new one is to be scanned; a moved one is due at once
 */
export async function saveTargets(
  knex: Knex,
  targets: SyncedTarget[],
  dueAt: (target: Target) => Date,
): Promise<void> {
  const now = new Date().toISOString();
  const rows = targets.map(synced => ({ synced, row: rowOf(synced) }));
  const known = new Map(
    (
      await knex<TargetRow>('targets').whereIn(
        'entity_ref',
        rows.map(({ row }) => row.entity_ref),
      )
    ).map(row => [row.entity_ref, row]),
  );
  const same: string[] = [];
  for (const { synced, row } of rows) {
    const before = known.get(row.entity_ref);
    if (before && isSame(before, row, synced)) {
      same.push(row.entity_ref);
      continue;
    }
    const state =
      'target' in synced
        ? stateOf(before, row, synced.target, now, dueAt)
        : failed(synced.problem, now);
    const stored = { ...row, ...state, synced_at: now };
    await knex<TargetRow>('targets')
      .insert({ state: 'waiting', ...stored })
      .onConflict('entity_ref')
      .merge(stored);
  }
  await knex<TargetRow>('targets')
    .whereIn('entity_ref', same)
    .update({ synced_at: now });
}

function isSame(before: TargetRow, row: Synced, synced: SyncedTarget): boolean {
  return (
    (Object.keys(row) as (keyof Synced)[]).every(
      key => before[key] === row[key],
    ) &&
    ('target' in synced || before.problem === JSON.stringify(synced.problem))
  );
}

/** How a located target is to stand; one that has not moved stays as it is. */
function stateOf(
  before: TargetRow | undefined,
  row: Synced,
  target: Target,
  now: string,
  dueAt: (target: Target) => Date,
): Partial<TargetRow> {
  if (!before) return { state: 'waiting', due_at: dueAt(target).toISOString() };
  const isMoved =
    before.location !== row.location ||
    before.path !== row.path ||
    before.hints !== row.hints;
  if (!isMoved) return {};
  return {
    state: 'waiting',
    phase: null,
    problem: null,
    failures: 0,
    waiting_until: null,
    // A scan of what it was no longer counts.
    lane_token: null,
    due_at: now,
  };
}

function failed(problem: ScanProblem, now: string): Partial<TargetRow> {
  return {
    state: 'failed',
    problem: JSON.stringify(problem),
    phase: null,
    waiting_until: null,
    lane_token: null,
    due_at: null,
    finished_at: now,
  };
}

function rowOf(synced: SyncedTarget): Synced {
  if (!('target' in synced)) {
    return {
      ...describe(synced.entity),
      location: null,
      repository: null,
      path: null,
      hints: null,
      lane: 0,
      host: null,
      repository_id: null,
      branch: null,
      manifests_id: null,
      manifests_branch: null,
    };
  }
  const { target } = synced;
  const { location, path, names, manifests, manifestsFrom } = target;
  const repository = repositoryKey(location);
  const source = idOf(location);
  const other = manifestsFrom && idOf(manifestsFrom.location);
  return {
    ...describe(target),
    location: JSON.stringify(location),
    repository,
    path,
    hints: JSON.stringify({ names, manifests, manifestsFrom }),
    lane: laneOf(repository),
    host: hostOf(location) ?? null,
    repository_id: source.id ?? null,
    branch: source.branch ?? null,
    manifests_id: other?.id ?? null,
    manifests_branch: other?.branch ?? null,
  };
}

function idOf(location: TargetLocation): { id?: string; branch?: string } {
  return location.type === 'scm' ? location : {};
}

function describe(entity: TargetEntity) {
  return {
    entity_ref: entity.entityRef,
    title: entity.title,
    sort_title: entity.title.toLocaleLowerCase('en-US'),
    owner: entity.owner ?? null,
    system: entity.system ?? null,
    type: entity.type ?? null,
    lifecycle: entity.lifecycle ?? null,
    tags: entity.tags?.length ? JSON.stringify(entity.tags) : null,
  };
}

function laneOf(repository: string): number {
  const digest = createHash('sha256').update(repository).digest();
  return digest.readUInt32BE(0) % LANE_SLOTS;
}
