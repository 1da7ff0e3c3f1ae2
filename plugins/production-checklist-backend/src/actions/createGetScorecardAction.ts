import { sourceLinks } from '../api/sourceLinks';
import { withLinks } from '../api/withLinks';
import { ActionOptions } from './ActionOptions';
import { readRef } from './readRef';

/** Tells how an entity stands to its checklist, and what to do. */
export function createGetScorecardAction({
  actionsRegistry,
  integrations,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'get-scorecard',
    title: 'Get production readiness scorecard',
    description: `
Tells how ready one service of the software catalog is for production: its score, its level, and for each check of the production checklist whether it passes, why, the places in its repository that show it, and how to fix it.

Failing checks come first, critical ones (weight 3) before others. \`unknown\` means that the repository cannot tell; it is no pass. \`exempted\` is a failure that people accepted for now.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('The entity, for example component:default/orders'),
          onlyFailing: z
            .boolean()
            .default(true)
            .describe('Leave out all checks that do not fail'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          state: z
            .string()
            .describe('Of the scan: waiting, scanning, done or failed'),
          problem: z.string().optional().describe('Why there was no scan'),
          scannedAt: z.string().optional(),
          revision: z.string().optional().describe('The commit that was read'),
          score: z.number().optional().describe('In percent'),
          coverage: z
            .number()
            .optional()
            .describe('Percent of the applicable checks that were decided'),
          level: z.number().optional(),
          criticalFailures: z.number().optional(),
          results: z.array(
            z.object({
              check: z.string(),
              title: z.string(),
              weight: z.number(),
              standing: z.string(),
              since: z.string(),
              reason: z.string(),
              evidence: z.array(
                z.object({
                  path: z.string(),
                  line: z.number().optional(),
                  url: z.string().optional(),
                  note: z.string().optional(),
                }),
              ),
              fix: z.string().optional(),
              code: z
                .string()
                .optional()
                .describe('To copy, written for the service’s own ecosystem'),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const entityRef = readRef(input.entityRef, 'component');
      const { location, scan, report } = await scorecards.getScorecard(
        entityRef,
        credentials,
      );
      const { checks } = await scorecards.getChecklist(entityRef, credentials);
      const linkTo = sourceLinks(location, report?.revision, integrations);
      const results = (report?.results ?? [])
        .filter(({ standing }) => !input.onlyFailing || standing === 'fail')
        .map(result => {
          const { check, standing, since, reason, evidence, remediation } =
            withLinks(result, linkTo);
          const metadata = checks.find(({ id }) => id === check);
          return {
            check,
            title: metadata?.title ?? check,
            weight: metadata?.weight ?? 1,
            standing,
            since,
            reason: reason.text,
            evidence: evidence.map(({ path, line, url, note }) => ({
              path,
              line,
              url,
              note,
            })),
            fix: remediation?.message.text,
            code: remediation?.snippet?.code,
          };
        });
      const urgency = (result: (typeof results)[number]) =>
        (result.standing === 'fail' ? 10 : 0) + result.weight;
      return {
        output: {
          entityRef,
          state: scan.state,
          problem: scan.problem?.message.text,
          scannedAt: report?.scannedAt,
          revision: report?.revision,
          ...report?.score,
          results: results.sort((a, b) => urgency(b) - urgency(a)),
        },
      };
    },
  });
}
