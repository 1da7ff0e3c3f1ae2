import { AuditorService } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { Scorecard } from 'backstage-plugin-production-checklist-common';
import { audited } from '../../auditing/audited';
import { StoredScorecard } from '../../store/operations/getScorecard';
import { ApiRouter, ResultRoutes, entityRefOf } from '../Router';
import { sourceLinks } from '../sourceLinks';
import { withLinks } from '../withLinks';

/** What is known of one entity, and having it scanned. */
export function addEntityRoutes(
  router: ApiRouter,
  {
    auditor,
    checklist,
    credentialsOf,
    integrations,
    scorecards,
  }: ResultRoutes & { auditor: AuditorService },
): void {
  const order = new Map(checklist.checks.map(({ id }, index) => [id, index]));

  router.get(
    '/entities/:kind/:namespace/:name/scorecard',
    async (request, response) => {
      const scorecard = await scorecards.getScorecard(
        entityRefOf(request.params),
        await credentialsOf(request),
      );
      response.json(toWire(scorecard, order, integrations));
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/history',
    async (request, response) => {
      response.json(
        await scorecards.getHistory(
          entityRefOf(request.params),
          request.query,
          await credentialsOf(request),
        ),
      );
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/scans',
    async (request, response) => {
      response.json(
        await scorecards.getScans(
          entityRefOf(request.params),
          request.query,
          await credentialsOf(request),
        ),
      );
    },
  );

  router.post(
    '/entities/:kind/:namespace/:name/scan',
    async (request, response) => {
      const entityRef = entityRefOf(request.params);
      const credentials = await credentialsOf(request);
      const scan = await audited(
        auditor,
        { eventId: 'scan-request', request, meta: { entityRef } },
        () => scorecards.requestScan(entityRef, credentials),
      );
      response.status(202).json(scan);
    },
  );
}

/** In the checklist's order, with links to the places. */
function toWire(
  { location, ...scorecard }: StoredScorecard,
  order: ReadonlyMap<string, number>,
  integrations: ScmIntegrationRegistry,
): Scorecard {
  const { report } = scorecard;
  if (!report) return scorecard;
  const linkTo = sourceLinks(location, report.revision, integrations);
  const position = (check: string) => order.get(check) ?? order.size;
  return {
    ...scorecard,
    report: {
      ...report,
      results: report.results
        .map(result => withLinks(result, linkTo))
        .sort((a, b) => position(a.check) - position(b.check)),
    },
  };
}
