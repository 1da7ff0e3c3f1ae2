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
 * The tallies of some checks, in two queries. How it was is reckoned back from
 * how it is: each later change is undone.
 *
 * @param services - a query over `targets`
 * @param since - the earlier time, ISO 8601
 * @param check - the one that is asked for; all where it is absent
 */
export async function getCheckTallies(
  knex: Knex,
  services: Knex.QueryBuilder,
  since: string,
  check?: string,
): Promise<Map<string, CheckTallies>> {
  const rowsOf = (table: string) => {
    const rows = knex(table).whereIn(
      'entity_ref',
      services.clone().select('targets.entity_ref'),
    );
    return check === undefined ? rows : rows.andWhere({ check_id: check });
  };
  const standings: { check_id: string; standing: Standing; count: number }[] =
    await rowsOf('results')
      .groupBy('check_id', 'standing')
      .select('check_id', 'standing')
      .count({ count: '*' });
  const changes: {
    check_id: string;
    from_status: Standing | null;
    to_status: Standing;
    count: number;
  }[] = await rowsOf('transitions')
    .where('at', '>', since)
    .groupBy('check_id', 'from_status', 'to_status')
    .select('check_id', 'from_status', 'to_status')
    .count({ count: '*' });
  const tallies = new Map<string, CheckTallies>();
  const tallyOf = (id: string) => {
    const known = tallies.get(id) ?? {
      now: emptyTally(),
      then: emptyTally(),
    };
    tallies.set(id, known);
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
