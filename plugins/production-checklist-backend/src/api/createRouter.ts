import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  ChecklistMetadata,
  Scorecard,
} from 'backstage-plugin-production-checklist-common';
import { StoredScorecard } from '../store/operations/getScorecard';
import { ScorecardService } from './ScorecardService';
import { readServicesQuery } from './servicesQuery';
import { sourceLinks } from './sourceLinks';

export interface RouterOptions {
  checklist: ChecklistMetadata;
  httpAuth: HttpAuthService;
  integrations: ScmIntegrationRegistry;
  scorecards: ScorecardService;
}

/** The plugin's HTTP API, for users and services. */
export function createRouter(options: RouterOptions): Router {
  const { checklist, httpAuth, integrations, scorecards } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });
  const order = new Map(checklist.checks.map(({ id }, index) => [id, index]));
  const router = PromiseRouter();
  router.use(express.json());

  router.get('/checklist', async (request, response) => {
    await credentialsOf(request);
    response.json(checklist);
  });

  router.get('/services', async (request, response) => {
    const credentials = await credentialsOf(request);
    const query = readServicesQuery(request.query);
    response.json(await scorecards.getServices(query, credentials));
  });

  router.get(
    '/entities/:kind/:namespace/:name/scorecard',
    async (request, response) => {
      const credentials = await credentialsOf(request);
      const scorecard = await scorecards.getScorecard(
        entityRefOf(request),
        credentials,
      );
      response.json(toWire(scorecard, order, integrations));
    },
  );

  router.post(
    '/entities/:kind/:namespace/:name/scan',
    async (request, response) => {
      const credentials = await credentialsOf(request);
      response
        .status(202)
        .json(await scorecards.requestScan(entityRefOf(request), credentials));
    },
  );

  return router;
}

function entityRefOf(request: Request): string {
  const { kind, namespace, name } = request.params;
  const ref = `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
  if (ref.length > 255)
    throw new InputError('The entity reference is too long');
  return ref;
}

/** In the checklist's order, with links to the places. */
function toWire(
  { location, ...scorecard }: StoredScorecard,
  order: Map<string, number>,
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
        .map(result => ({
          ...result,
          evidence: result.evidence.map(each => ({
            ...each,
            url: linkTo(each),
          })),
        }))
        .sort((a, b) => position(a.check) - position(b.check)),
    },
  };
}
