import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import {
  CheckMetadata,
  CheckTally,
} from 'backstage-plugin-production-checklist-common';
import { ScorecardService } from '../api/ScorecardService';
import { ActionOptions } from './ActionOptions';

/** Tells what a check is about. */
export function createExplainCheckAction({
  actionsRegistry,
  checklist,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'explain-check',
    title: 'Explain a check of the production checklist',
    description: `
Explains one check of the production checklist: what it asks of a service, why that matters in production, how to fix a failure in general, and how many services pass and fail it.

Without a check, names all that there are.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          check: z
            .string()
            .optional()
            .describe('The id of a check, for example docker-image/non-root'),
        }),
      output: z =>
        z.object({
          checks: z.array(
            z.object({
              check: z.string(),
              section: z.string(),
              title: z.string(),
              weight: z
                .number()
                .describe('3 is critical, 2 is major, 1 is minor'),
              question: z.string(),
              why: z.string().optional(),
              remediation: z.string().optional(),
              documentation: z.string().optional(),
              pass: z.number().optional().describe('How many services pass'),
              fail: z.number().optional().describe('How many services fail'),
              unknown: z
                .number()
                .optional()
                .describe('How many cannot be told from their repositories'),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { checks } = checklist;
      if (!input.check) {
        return {
          output: {
            checks: checks.map(({ id, section, title, weight, question }) => ({
              check: id,
              section,
              title,
              weight,
              question,
            })),
          },
        };
      }
      const found = checks.find(({ id }) => id === input.check);
      if (!found) throw new InputError(`There is no check ${input.check}`);
      const { id, ...metadata } = found;
      const tally = await tallyOf(scorecards, found, credentials);
      return { output: { checks: [{ check: id, ...metadata, ...tally }] } };
    },
  });
}

/** Nothing for a caller who may see no scorecard: a check is no secret. */
async function tallyOf(
  scorecards: ScorecardService,
  check: CheckMetadata,
  credentials: BackstageCredentials,
): Promise<Partial<CheckTally>> {
  try {
    return (await scorecards.getCheck(check, {}, credentials)).summary.tally;
  } catch (error) {
    if (isError(error) && error.name === 'NotAllowedError') return {};
    throw error;
  }
}
