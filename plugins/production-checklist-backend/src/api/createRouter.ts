import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { Router } from 'express';
import { ChecklistMetadata } from 'backstage-plugin-production-checklist-common';
import { EndpointMap, spec } from '../schema/openapi.generated';
import { credentialsFrom } from './Router';
import { addBoardRoutes } from './routes/boardRoutes';
import { addCheckRoutes } from './routes/checkRoutes';
import { addEntityRoutes } from './routes/entityRoutes';
import { ScorecardService } from './ScorecardService';

export interface RouterOptions {
  checklist: ChecklistMetadata;
  httpAuth: HttpAuthService;
  integrations: ScmIntegrationRegistry;
  scorecards: ScorecardService;
}

/** The plugin's HTTP API, as the OpenAPI document describes it. */
export function createRouter(options: RouterOptions): Router {
  const router =
    createValidatedOpenApiRouterFromGeneratedEndpointMap<EndpointMap>(spec);
  const routes = {
    ...options,
    credentialsOf: credentialsFrom(options.httpAuth),
  };
  addCheckRoutes(router, routes);
  addBoardRoutes(router, routes);
  addEntityRoutes(router, routes);
  return router as unknown as Router;
}
