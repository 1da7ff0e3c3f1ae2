import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { Router } from 'express';
import { ChecklistMetadata } from 'backstage-plugin-production-checklist-common';
import { ExemptionService } from '../exemptions/ExemptionService';
import { EndpointMap, spec } from '../schema/openapi.generated';
import { credentialsFrom } from './Router';
import { addBadgeRoutes } from './routes/badgeRoutes';
import { addBoardRoutes } from './routes/boardRoutes';
import { addCheckRoutes } from './routes/checkRoutes';
import { addEntityRoutes } from './routes/entityRoutes';
import { addExemptionRoutes } from './routes/exemptionRoutes';
import { ScorecardService } from './ScorecardService';

export interface RouterOptions {
  auditor: AuditorService;
  checklist: ChecklistMetadata;
  httpAuth: HttpAuthService;
  /** Whose eyes badges are shown with; the caller's where it is absent. */
  badgeCredentials?: () => Promise<BackstageCredentials>;
  integrations: ScmIntegrationRegistry;
  scorecards: ScorecardService;
  exemptions: ExemptionService;
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
  addBadgeRoutes(router, {
    ...routes,
    credentialsOfBadge: options.badgeCredentials ?? routes.credentialsOf,
  });
  addExemptionRoutes(router, routes);
  return router as unknown as Router;
}
