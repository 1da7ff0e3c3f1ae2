import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Exemption,
  ExemptionDecision,
  ExemptionRequest,
  ExemptionsPage,
  ExemptionsQuery,
} from 'backstage-plugin-production-checklist-common';

/**
 * What people ask for and decide, by whoever asks.
 *
 * @remarks
 *
 * An entity that is hidden, and one that does not exist, is a NotFoundError;
 * what the caller may not do, a NotAllowedError; what makes no sense for the
 * entity's result, an InputError; what is decided already, a ConflictError.
 */
export interface ExemptionService {
  list(
    query: ExemptionsQuery,
    credentials: BackstageCredentials,
  ): Promise<ExemptionsPage>;
  request(
    entityRef: string,
    request: ExemptionRequest,
    credentials: BackstageCredentials,
  ): Promise<Exemption>;
  decide(
    id: string,
    decision: ExemptionDecision,
    credentials: BackstageCredentials,
  ): Promise<Exemption>;
}
