import { Knex } from 'knex';
import {
  CheckSummary,
  ChecklistMetadata,
  SectionSummary,
  Summary,
  SummaryQuery,
} from 'backstage-plugin-production-checklist-common';
import { Visibility } from '../../visibility/Visibility';
import { CheckTallies, getCheckTallies } from './getCheckTallies';
import { getScoreMoves } from './getScoreMoves';
import { getNewFailures } from './getNewFailures';
import { getTrend } from './getTrend';
import { daysAgo } from './pastScores';
import { difference, emptyTally, passRate } from './tallies';
import { whereServices } from './whereServices';

const DEFAULT_DAYS = 30;
const BUCKETS = 10;

/** How ready services are, in a fixed number of queries. */
export async function getSummary(
  knex: Knex,
  query: SummaryQuery,
  visibility: Visibility,
  { sections, checks }: ChecklistMetadata,
): Promise<Summary> {
  const { days = DEFAULT_DAYS, ...filter } = query;
  const services = () =>
    whereServices(knex, knex('targets'), filter, visibility);
  const tallies = await getCheckTallies(knex, services(), daysAgo(days));
  const trend = await getTrend(knex, services(), days);
  return {
    days,
    ...(await getFigures(knex, services())),
    trend,
    change: difference(trend[trend.length - 1]?.value, trend[0]?.value),
    sections: sections.map(({ id }) =>
      summarizeSection(
        id,
        checks
          .filter(({ section }) => section === id)
          .flatMap(check => tallies.get(check.id) ?? []),
      ),
    ),
    checks: checks.map(({ id }) => summarizeCheck(id, tallies.get(id))),
    newFailures: await getNewFailures(services()),
    ...(await getScoreMoves(services())),
  };
}

/** A check's tally and rate, and how the rate changed. */
export function summarizeCheck(
  check: string,
  { now, then }: CheckTallies = { now: emptyTally(), then: emptyTally() },
): CheckSummary {
  const rate = passRate(now);
  return {
    check,
    tally: now,
    passRate: rate,
    change: difference(rate, passRate(then)),
  };
}

function summarizeSection(
  section: string,
  tallies: CheckTallies[],
): SectionSummary {
  const total = (time: keyof CheckTallies) =>
    passRate({
      pass: tallies.reduce((sum, tally) => sum + tally[time].pass, 0),
      fail: tallies.reduce((sum, tally) => sum + tally[time].fail, 0),
    });
  const rate = total('now');
  return {
    section,
    passRate: rate,
    change: difference(rate, total('then')),
  };
}

type Figures = Pick<
  Summary,
  | 'services'
  | 'scanned'
  | 'failed'
  | 'averageScore'
  | 'criticalFailures'
  | 'levels'
  | 'distribution'
>;

async function getFigures(
  knex: Knex,
  services: Knex.QueryBuilder,
): Promise<Figures> {
  // Rows of one state, level and score are counted together: 1000s at most.
  const rows: {
    state: string;
    scanned: number;
    critical: number;
    level: number | null;
    score: number | null;
    count: number | string;
  }[] = await knex(
    services
      .select(
        'state',
        'level',
        'score',
        knex.raw('case when scanned_at is null then 0 else 1 end as scanned'),
        knex.raw(
          'case when critical_failures > 0 then 1 else 0 end as critical',
        ),
      )
      .as('services'),
  )
    .groupBy('state', 'level', 'score', 'scanned', 'critical')
    .select('state', 'level', 'score', 'scanned', 'critical')
    .count({ count: '*' });
  const figures: Figures = {
    services: 0,
    scanned: 0,
    failed: 0,
    criticalFailures: 0,
    levels: [],
    distribution: Array.from({ length: BUCKETS }, () => 0),
  };
  let scored = 0;
  let sum = 0;
  for (const row of rows) {
    const count = Number(row.count);
    figures.services += count;
    if (row.state === 'failed') figures.failed += count;
    if (!row.scanned) continue;
    figures.scanned += count;
    if (row.critical) figures.criticalFailures += count;
    const level = row.level ?? 0;
    while (figures.levels.length <= level) figures.levels.push(0);
    figures.levels[level] += count;
    if (row.score === null) continue;
    scored += count;
    sum += count * row.score;
    figures.distribution[
      Math.min(BUCKETS - 1, Math.floor(row.score / BUCKETS))
    ] += count;
  }
  return {
    ...figures,
    averageScore: scored ? Math.floor(sum / scored) : undefined,
  };
}
