import { Knex } from 'knex';
import { ScanProblem } from 'backstage-plugin-production-checklist-common';
import { HostRow, TargetRow } from '../rows';
import { Lane } from './takeDue';

/** A host that is to be left alone. */
export interface Hold {
  host: string;
  problem: ScanProblem;
  /** Until when, after as many failures in a row. */
  until: (failures: number) => Date;
}

/**
 * Leaves a host alone, in every replica.
 *
 * @returns until when
 */
export async function holdHost(
  knex: Knex,
  { host, problem, until }: Hold,
): Promise<Date> {
  const now = new Date();
  const known = await knex<HostRow>('hosts').where({ host }).first();
  const failures = known?.failures ?? 0;
  // Another lane has just found out the same.
  const isHeld = known !== undefined && known.waiting_until > now.toISOString();
  const wanted = until(failures);
  const waitingUntil =
    isHeld && known.waiting_until > wanted.toISOString()
      ? known.waiting_until
      : wanted.toISOString();
  await knex<HostRow>('hosts')
    .insert({
      host,
      waiting_until: waitingUntil,
      problem: JSON.stringify(problem),
      failures: isHeld ? failures : failures + 1,
    })
    .onConflict('host')
    .merge();
  return new Date(waitingUntil);
}

/** The host answers: its failures are no longer in a row. */
export async function releaseHost(knex: Knex, host: string): Promise<void> {
  await knex<HostRow>('hosts').where({ host }).delete();
}

/** Has what is due at hosts that are left alone say until when it waits. */
export async function holdDue(
  knex: Knex,
  { index, count }: Lane,
): Promise<void> {
  const now = new Date().toISOString();
  const held = await knex<HostRow>('hosts').where('waiting_until', '>', now);
  for (const { host, waiting_until, problem } of held) {
    await knex<TargetRow>('targets')
      .where({ host })
      .andWhereRaw('lane % ? = ?', [count, index])
      .andWhere('due_at', '<=', now)
      .andWhereNot({ state: 'scanning' })
      .andWhere(inner =>
        inner
          .whereNull('waiting_until')
          .orWhere('waiting_until', '<', waiting_until),
      )
      .update({ state: 'waiting', waiting_until, problem });
  }
}
