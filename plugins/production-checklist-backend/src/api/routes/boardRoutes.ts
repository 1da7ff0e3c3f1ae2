import { toCsv } from '../csv';
import { ApiRouter, CredentialsOf } from '../Router';
import { ScorecardService } from '../ScorecardService';

/** The scoreboard: services, their summary, and teams. */
export function addBoardRoutes(
  router: ApiRouter,
  {
    credentialsOf,
    scorecards,
  }: { credentialsOf: CredentialsOf; scorecards: ScorecardService },
): void {
  router.get('/services', async (request, response) => {
    response.json(
      await scorecards.getServices(request.query, await credentialsOf(request)),
    );
  });

  router.get('/services.csv', async (request, response) => {
    const rows = await scorecards.streamServices(
      request.query,
      await credentialsOf(request),
    );
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader(
      'Content-Disposition',
      'attachment; filename="production-checklist.csv"',
    );
    for await (const lines of toCsv(rows)) response.write(lines);
    response.end();
  });

  router.get('/facets', async (request, response) => {
    response.json(await scorecards.getFacets(await credentialsOf(request)));
  });

  router.get('/summary', async (request, response) => {
    response.json(
      await scorecards.getSummary(request.query, await credentialsOf(request)),
    );
  });

  router.get('/teams', async (request, response) => {
    response.json(
      await scorecards.getTeams(request.query, await credentialsOf(request)),
    );
  });
}
