import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { ScanProblem } from 'backstage-plugin-production-checklist-common';
import { Target, repositoryKey } from '../../catalog/Target';
import { TargetEntity } from '../../catalog/targetOf';
import { TargetRow } from '../rows';

/** Many more than there are lanes, and divisible by most numbers of them. */
const LANE_SLOTS = 240;

/** Adds a target, or brings it up to date; a new or moved one is due at once. */
export async function saveTarget(knex: Knex, target: Target): Promise<void> {
  const now = new Date().toISOString();
  const repository = repositoryKey(target.location);
  const described = describe(target, now);
  const place = {
    location: JSON.stringify(target.location),
    repository,
    path: target.path,
    hints: JSON.stringify({ names: target.names, manifests: target.manifests }),
    lane: laneOf(repository),
  };
  const { entityRef } = target;
  const known = await knex<TargetRow>('targets')
    .where({ entity_ref: entityRef })
    .first('location', 'path', 'hints');
  const isMoved =
    known?.location !== place.location ||
    known?.path !== place.path ||
    known?.hints !== place.hints;
  const due = isMoved
    ? { state: 'waiting' as const, due_at: now, problem: null, failures: 0 }
    : {};
  await knex<TargetRow>('targets')
    .insert({
      entity_ref: entityRef,
      ...described,
      ...place,
      state: 'waiting',
      due_at: now,
    })
    .onConflict('entity_ref')
    .merge({ ...described, ...place, ...due });
}

/** Keeps an entity whose source cannot be located, with the reason. */
export async function saveUnlocatedTarget(
  knex: Knex,
  entity: TargetEntity,
  problem: ScanProblem,
): Promise<void> {
  const now = new Date().toISOString();
  const row = {
    ...describe(entity, now),
    location: null,
    repository: null,
    path: null,
    hints: null,
    state: 'failed' as const,
    problem: JSON.stringify(problem),
    phase: null,
    due_at: null,
    finished_at: now,
  };
  await knex<TargetRow>('targets')
    .insert({ entity_ref: entity.entityRef, ...row })
    .onConflict('entity_ref')
    .merge(row);
}

function describe(entity: TargetEntity, now: string) {
  return {
    title: entity.title,
    sort_title: entity.title.toLocaleLowerCase('en-US'),
    owner: entity.owner ?? null,
    system: entity.system ?? null,
    type: entity.type ?? null,
    lifecycle: entity.lifecycle ?? null,
    synced_at: now,
  };
}

function laneOf(repository: string): number {
  const digest = createHash('sha256').update(repository).digest();
  return digest.readUInt32BE(0) % LANE_SLOTS;
}
