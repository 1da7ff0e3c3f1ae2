import { InputError } from '@backstage/errors';
import { ActionOptions } from './ActionOptions';
import { readRef } from './readRef';

/** A score below it has a failure in it. */
const MAX_FAILING_SCORE = 99;

/** Tells what of a team's there is to do. */
export function createListFailingServicesAction({
  actionsRegistry,
  checklist,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'list-failing-services',
    title: 'List services that fail the production checklist',
    description: `
Lists the services of a team that fail checks of the production checklist, those with the lowest score first; services of groups below the team count too. With a check, lists those that fail that check, the ones that have failed it the longest first, with the reason.

Gives one page; pass \`nextCursor\` as \`cursor\` for the following one.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          team: z
            .string()
            .optional()
            .describe(
              'The group that owns them, for example group:default/payments; all services without it',
            ),
          check: z
            .string()
            .optional()
            .describe('The id of a check, for example docker-image/non-root'),
          limit: z.number().int().min(1).max(100).default(25),
          cursor: z.string().optional(),
        }),
      output: z =>
        z.object({
          services: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              owner: z.string().optional(),
              score: z.number().optional(),
              level: z.number().optional(),
              criticalFailures: z.number().optional(),
              failures: z.number().optional().describe('How many checks fail'),
              reason: z.string().optional().describe('Why the check fails'),
              since: z.string().optional(),
            }),
          ),
          totalItems: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { limit, cursor } = input;
      const team = input.team ? [readRef(input.team, 'group')] : undefined;
      if (input.check) {
        const check = checklist.checks.find(({ id }) => id === input.check);
        if (!check) throw new InputError(`There is no check ${input.check}`);
        const { items, ...page } = await scorecards.getCheckServices(
          check,
          { team, limit, cursor },
          credentials,
        );
        return {
          output: {
            ...page,
            services: items.map(({ entityRef, title, owner, result }) => ({
              entityRef,
              title,
              owner,
              reason: result.reason.text,
              since: result.since,
            })),
          },
        };
      }
      const { items, ...page } = await scorecards.getServices(
        {
          team,
          maxScore: MAX_FAILING_SCORE,
          sortBy: 'score',
          order: 'asc',
          limit,
          cursor,
        },
        credentials,
      );
      return {
        output: {
          ...page,
          services: items.map(({ entityRef, title, owner, ...row }) => ({
            entityRef,
            title,
            owner,
            score: row.score?.score,
            level: row.score?.level,
            criticalFailures: row.score?.criticalFailures,
            failures: Object.values(row.sections ?? {}).reduce(
              (sum, { fail }) => sum + fail,
              0,
            ),
          })),
        },
      };
    },
  });
}
