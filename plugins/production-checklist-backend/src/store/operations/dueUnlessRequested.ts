import { Knex } from 'knex';

/**
 * An update's value, which knex takes for a column of any type.
 *
 * When a target is due after a scan: then, or at once where a person has asked
 * for a scan since this one began.
 */
export function dueUnlessRequested(knex: Knex, then: Date): string {
  return knex.raw(
    'case when requested_at > started_at then requested_at else ? end',
    [then.toISOString()],
  ) as unknown as string;
}
