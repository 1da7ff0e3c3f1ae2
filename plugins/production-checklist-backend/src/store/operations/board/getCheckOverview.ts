import { Knex } from 'knex';
import {
  CheckMetadata,
  CheckOverview,
  CheckQuery,
  CheckTally,
  Standing,
  TrendPoint,
} from 'backstage-plugin-production-checklist-common';
import { Visibility } from '../../visibility/Visibility';
import { getCheckTallies } from './getCheckTallies';
import { summarizeCheck } from './getSummary';
import { daysAgo } from './pastScores';
import { addTo, emptyTally, passRate } from './tallies';
import { whereServices } from './whereServices';

const DEFAULT_DAYS = 30;
const MAX_TEAMS = 20;

/** One check over all services, in a fixed number of queries. */
export async function getCheckOverview(
  knex: Knex,
  check: CheckMetadata,
  query: CheckQuery,
  visibility: Visibility,
): Promise<CheckOverview> {
  const { days = DEFAULT_DAYS, ...filter } = query;
  const services = () =>
    whereServices(knex, knex('targets'), filter, visibility);
  const tallies = await getCheckTallies(
    knex,
    services(),
    daysAgo(days),
    check.id,
  );
  const summary = summarizeCheck(check.id, tallies.get(check.id));
  return {
    check,
    summary,
    trend: await getPassRates(knex, services(), check.id, days, summary.tally),
    teams: await getFailingOwners(services(), check.id),
  };
}

/** The pass rate at the beginning of each day, reckoned back from today's. */
async function getPassRates(
  knex: Knex,
  services: Knex.QueryBuilder,
  check: string,
  days: number,
  now: CheckTally,
): Promise<TrendPoint[]> {
  const rows: {
    day: string;
    from_status: Standing | null;
    to_status: Standing;
    count: number | string;
  }[] = await knex(
    knex('transitions')
      .where({ check_id: check })
      .andWhere('at', '>=', daysAgo(days))
      .whereIn('entity_ref', services.select('targets.entity_ref'))
      .select(knex.raw('substr(at, 1, 10) as day'), 'from_status', 'to_status')
      .as('changes'),
  )
    .groupBy('day', 'from_status', 'to_status')
    .select('day', 'from_status', 'to_status')
    .count({ count: '*' });
  const tally = { ...emptyTally(), ...now };
  const points = [{ at: new Date().toISOString(), value: passRate(tally) }];
  for (let ago = 0; ago < days; ago++) {
    const at = daysAgo(ago);
    for (const row of rows.filter(({ day }) => day === at.slice(0, 10))) {
      addTo(tally, row.to_status, -Number(row.count));
      if (row.from_status) addTo(tally, row.from_status, Number(row.count));
    }
    points.push({ at, value: passRate(tally) });
  }
  return points.reverse();
}

async function getFailingOwners(
  services: Knex.QueryBuilder,
  check: string,
): Promise<CheckOverview['teams']> {
  const rows: { owner: string | null; count: number | string }[] =
    await services
      .join('results', 'results.entity_ref', 'targets.entity_ref')
      .where({ 'results.check_id': check, 'results.standing': 'fail' })
      .groupBy('owner')
      .select('owner')
      .count({ count: '*' })
      .orderBy('count', 'desc')
      .orderBy('owner')
      .limit(MAX_TEAMS);
  return rows.map(({ owner, count }) => ({
    owner: owner ?? undefined,
    fail: Number(count),
  }));
}
