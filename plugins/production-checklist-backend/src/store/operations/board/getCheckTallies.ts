import { Knex } from 'knex';
import {
  CheckTally,
  Standing,
} from 'backstage-plugin-production-checklist-common';
import { addTo, emptyTally } from './tallies';

/** How services stand to a check now, and stood at an earlier time. */
export interface CheckTallies {
  now: CheckTally;
  then: CheckTally;
}

/**
 * The tallies of every check, in two queries. How it was is reckoned back from
 * how it is: each later change is undone.
 *
 * @param services - a query over `targets`
 * @param since - the earlier time, ISO 8601
 */
export async function getCheckTallies(
  knex: Knex,
  services: Knex.QueryBuilder,
  since: string,
): Promise<Map<string, CheckTallies>> {
  const refs = () => services.clone().select('targets.entity_ref');
  const standings: { check_id: string; standing: Standing; count: number }[] =
    await knex('results')
      .whereIn('entity_ref', refs())
      .groupBy('check_id', 'standing')
      .select('check_id', 'standing')
      .count({ count: '*' });
  const changes: {
    check_id: string;
    from_status: Standing | null;
    to_status: Standing;
    count: number;
  }[] = await knex('transitions')
    .where('at', '>', since)
    .whereIn('entity_ref', refs())
    .groupBy('check_id', 'from_status', 'to_status')
    .select('check_id', 'from_status', 'to_status')
    .count({ count: '*' });
  const tallies = new Map<string, CheckTallies>();
  const tallyOf = (check: string) => {
    const known = tallies.get(check) ?? {
      now: emptyTally(),
      then: emptyTally(),
    };
    tallies.set(check, known);
    return known;
  };
  for (const { check_id, standing, count } of standings) {
    addTo(tallyOf(check_id).now, standing, Number(count));
    addTo(tallyOf(check_id).then, standing, Number(count));
  }
  for (const { check_id, from_status, to_status, count } of changes) {
    const { then } = tallyOf(check_id);
    addTo(then, to_status, -Number(count));
    if (from_status) addTo(then, from_status, Number(count));
  }
  return tallies;
}
