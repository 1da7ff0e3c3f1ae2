import {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { TypedRouter } from '@backstage/backend-openapi-utils';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { Request } from 'express';
import { ChecklistMetadata } from 'backstage-plugin-production-checklist-common';
import { EndpointMap } from '../schema/openapi.generated';
import { ScorecardService } from './ScorecardService';

/** A router whose routes are those of the OpenAPI document. */
export type ApiRouter = TypedRouter<EndpointMap>;

/** What the routes of results are made of. */
export interface ResultRoutes {
  checklist: ChecklistMetadata;
  credentialsOf: CredentialsOf;
  integrations: ScmIntegrationRegistry;
  scorecards: ScorecardService;
}

/** Who calls: a user or a service. */
export type CredentialsOf = (
  request: Pick<Request, 'headers'>,
) => Promise<BackstageCredentials>;

export function credentialsFrom(httpAuth: HttpAuthService): CredentialsOf {
  return request =>
    httpAuth.credentials(request as Request, { allow: ['user', 'service'] });
}

/** The reference that a route's path names, in lower case as it is stored. */
export function entityRefOf({
  kind,
  namespace,
  name,
}: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  return `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
}
