import { CheckMetadata } from 'backstage-plugin-production-checklist-common';
import { CHECKLIST } from 'backstage-plugin-production-checklist-scanner';
import { Knex } from 'knex';
import { toCsv } from '../../plugins/production-checklist-backend/src/api/csv';
import { Store } from '../../plugins/production-checklist-backend/src/store/Store';
import { Visibility } from '../../plugins/production-checklist-backend/src/store/visibility/Visibility';

/** How the store answered a question. */
export interface Answered {
  queries: number;
  /** The fastest of some times that it was asked. */
  ms: number;
}

const TIMES = 3;
const CHECKLIST_METADATA = { sections: [], checks: [...CHECKLIST] };
const CHECK: CheckMetadata = CHECKLIST[0];
const ENTITY = 'component:default/orders-service-x0000-0001';

/** By a permission policy that shows people a part of the catalog. */
const SOME: Visibility = [
  {
    criteria: {
      anyOf: [
        { key: 'metadata.labels.tier', values: ['1'] },
        { key: 'relations.ownedby', values: ['group:default/team-x0000-1'] },
      ],
    },
  },
];

type Ask = (store: Store, visibility: Visibility) => Promise<unknown>;

const OF_MANY: Record<string, Ask> = {
  'a page of the scoreboard': ({ board }, seen) => board.getServices({}, seen),
  'a page by score, of a filter': ({ board }, seen) =>
    board.getServices(
      { sortBy: 'score', tag: ['java'], check: CHECK.id, text: 'orders' },
      seen,
    ),
  'a page by change': ({ board }, seen) =>
    board.getServices({ sortBy: 'change', order: 'desc' }, seen),
  'all rows as CSV': async ({ board }, seen) => {
    let length = 0;
    for await (const lines of toCsv(board.streamServices({}, seen))) {
      length += lines.length;
    }
    return length;
  },
  'the summary, 30 days': ({ board }, seen) =>
    board.getSummary({ days: 30 }, seen, CHECKLIST_METADATA),
  'the summary, 90 days': ({ board }, seen) =>
    board.getSummary({ days: 90 }, seen, CHECKLIST_METADATA),
  'one check': ({ board }, seen) =>
    board.getCheckOverview(CHECK, { days: 90 }, seen),
  'the services that fail a check': ({ board }, seen) =>
    board.getCheckServices(CHECK.id, {}, seen),
  teams: ({ board }, seen) => board.getTeams({ parent: '*' }, seen),
  facets: ({ board }, seen) => board.getFacets(seen),
  exemptions: ({ exemptions }, seen) => exemptions.list({}, seen),
};

const OF_ONE: Record<string, Ask> = {
  'a scorecard': store => store.getScorecard(ENTITY),
  'a history': store => store.getHistory(ENTITY, {}),
};

/** Asks everything that pages ask, for someone who sees all, and a part. */
export async function askAll(
  knex: Knex,
  store: Store,
): Promise<Map<string, Answered>> {
  const answers = new Map<string, Answered>();
  for (const [question, ask] of Object.entries(OF_MANY)) {
    answers.set(question, await time(knex, () => ask(store, [])));
    answers.set(
      `${question}, of what one may see`,
      await time(knex, () => ask(store, SOME)),
    );
  }
  for (const [question, ask] of Object.entries(OF_ONE)) {
    answers.set(question, await time(knex, () => ask(store, [])));
  }
  return answers;
}

async function time(
  knex: Knex,
  ask: () => Promise<unknown>,
): Promise<Answered> {
  const answer = { queries: 0, ms: Infinity };
  for (let turn = 0; turn < TIMES; turn++) {
    let queries = 0;
    const count = () => {
      queries += 1;
    };
    knex.on('query', count);
    const begun = performance.now();
    await ask();
    answer.ms = Math.min(answer.ms, performance.now() - begun);
    answer.queries = queries;
    knex.removeListener('query', count);
  }
  return answer;
}
