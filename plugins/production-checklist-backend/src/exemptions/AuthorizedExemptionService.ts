import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, isError } from '@backstage/errors';
import {
  Exemption,
  ExemptionDecision,
  ExemptionRequest,
  ExemptionsPage,
  ExemptionsQuery,
  exemptionCreatePermission,
  exemptionDecidePermission,
  scorecardReadPermission,
} from 'backstage-plugin-production-checklist-common';
import { EntityAccess } from '../visibility/EntityAccess';
import { VisibilityService } from '../visibility/VisibilityService';
import { ExemptionService } from './ExemptionService';
import { Exemptions, noExemption } from './Exemptions';

/** Lets everyone do what their permissions for the entity allow. */
export class AuthorizedExemptionService implements ExemptionService {
  readonly #auth: AuthService;
  readonly #access: EntityAccess;
  readonly #exemptions: Exemptions;
  readonly #visibility: VisibilityService;

  constructor(options: {
    auth: AuthService;
    access: EntityAccess;
    exemptions: Exemptions;
    visibility: VisibilityService;
  }) {
    this.#auth = options.auth;
    this.#access = options.access;
    this.#exemptions = options.exemptions;
    this.#visibility = options.visibility;
  }

  async list(
    query: ExemptionsQuery,
    credentials: BackstageCredentials,
  ): Promise<ExemptionsPage> {
    return this.#exemptions.list(
      query,
      await this.#visibility.of(scorecardReadPermission, credentials),
    );
  }

  async request(
    entityRef: string,
    request: ExemptionRequest,
    credentials: BackstageCredentials,
  ): Promise<Exemption> {
    const person = this.#personOf(credentials);
    // An answer tells how the entity stands to the check.
    for (const each of [scorecardReadPermission, exemptionCreatePermission]) {
      await this.#access.require(each, entityRef, credentials);
    }
    return this.#exemptions.request(entityRef, request, person);
  }

  async decide(
    id: string,
    decision: ExemptionDecision,
    credentials: BackstageCredentials,
  ): Promise<Exemption> {
    const person = this.#personOf(credentials);
    const exemption = await this.#exemptions.find(id);
    const { entityRef, requestedBy } = exemption;
    const isTakenBack =
      decision.decision === 'revoke' && requestedBy === person;
    const permissions = [
      scorecardReadPermission,
      isTakenBack ? exemptionCreatePermission : exemptionDecidePermission,
    ];
    try {
      for (const each of permissions) {
        await this.#access.require(each, entityRef, credentials);
      }
    } catch (error) {
      // The entity's name would tell that it exists.
      if (isError(error) && error.name === 'NotFoundError') {
        throw noExemption(id);
      }
      throw error;
    }
    return this.#exemptions.decide(exemption, decision, person);
  }

  /** A decision needs a name to it. */
  #personOf(credentials: BackstageCredentials): string {
    if (this.#auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    throw new NotAllowedError('Only a person can do this');
  }
}
