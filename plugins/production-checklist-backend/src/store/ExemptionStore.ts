import { Knex } from 'knex';
import {
  CheckStatus,
  Exemption,
  ExemptionsQuery,
} from 'backstage-plugin-production-checklist-common';
import {
  Decision,
  decideExemption,
} from './operations/exemptions/decideExemption';
import {
  expireExemptions,
  findExpired,
} from './operations/exemptions/expireExemptions';
import { findExemption } from './operations/exemptions/findExemption';
import { findStatus } from './operations/exemptions/findStatus';
import {
  StoredPage,
  listExemptions,
} from './operations/exemptions/listExemptions';
import {
  NewExemption,
  requestExemption,
} from './operations/exemptions/requestExemption';
import { StandingChange } from './operations/saveStandings';
import { Scoring } from './Scoring';
import { Visibility } from './visibility/Visibility';

/** What people decided about checks of entities. */
export class ExemptionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  find(id: string): Promise<Exemption | undefined> {
    return findExemption(this.#knex, id);
  }

  findStatus(
    entityRef: string,
    check: string,
  ): Promise<CheckStatus | undefined> {
    return findStatus(this.#knex, entityRef, check);
  }

  list(query: ExemptionsQuery, visibility: Visibility): Promise<StoredPage> {
    return listExemptions(this.#knex, query, visibility);
  }

  request(exemption: NewExemption): Promise<string> {
    return requestExemption(this.#knex, exemption);
  }

  decide(
    exemption: Exemption,
    decision: Decision,
    scoring: Scoring,
  ): Promise<StandingChange[] | undefined> {
    return decideExemption(this.#knex, exemption, decision, scoring);
  }

  findExpired(now: string): Promise<string[]> {
    return findExpired(this.#knex, now);
  }

  expire(
    entityRef: string,
    scoring: Scoring,
    now: string,
  ): Promise<StandingChange[]> {
    return expireExemptions(this.#knex, entityRef, scoring, now);
  }
}
