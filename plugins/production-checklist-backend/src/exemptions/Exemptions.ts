import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  CheckStatus,
  Exemption,
  ExemptionDecision,
  ExemptionKind,
  ExemptionRequest,
  ExemptionsPage,
  ExemptionsQuery,
} from 'backstage-plugin-production-checklist-common';
import { instantOf } from 'backstage-plugin-production-checklist-scanner';
import { ExemptionStore } from '../store/ExemptionStore';
import { StandingChange } from '../store/operations/saveStandings';
import { Scoring } from '../store/Scoring';
import { Visibility } from '../store/visibility/Visibility';
import { ExemptionRules, defaultExpiry, lastExpiry } from './ExemptionRules';

type Transition = Pick<Exemption, 'state'> & { to: Exemption['state'] };

/** What a check must have found for a decision to mean anything. */
const NEEDED: Record<ExemptionKind, CheckStatus> = {
  exemption: 'fail',
  attestation: 'unknown',
};
const MAX_REASON = 2000;

export interface ExemptionsOptions {
  store: ExemptionStore;
  rules: ExemptionRules;
  /** How an entity's score is reckoned. */
  scoringOf: (entityRef: string) => Promise<Scoring>;
  onChange: (entityRef: string, changes: StandingChange[]) => Promise<void>;
}

/** The rules by which exemptions come and go. Knows people by name alone. */
export class Exemptions {
  readonly #options: ExemptionsOptions;

  constructor(options: ExemptionsOptions) {
    this.#options = options;
  }

  async list(
    query: ExemptionsQuery,
    visibility: Visibility,
  ): Promise<ExemptionsPage> {
    const { store, rules } = this.#options;
    const page = await store.list(query, visibility);
    return { ...page, selfApproval: rules.selfApproval };
  }

  async find(id: string): Promise<Exemption> {
    const exemption = await this.#options.store.find(id);
    if (!exemption) throw noExemption(id);
    return exemption;
  }

  /** @param person - entity ref of who asks */
  async request(
    entityRef: string,
    { kind, check, ...request }: ExemptionRequest,
    person: string,
  ): Promise<Exemption> {
    const { store } = this.#options;
    const reason = request.reason.trim();
    if (!reason || reason.length > MAX_REASON) {
      throw new InputError(
        `A reason of 1 to ${MAX_REASON} characters is needed`,
      );
    }
    const status = await store.findStatus(entityRef, check);
    if (status === undefined) {
      throw new InputError(`${entityRef} has no result of the check ${check}`);
    }
    if (status !== NEEDED[kind]) throw senseless(kind, check, status);
    const id = await store.request({
      entityRef,
      check,
      kind,
      reason,
      requestedBy: person,
      expiresAt: this.#expiryOf(kind, request.expiresAt),
    });
    return this.find(id);
  }

  /** @param person - entity ref of who decides */
  async decide(
    exemption: Exemption,
    { decision, comment }: ExemptionDecision,
    person: string,
  ): Promise<Exemption> {
    const { store, scoringOf, onChange } = this.#options;
    const { id, entityRef } = exemption;
    const { state: from, to } = this.#transitionOf(exemption, decision, person);
    const changes = await store.decide(
      exemption,
      { from, to, decidedBy: person, comment: comment?.trim() || undefined },
      await scoringOf(entityRef),
    );
    const decided = await this.find(id);
    if (!changes) throw alreadyIn(decided.state);
    await onChange(entityRef, changes);
    return decided;
  }

  /** Takes out of force what ran out. */
  async expireDue(): Promise<void> {
    const { store, scoringOf, onChange } = this.#options;
    const now = new Date().toISOString();
    for (const entityRef of await store.findExpired(now)) {
      const scoring = await scoringOf(entityRef);
      const changes = await store.expire(entityRef, scoring, now);
      await onChange(entityRef, changes);
    }
  }

  #transitionOf(
    { state, expiresAt, requestedBy, declaredAt }: Exemption,
    decision: ExemptionDecision['decision'],
    person: string,
  ): Transition {
    const isOwn = requestedBy === person;
    if (decision === 'revoke') {
      if (declaredAt && state === 'approved') {
        throw new ConflictError(
          `It is declared in ${declaredAt.path}; remove it there`,
        );
      }
      // Who asked may take the request back.
      if (state === 'approved' || (state === 'requested' && isOwn)) {
        return { state, to: 'revoked' };
      }
      throw alreadyIn(state);
    }
    if (state !== 'requested') throw alreadyIn(state);
    if (decision === 'reject') return { state, to: 'rejected' };
    if (isOwn && !this.#options.rules.selfApproval) {
      throw new NotAllowedError('Nobody approves their own request');
    }
    if (expiresAt && expiresAt <= new Date().toISOString()) {
      throw new ConflictError('It has expired before it was decided on');
    }
    return { state, to: 'approved' };
  }

  #expiryOf(
    kind: ExemptionKind,
    stated: string | undefined,
  ): string | undefined {
    const durations = this.#options.rules.durations[kind];
    const now = new Date();
    if (stated === undefined) return defaultExpiry(durations, now);
    const expiresAt = instantOf(stated);
    if (!expiresAt) {
      throw new InputError(
        `expiresAt is ${stated}; it must be a date, such as 2027-01-31, or a time with its zone, such as 2027-01-31T12:00:00Z`,
      );
    }
    if (expiresAt <= now.toISOString()) {
      throw new InputError(`expiresAt is ${stated}, which is in the past`);
    }
    const last = lastExpiry(durations, now);
    if (last && expiresAt > last) {
      throw new InputError(
        `expiresAt is ${stated}; an ${kind} may last until ${last} at most`,
      );
    }
    return expiresAt;
  }
}

/** The answer for one that is hidden or gone. */
export function noExemption(id: string): NotFoundError {
  return new NotFoundError(`There is no exemption ${id}`);
}

function alreadyIn(state: Exemption['state']): ConflictError {
  return new ConflictError(
    state === 'requested'
      ? 'It waits for a decision: it can be approved or rejected'
      : `It is ${state} already`,
  );
}

function senseless(
  kind: ExemptionKind,
  check: string,
  status: CheckStatus,
): InputError {
  return new InputError(
    kind === 'exemption'
      ? `Only a failure can be exempted; the check ${check} is ${status}`
      : `Only what the repository cannot tell can be attested; the check ${check} is ${status}`,
  );
}
